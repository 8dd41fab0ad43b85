import { foldLetters } from "../words/tokens.ts";
import { byUnits } from "./by-units.ts";
import { packStrings, unpackStrings } from "./packed-strings.ts";

/**
 * How much more a word, or two neighbouring words, speak for a question that the documents do not answer than for one
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

/** Passes over all questions that correct the counted odds, and how much of an error one question corrects. */
const PASSES = 3;
const STEP = 0.3;
/** A prime: taking every so-many-th question mixes both kinds, and always in the same way. */
const STRIDE = 7919;

type Asked = { readonly parts: ReadonlySet<string>; readonly unanswered: boolean };

function inOrder(questions: readonly string[], unanswered: boolean): readonly Asked[] {
  return questions.toSorted(byUnits).map((question) => ({ parts: partsOf(question), unanswered }));
}

function countParts(questions: readonly Asked[], unanswered: boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const question of questions) {
    if (question.unanswered !== unanswered) continue;
    for (const part of question.parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

/**
 * Counts both kinds of questions (naive Bayes), then corrects what the counts get wrong because words hang together
 * (stochastic gradient steps of a logistic regression, both kinds weighing the same). Pairs that stand in no unanswered
 * question are left out: they would be most of the table and change next to nothing. The order of the questions makes no
 * difference.
 */
export function buildWordOdds(answered: readonly string[], unanswered: readonly string[]): WordOdds {
  if (answered.length === 0 || unanswered.length === 0) return { words: "", hundredths: "" };
  const questions = [...inOrder(answered, false), ...inOrder(unanswered, true)];
  const yes = countParts(questions, false);
  const no = countParts(questions, true);
  const share = (count: number, of: number): number => (count + (SMOOTHING * of) / questions.length) / of;
  const words = [...new Set([...yes.keys(), ...no.keys()])]
    .filter((part) => (yes.get(part) ?? 0) + (no.get(part) ?? 0) >= LEAST && (!part.includes(" ") || no.has(part)))
    .toSorted(byUnits);
  const odds = new Map(
    words.map((part) => [
      part,
      Math.log(share(no.get(part) ?? 0, unanswered.length) / share(yes.get(part) ?? 0, answered.length)),
    ]),
  );
  correct(odds, questions, {
    yes: questions.length / 2 / answered.length,
    no: questions.length / 2 / unanswered.length,
  });
  return {
    words: packStrings(words),
    hundredths: packStrings(words.map((part) => String(Math.round(100 * (odds.get(part) ?? 0))))),
  };
}

/** Moves the odds of a question's parts towards what the question is, the more the further they are off. */
function correct(
  odds: Map<string, number>,
  questions: readonly Asked[],
  weights: { readonly yes: number; readonly no: number },
): void {
  for (let turn = 0; turn < PASSES * questions.length; turn++) {
    const question = questions[(turn * STRIDE) % questions.length];
    if (question === undefined) continue;
    const root = Math.sqrt(question.parts.size);
    let sum = 0;
    for (const part of question.parts) sum += odds.get(part) ?? 0;
    const error = (question.unanswered ? 1 : 0) - 1 / (1 + Math.exp(-sum / root));
    const step = (STEP * error * (question.unanswered ? weights.no : weights.yes)) / root;
    for (const part of question.parts) {
      const known = odds.get(part);
      if (known !== undefined) odds.set(part, known + step);
    }
  }
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
    return (
      parts.reduce((sum, part) => sum + Number(hundredths[placeOf(words, part)] ?? 0) / 100, 0) /
      Math.sqrt(parts.length)
    );
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
