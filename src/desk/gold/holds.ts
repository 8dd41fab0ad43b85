import { matchingWords } from "./matching-words.ts";

const WORD = /[\p{L}\p{N}]+/gu;
/** Share of the evidence's words that a passage needs, in order, to hold it. */
const ENOUGH_WORDS = 0.85;
/** A passage that is one sentence of the evidence counts from this length (characters) and share of it on. */
const SENTENCE = { length: 25, share: 0.6 };

/** Words of a text, lower case. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().replaceAll("\u2019", "'").match(WORD) ?? [];
}

/** A text as its words without anything between them, for comparing what only differs in layout. */
export function squash(text: string): string {
  return wordsOf(text).join("");
}

/** Number of characters as Python counts them: code points. */
const lengthOf = (text: string): number => Array.from(text).length;

/** Whether a passage holds a piece of gold evidence; the same rule as the scorer in Python. */
export function holds(gold: string, text: string): boolean {
  const wanted = squash(gold);
  const given = squash(text);
  if (given.includes(wanted)) return true;
  if (
    lengthOf(given) >= SENTENCE.length &&
    wanted.includes(given) &&
    lengthOf(given) >= SENTENCE.share * lengthOf(wanted)
  )
    return true;
  const goldWords = wordsOf(gold);
  if (goldWords.length === 0) return false;
  return matchingWords(goldWords, wordsOf(text)) >= ENOUGH_WORDS * goldWords.length;
}
