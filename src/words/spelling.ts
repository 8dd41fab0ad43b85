import { editDistance } from "./edit-distance.ts";
import { splitGlued } from "./glued.ts";
import type { Neighbours } from "./neighbours.ts";
import { foldVariant } from "./variants.ts";

export type KnownWord = { readonly word: string; readonly count: number };

export type Speller = {
  /** Whether the word needs no correction: the documents or everyday English have it. */
  readonly knows: (word: string) => boolean;
  /** Whether the documents have the word. */
  readonly isOfDocuments: (word: string) => boolean;
  /**
   * The word or words that a misspelled word was meant to be; nothing when it is known, too short or like no other. What may
   * be a name is corrected more carefully: by one error only, unless it is long.
   */
  readonly correct: (word: string, kind?: "word" | "name") => readonly string[] | undefined;
  /** Words of the documents that may have been meant, the likeliest first; which of them, the neighbours have to show. */
  readonly near: (word: string) => readonly string[];
};

/** Letters that may be wrong, by the length of the typed word: none below four. */
type AllowedErrors = readonly { readonly from: number; readonly errors: number }[];
const ERRORS_IN_WORDS: AllowedErrors = [
  { from: 6, errors: 2 },
  { from: 4, errors: 1 },
];
const ERRORS_IN_NAMES: AllowedErrors = [
  { from: 9, errors: 2 },
  { from: 5, errors: 1 },
];
const LETTERS_ONLY = /^[a-z]{4,40}$/u;
const LETTERS_WITH_DIGITS = /^(?=[a-z0-9]{5,40}$)(?=\D*\d\D*$)[a-z]/u;

/** What a candidate loses, in errors: a wrong first letter is rare, changed letters are rarer than left out and swapped ones. */
const OTHER_FIRST_LETTER = 0.7;
const OTHER_LETTERS = 0.25;
const LETTER_LEFT_OUT = -0.1;
const FREQUENCY_BONUS = 0.06;

type Candidate = KnownWord & { readonly letters: number };

/** What a speller knows. */
type SpellerSource = {
  /** Words of the documents as written, in lower case without accents, with how often they occur. */
  readonly words: readonly KnownWord[];
  /** Everyday English words in the same form, which are never corrected. */
  readonly common?: Iterable<string>;
  /** Which words stand side by side: a word is only split into such ones; any, when left out. */
  readonly neighbours?: Neighbours;
};

/** A speller that is made when it is first asked something: most questions hold no word that is not known. */
export function spellerOnDemand(read: () => SpellerSource): Speller {
  let made: Speller | undefined;
  const speller = (): Speller => (made ??= makeSpeller(read()));
  return {
    knows: (word) => speller().knows(word),
    isOfDocuments: (word) => speller().isOfDocuments(word),
    correct: (word, kind) => speller().correct(word, kind),
    near: (word) => speller().near(word),
  };
}

/** Corrects typing errors against the words of the documents. Corrections of one speller are always the same. */
export function makeSpeller(source: SpellerSource): Speller {
  const counts = new Map(source.words.map(({ word, count }) => [word, count]));
  const common = new Set(source.common);
  const byLength = new Map<number, Candidate[]>();
  for (const { word, count } of source.words) {
    if (!LETTERS_ONLY.test(word)) continue;
    const candidates = byLength.get(word.length) ?? [];
    candidates.push({ word, count, letters: letterSet(word) });
    byLength.set(word.length, candidates);
  }
  const variants = new Set(source.words.map(({ word }) => foldVariant(word)));
  const knows = (word: string): boolean =>
    counts.has(word) || variants.has(foldVariant(word)) || isCommon(word, common);
  return {
    knows,
    isOfDocuments: (word) => counts.has(word),
    correct: (word, kind = "word") => {
      if (knows(word) || !(LETTERS_ONLY.test(word) || LETTERS_WITH_DIGITS.test(word))) return undefined;
      const allowed =
        (kind === "name" ? ERRORS_IN_NAMES : ERRORS_IN_WORDS).find(({ from }) => word.length >= from)?.errors ?? 0;
      const nearest = nearestWord(word, byLength, allowed);
      if (nearest?.distance === 1) return [nearest.word];
      // two errors are less likely than a missing space
      return splitGlued(word, counts, source.neighbours) ?? (nearest && [nearest.word]);
    },
    near: (word) => nearWords(word, byLength),
  };
}

/** Letters that a word may lack at its end, and how many words are looked at. */
const CUT_OFF = 3;
const NEAR_LIMIT = 6;
const SHORTEST_CUT = 4;

/** Words one error away, those of the same letters two away, and those that begin alike; the likeliest first. */
function nearWords(typed: string, byLength: ReadonlyMap<number, readonly Candidate[]>): readonly string[] {
  const letters = letterSet(typed);
  const near: { readonly word: string; readonly penalty: number }[] = [];
  for (let length = typed.length - 1; length <= typed.length + CUT_OFF; length++) {
    for (const candidate of byLength.get(length) ?? []) {
      const { word } = candidate;
      const differing = countBits(letters ^ candidate.letters);
      const distance = differing > 2 ? 3 : editDistance(typed, word, 2);
      const isCut = typed.length >= SHORTEST_CUT && word.startsWith(typed);
      const isNear =
        distance === 1 || (distance === 2 && differing === 0 && typed.length >= SHORTEST_CUT && word[0] === typed[0]);
      if (word !== typed && (isNear || isCut))
        near.push({ word, penalty: penaltyOf(typed, candidate, Math.min(distance, 2)) });
    }
  }
  return near
    .toSorted((one, other) => one.penalty - other.penalty)
    .slice(0, NEAR_LIMIT)
    .map(({ word }) => word);
}

/** Endings without which a word may stand in the list of everyday words. */
const ENDINGS: readonly string[] = ["s", "es", "ed", "er", "ing", "ly"];

function isCommon(word: string, common: ReadonlySet<string>): boolean {
  return (
    common.has(word) || ENDINGS.some((ending) => word.endsWith(ending) && common.has(word.slice(0, -ending.length)))
  );
}

type Nearest = { readonly word: string; readonly distance: number; readonly penalty: number };

function nearestWord(
  typed: string,
  byLength: ReadonlyMap<number, readonly Candidate[]>,
  allowed: number,
): Nearest | undefined {
  const letters = letterSet(typed);
  let best: Nearest | undefined;
  for (let length = typed.length - allowed; length <= typed.length + allowed; length++) {
    for (const candidate of byLength.get(length) ?? []) {
      // each error changes at most two members of the set of letters
      if (countBits(letters ^ candidate.letters) > 2 * allowed) continue;
      const distance = editDistance(typed, candidate.word, allowed);
      if (distance > allowed) continue;
      const penalty = penaltyOf(typed, candidate, distance);
      if (best === undefined || penalty < best.penalty) best = { word: candidate.word, distance, penalty };
    }
  }
  return best;
}

function penaltyOf(typed: string, candidate: Candidate, distance: number): number {
  const first = typed[0] === candidate.word[0] ? 0 : OTHER_FIRST_LETTER;
  const same = sortedLetters(typed) === sortedLetters(candidate.word) ? 0 : OTHER_LETTERS;
  const leftOut = candidate.word.length > typed.length ? LETTER_LEFT_OUT : 0;
  return distance + first + same + leftOut - FREQUENCY_BONUS * Math.log2(1 + candidate.count);
}

/** The letters of a word as bits, a = 1, b = 2, c = 4 ... */
function letterSet(word: string): number {
  let bits = 0;
  for (let position = 0; position < word.length; position++) {
    const letter = word.charCodeAt(position) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function sortedLetters(word: string): string {
  return Array.from(word).toSorted().join("");
}
