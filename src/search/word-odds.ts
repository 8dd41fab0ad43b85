import { foldLetters } from "../words/tokens.ts";
import { packNumbered, readNumbered, unpackStrings } from "./packed-strings.ts";

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
 * How much oftener a word, or two neighbouring words, stand in questions that the documents do not answer than in those
 * that they answer: natural logarithms of the odds, in hundredths, packed in the order of the words. "Who won" and "how many
 * staff" speak for a question that is not answered, "by when" for one that is. Pairs that stand in no unanswered question are
 * left out: they would be most of the table and change next to nothing.
 */
export function buildWordOdds(answered: readonly string[], unanswered: readonly string[]): string {
  if (answered.length === 0 || unanswered.length === 0) return "";
  const yes = countParts(answered);
  const no = countParts(unanswered);
  const all = answered.length + unanswered.length;
  const share = (count: number, questions: number): number => (count + (SMOOTHING * questions) / all) / questions;
  const words = [...new Set([...yes.keys(), ...no.keys()])]
    .filter((part) => (yes.get(part) ?? 0) + (no.get(part) ?? 0) >= LEAST && (!part.includes(" ") || no.has(part)))
    .toSorted((one, other) => (one < other ? -1 : 1));
  const odds = (part: string): number => Math.log(share(no.get(part) ?? 0, unanswered.length) / share(yes.get(part) ?? 0, answered.length));
  return packNumbered(words.map((text) => ({ text, number: Math.round(100 * odds(text)) })));
}

/** A table that is asked, made of what was built. */
export type ReadWordOdds = (question: string) => number;

/**
 * Gives how much a question is worded like those that the documents do not answer: the sum over its words and pairs,
 * divided by the root of their number, so that long questions do not count for more; 0 says nothing either way.
 */
export function readWordOdds(packed: string): ReadWordOdds {
  const lines = unpackStrings(packed);
  return (question) => {
    const parts = [...partsOf(question)];
    return parts.reduce((sum, part) => sum + hundredthsOf(lines, part) / 100, 0) / Math.sqrt(parts.length);
  };
}

/** Looked for in lines in the order of UTF-16 units: a table of all would take longer to make than a few are looked up. */
function hundredthsOf(lines: readonly string[], part: string): number {
  let low = 0;
  let high = lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { text, number } = readNumbered(lines[middle] ?? "");
    if (text === part) return number;
    if (text < part) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
