import { foldLetters } from "../words/tokens.ts";
import { packStrings, unpackStrings } from "./packed-strings.ts";

/**
 * How much oftener a word, or two neighbouring words, stand in questions that the documents do not answer than in those
 * that they answer: natural logarithms of the odds, in hundredths; both are packed strings, in the order of the words. "Who
 * won" and "how many staff" speak for a question that is not answered, "by when" for one that is.
 */
export type WordOdds = { readonly words: string; readonly hundredths: string };

/** What is added to every count, shared out as the questions are: words seen once or twice prove little. */
const SMOOTHING = 0.5;
/** Words and pairs in fewer questions say nothing. */
const LEAST = 2;

/** Words and pairs of neighbouring words of a question, each once; marks and capitals do not count. */
function partsOf(question: string): ReadonlySet<string> {
  const words = (question.match(/[\p{L}\p{N}]+/gu) ?? []).map(foldLetters);
  const pairs = ["^", ...words].map((word, index) => `${word} ${words[index] ?? "$"}`);
  return new Set([...words, ...pairs]);
}

function countParts(questions: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const question of questions) for (const part of partsOf(question)) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

/**
 * Counts both kinds of questions. Pairs that stand in no unanswered question are left out: they would be most of the
 * table and change next to nothing.
 */
export function buildWordOdds(answered: readonly string[], unanswered: readonly string[]): WordOdds {
  if (answered.length === 0 || unanswered.length === 0) return { words: "", hundredths: "" };
  const yes = countParts(answered);
  const no = countParts(unanswered);
  const all = answered.length + unanswered.length;
  const share = (count: number, questions: number): number => (count + (SMOOTHING * questions) / all) / questions;
  const words = [...new Set([...yes.keys(), ...no.keys()])]
    .filter((part) => (yes.get(part) ?? 0) + (no.get(part) ?? 0) >= LEAST && (!part.includes(" ") || no.has(part)))
    .toSorted((one, other) => (one < other ? -1 : 1));
  const odds = (part: string): number => Math.log(share(no.get(part) ?? 0, unanswered.length) / share(yes.get(part) ?? 0, answered.length));
  return { words: packStrings(words), hundredths: packStrings(words.map((part) => String(Math.round(100 * odds(part))))) };
}

/** A table that is asked, made of what was built. */
export type ReadWordOdds = (question: string) => number;

/**
 * Gives how much a question is worded like those that the documents do not answer: the sum over its words and pairs,
 * divided by the root of their number, so that long questions do not count for more; 0 says nothing either way.
 */
export function readWordOdds(odds: WordOdds): ReadWordOdds {
  const words = unpackStrings(odds.words);
  const hundredths = unpackStrings(odds.hundredths);
  return (question) => {
    const parts = [...partsOf(question)];
    return parts.reduce((sum, part) => sum + Number(hundredths[placeOf(words, part)] ?? 0) / 100, 0) / Math.sqrt(parts.length);
  };
}

/** Where a word stands in a list in the order of UTF-16 units, or -1: a table of all would take longer to make than a few are looked up. */
function placeOf(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = words[middle] ?? "";
    if (there === word) return middle;
    if (there < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
