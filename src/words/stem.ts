import porter from "natural/lib/natural/stemmers/porter_stemmer.js";

/** Stems are remembered for this many words, then all are forgotten: memory stays bounded whatever is typed. */
const REMEMBERED = 20_000;
const STEMMABLE = /^[a-z]{3,40}$/u;

/** Stems that the rules keep apart although they name one thing. */
const SAME_STEM: ReadonlyMap<string, string> = new Map(
  Object.entries({
    terrorist: "terror",
    extremist: "extrem",
    islamist: "islam",
    cybercrimin: "cybercrim",
    analys: "analysi",
    analyst: "analysi",
    criteria: "criterion",
  }),
);

const remembered = new Map<string, string>();

/**
 * The stem of a word by Porter's rules. Expects the word folded (lower case, no accents); what is not a plain Latin word of
 * 3 to 40 letters is its own stem, because the stemmer's time grows with the square of the length.
 */
export function stem(word: string): string {
  if (!STEMMABLE.test(word)) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const plain = porter.stem(word);
  const result = SAME_STEM.get(plain) ?? plain;
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(word, result);
  return result;
}
