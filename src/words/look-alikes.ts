/** Cyrillic and Greek letters that look like a Latin one, which NFKC leaves alone. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: "a",
    в: "b",
    с: "c",
    е: "e",
    һ: "h",
    і: "i",
    ј: "j",
    к: "k",
    м: "m",
    н: "h",
    о: "o",
    р: "p",
    ѕ: "s",
    т: "t",
    у: "y",
    х: "x",
    А: "A",
    В: "B",
    С: "C",
    Е: "E",
    Н: "H",
    І: "I",
    Ј: "J",
    К: "K",
    М: "M",
    О: "O",
    Р: "P",
    Ѕ: "S",
    Т: "T",
    У: "Y",
    Х: "X",
    α: "a",
    ο: "o",
    ρ: "p",
    ν: "v",
    ι: "i",
    κ: "k",
    υ: "u",
    χ: "x",
    ς: "c",
    ϲ: "c",
    τ: "t",
    ε: "e",
    Α: "A",
    Β: "B",
    Ε: "E",
    Η: "H",
    Ι: "I",
    Κ: "K",
    Μ: "M",
    Ν: "N",
    Ο: "O",
    Ρ: "P",
    Τ: "T",
    Χ: "X",
    Υ: "Y",
    Ζ: "Z",
    Σ: "S",
    Ϲ: "C",
  }),
);

const MIXED_WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{2,}/gu;
const LATIN = /\p{Script=Latin}/u;
const FOREIGN = /[\p{Script=Greek}\p{Script=Cyrillic}]/gu;
const LETTER_RUN_LIMIT = 200;

/**
 * Reads words that mix Latin letters with look-alikes of other alphabets as Latin ("суbercrime"); words wholly in another
 * alphabet stay. Keeps the length of the text.
 */
export function foldLookAlikes(text: string): string {
  return text.replace(MIXED_WORD, (word) =>
    word.length <= LETTER_RUN_LIMIT && LATIN.test(word)
      ? word.replace(FOREIGN, (letter) => LOOK_ALIKES.get(letter) ?? letter)
      : word,
  );
}
