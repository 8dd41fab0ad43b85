import { CAPITALS, COMPOUND_BEGINNINGS, NAMES_OF_TWO_WORDS, SPACED_BEGINNINGS, foldVariant } from "./variants.ts";

/** A word of a text, in the one spelling under which it is looked up, with where it stands (UTF-16 offsets, end exclusive). */
export type Token = {
  readonly word: string;
  /** The word as written, in lower case without accents: "centre" where `word` is "center". */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** `joined` stands beside its parts: "counterterrorism" beside "counter" and "terrorism", "2008/615/jha" beside its numbers. */
  readonly kind: "word" | "joined";
};

/** Letters of a word that count; what follows is noise, and stemming takes time that grows with the square of the length. */
export const WORD_LIMIT = 40;

/** A reference such as COM(2010) 673, COM/2010/673, SEC (2011) 145: looked up also as one word, `com2010673`. */
const REFERENCE = /\b(com|sec|swd|jls|c)\s?[(/]\s?(\d{4})\s?[)/]\s?(\d{2,4})/gi;
const CHUNK = /[\p{Letter}\p{Number}\p{Mark}]+(?:[-'’ʼ‐‑–./,][\p{Letter}\p{Number}\p{Mark}]+)*|€/gu;
const PLAIN_WORD = /^[A-Za-z]+$/u;
const UNIT = /[\p{Script=Latin}\p{Number}\p{Mark}]+|[\p{Letter}\p{Mark}]+/gu;
const MARKS = /\p{Mark}/gu;
const SPECIAL_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/ß/gu, "ss"],
  [/æ/gu, "ae"],
  [/œ/gu, "oe"],
  [/ø/gu, "o"],
  [/ł/gu, "l"],
  [/đ/gu, "d"],
  [/ð/gu, "d"],
  [/þ/gu, "th"],
  [/ı/gu, "i"],
];
const CONTRACTION = /^(?:s|t|d|m|re|ve|ll)$/u;
const INITIALS = /^(?:\p{Lu}\.){1,5}\p{Lu}?$/u;
const NUMBER_WITH_GROUPS = /^\d{1,3}(?:[.,]\d{3})+$/u;
const DECIMAL = /^\d{1,9}[.,]\d{1,2}$/u;
const YEAR_RANGE = /^(\d{2})(\d{2})[-–](\d{2})$/u;
const CODE = /^\d{1,4}\/\d{1,4}(?:\/[a-z]{2,4})?$/u;
const NUMBER_FINAL = /^(\d+)final$/u;
const HYPHENATED = /^[\p{Letter}\p{Number}\p{Mark}]+(?:[-‐‑][\p{Letter}\p{Number}\p{Mark}]+)+$/u;
const CAPITALS_WITH_HYPHEN =
  /^\p{Uppercase}{2,}-\p{Uppercase}+$|^\p{Uppercase}\p{Lowercase}\p{Uppercase}+-\p{Uppercase}+$/u;
const HAS_LOWER_CASE = /\p{Lowercase}/u;
const CHUNK_PARTS_LIMIT = 6;

/** Splits a text into words, in order; a joined word follows its parts. Takes time proportional to the text's length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const mixedCase = HAS_LOWER_CASE.test(text);
  const references = text.includes("(") || text.includes("/") ? [...text.matchAll(REFERENCE)] : [];
  for (const match of text.matchAll(CHUNK)) {
    addChunk(tokens, match[0], match.index, mixedCase);
    const reference = references[0];
    if (reference !== undefined && match.index + match[0].length >= reference.index + reference[0].length) {
      references.shift();
      const word = `${reference[1] ?? ""}${reference[2] ?? ""}${reference[3] ?? ""}`.toLowerCase();
      tokens.push({
        word,
        written: word,
        start: reference.index,
        end: reference.index + reference[0].length,
        kind: "joined",
      });
    }
  }
  return withCompounds(tokens);
}

/** Lower case without accents and special letters, at most {@link WORD_LIMIT} long. */
export function foldLetters(word: string): string {
  if (PLAIN_WORD.test(word)) return word.toLowerCase().slice(0, WORD_LIMIT);
  let folded = word.normalize("NFKD").replace(MARKS, "").toLowerCase();
  for (const [pattern, letters] of SPECIAL_LETTERS) folded = folded.replace(pattern, letters);
  return folded.slice(0, WORD_LIMIT);
}

/** A run of letters and digits with hyphens, dots, strokes or apostrophes inside. */
function addChunk(tokens: Token[], chunk: string, start: number, mixedCase: boolean): void {
  const end = start + chunk.length;
  const capitals = mixedCase ? CAPITALS.get(chunk) : undefined;
  if (PLAIN_WORD.test(chunk)) {
    // nine of ten words: no accents to fold, nothing to take apart
    const written = chunk.toLowerCase().slice(0, WORD_LIMIT);
    tokens.push({ word: capitals ?? foldVariant(written), written, start, end, kind: "word" });
    return;
  }
  const push = (word: string, kind: Token["kind"] = "word"): void => {
    tokens.push({ word, written: foldLetters(chunk), start, end, kind });
  };
  if (capitals !== undefined) return push(capitals);
  if (chunk === "€") return push("euro");
  if (INITIALS.test(chunk)) return push(foldLetters(chunk.replaceAll(".", "")));
  if (NUMBER_WITH_GROUPS.test(chunk)) return push(chunk.replace(/[.,]/gu, ""));
  if (DECIMAL.test(chunk)) return push(chunk.replace(",", "."));
  const years = YEAR_RANGE.exec(chunk);
  if (years) {
    push(`${years[1] ?? ""}${years[2] ?? ""}`);
    return push(`${years[1] ?? ""}${years[3] ?? ""}`);
  }
  const parts = addParts(tokens, chunk, start, mixedCase);
  if (parts.length < 2 || parts.length > CHUNK_PARTS_LIMIT) return;
  const folded = foldLetters(chunk);
  if (CODE.test(folded)) push(folded, "joined");
  else if (isCompound(chunk, parts)) push(foldVariant(parts.join("").slice(0, WORD_LIMIT)), "joined");
}

/** Words with a hyphen that are written in one word too: "counter-terrorism", and names in capitals such as "TE-SAT". */
function isCompound(chunk: string, parts: readonly string[]): boolean {
  if (parts.length > 3 || !HYPHENATED.test(chunk)) return false;
  return COMPOUND_BEGINNINGS.has(parts[0] ?? "") || CAPITALS_WITH_HYPHEN.test(chunk);
}

/** The words between the hyphens and strokes of a chunk. Gives them back as written, in lower case. */
function addParts(tokens: Token[], chunk: string, start: number, mixedCase: boolean): string[] {
  const parts: string[] = [];
  let afterApostrophe = false;
  for (const match of chunk.matchAll(UNIT)) {
    const from = start + match.index;
    const folded = foldLetters(match[0]);
    const previous = tokens.at(-1);
    afterApostrophe = match.index > 0 && /['’ʼ]/u.test(chunk.charAt(match.index - 1));
    if (folded === "") continue;
    if (afterApostrophe && CONTRACTION.test(folded)) {
      // the ' s of a possessive falls away, the t of "don't" stays with its verb
      if (folded === "t" && previous) {
        tokens[tokens.length - 1] = {
          ...previous,
          word: `${previous.word}t`,
          written: `${previous.written}t`,
          end: from + match[0].length,
        };
      }
      continue;
    }
    parts.push(folded);
    const capitals = mixedCase ? CAPITALS.get(match[0]) : undefined;
    const word = capitals ?? foldVariant(folded.replace(NUMBER_FINAL, "$1"));
    tokens.push({ word, written: folded, start: from, end: from + match[0].length, kind: "word" });
  }
  return parts;
}

/** Adds the joined form where the halves of a compound stand side by side: "cyber crime" gives also "cybercrime", "United States" also "usa". */
function withCompounds(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const [position, token] of tokens.entries()) {
    result.push(token);
    const before = tokens[position - 1];
    if (token.kind !== "word" || before?.kind !== "word" || token.start !== before.end + 1) continue;
    const word =
      NAMES_OF_TWO_WORDS.get(`${before.word} ${token.word}`) ?? compoundOf(before, token, tokens[position + 1]);
    if (word !== undefined) result.push({ word, written: word, start: before.start, end: token.end, kind: "joined" });
  }
  return result;
}

function compoundOf(before: Token, token: Token, next: Token | undefined): string | undefined {
  if (!SPACED_BEGINNINGS.has(before.word) || token.word.length < 3 || hasOwn(next)) return undefined;
  return (before.word + token.word).slice(0, WORD_LIMIT);
}

/** Whether the next token is the joined form of those before it already. */
function hasOwn(next: Token | undefined): boolean {
  return next !== undefined && next.kind !== "word";
}
