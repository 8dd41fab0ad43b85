import { SHORT_FORMS } from "./short-forms.ts";
import { analyse } from "./terms.ts";
import { wordKey } from "./thesaurus.ts";
import type { TermOrigin } from "./query.ts";
import type { Readers } from "./readers.ts";
import type { Term } from "./terms.ts";

/** Words that are tried to correct in one question; more come from a text that is not a question. */
const CORRECTION_LIMIT = 16;
/** A capitalised word may be a name that the documents do not know: it is corrected only from this many letters on. */
const SHORTEST_NAME = 5;

/** Words of so few letters are near many others ("oder": over, order, older): the words beside them tell first which is meant. */
const AMBIGUOUS = 5;

/** A stretch of the question (UTF-16 offsets) that is read as something else; short forms are not worth showing. */
export type Change = {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly readAs: string;
  readonly origin: TermOrigin;
  readonly shown: boolean;
};

/** Where a change stands in the changed text. */
export type Changed = { readonly start: number; readonly end: number; readonly origin: TermOrigin };

/** Reads words that are known nowhere as what they were meant to be. */
export function correctWords(text: string, readers: Readers): { text: string; changes: Change[]; changed: Changed[] } {
  const changes = changesOf(text, readers);
  let result = "";
  let from = 0;
  const changed: Changed[] = [];
  for (const { start, end, readAs, origin } of changes) {
    result += text.slice(from, start);
    changed.push({ start: result.length, end: result.length + readAs.length, origin });
    result += readAs;
    from = end;
  }
  return { text: result + text.slice(from), changes, changed };
}

function changesOf(text: string, readers: Readers): Change[] {
  const changes: Change[] = [];
  const words = analyse(text).filter(({ kind }) => kind === "word");
  const mixedCase = /\p{Lowercase}/u.test(text);
  let tried = 0;
  for (const [position, word] of words.entries()) {
    const done = changes.at(-1)?.end ?? 0;
    if (word.start < done || isOfUse(word, readers)) continue;
    const before = words[position - 1];
    const fitting = (): Change | undefined =>
      mixedCase && isCapital(text, word)
        ? undefined
        : fitIn(text, word, neighbourBefore(before, changes), words[position + 1], readers);
    if (isKnownWord(word, readers)) {
      const change = fitting();
      if (change) changes.push(change);
      continue;
    }
    const byLetters = (): Change | undefined => correctWord(text, word, mixedCase, readers);
    const corrected = (): Change | undefined =>
      word.written.length <= AMBIGUOUS ? (fitting() ?? byLetters()) : (byLetters() ?? fitting());
    const change =
      shortForm(text, word) ??
      (before && before.start >= done ? joinWords(text, before, word, readers) : undefined) ??
      joinWords(text, word, words[position + 1], readers) ??
      (tried++ < CORRECTION_LIMIT ? (swappedLetters(text, word, readers) ?? corrected()) : undefined);
    if (change) changes.push(change);
  }
  return changes;
}

function shortForm(text: string, word: Term): Change | undefined {
  const readAs = SHORT_FORMS.get(word.written);
  return readAs === undefined ? undefined : changeOf(text, word, word, { readAs, origin: "corrected", shown: false });
}

/** Two words that are one word of the documents: "euro pol". */
function joinWords(text: string, first: Term, second: Term | undefined, { speller }: Readers): Change | undefined {
  if (second === undefined || first.stop || second.stop || second.start !== first.end + 1) return undefined;
  const readAs = first.written + second.written;
  return speller?.isOfDocuments(readAs) === true
    ? changeOf(text, first, second, { readAs, origin: "corrected", shown: true })
    : undefined;
}

function isCapital(text: string, word: Term): boolean {
  return word.start > 0 && /\p{Uppercase}/u.test(text.charAt(word.start));
}

function lettersOf(word: string): string {
  return Array.from(word).toSorted().join("");
}

/** An acronym of four letters is too short to correct, unless two of its letters changed places: "CRET" is CERT. */
function swappedLetters(text: string, word: Term, { speller }: Readers): Change | undefined {
  const typed = text.slice(word.start, word.end);
  if (!/^\p{Uppercase}{4}$/u.test(typed)) return undefined;
  const swapped =
    speller
      ?.near(word.written)
      .filter((near) => near[0] === word.written[0] && lettersOf(near) === lettersOf(word.written)) ?? [];
  const [only, ...others] = swapped;
  return only === undefined || others.length > 0
    ? undefined
    : changeOf(text, word, word, { readAs: only.toUpperCase(), origin: "corrected", shown: true });
}

/** The word before, as it was read. */
function neighbourBefore(before: Term | undefined, changes: readonly Change[]): Neighbour | undefined {
  if (before === undefined) return undefined;
  const changed = changes.find(({ end }) => end === before.end);
  return {
    written: changed === undefined ? before.written : (changed.readAs.toLowerCase().split(" ").at(-1) ?? ""),
    stop: before.stop,
    start: before.start,
    end: before.end,
  };
}

type Neighbour = Pick<Term, "written" | "stop" | "start" | "end">;

/** Times that a pair with a word of little meaning has to occur to show anything. */
const PAIRS_OF_STOP_WORDS = 5;
const FITTED_WORD = /^[a-z]{3,20}$/u;

/**
 * A word that the documents do not have, read as one that they have beside the same neighbour: "boarder guards", "untied
 * states". Words of little meaning stand beside any word, so they count only beside each other, and then often ("dose not").
 */
function fitIn(
  text: string,
  word: Term,
  before: Neighbour | undefined,
  next: Term | undefined,
  { speller, neighbours }: Readers,
): Change | undefined {
  if (speller === undefined || neighbours === undefined || !FITTED_WORD.test(word.written)) return undefined;
  const isNear = (from: number, to: number): boolean => /^\s?[\s-]?$/u.test(text.slice(from, to));
  const left = before !== undefined && isNear(before.end, word.start) ? before : undefined;
  const right =
    next !== undefined && isNear(word.end, next.start)
      ? { ...next, written: speller.correct(next.written)?.[0] ?? next.written }
      : undefined;
  const fits = (near: string): boolean => {
    const isStop = analyse(near).every(({ stop }) => stop);
    const needed = isStop ? PAIRS_OF_STOP_WORDS : 1;
    return (
      (left !== undefined && left.stop === isStop && neighbours(left.written, near) >= needed) ||
      (right !== undefined && right.stop === isStop && neighbours(near, right.written) >= needed)
    );
  };
  const readAs = speller.near(word.written).find(fits);
  return readAs === undefined ? undefined : changeOf(text, word, word, { readAs, origin: "corrected", shown: true });
}

function correctWord(text: string, word: Term, mixedCase: boolean, { speller }: Readers): Change | undefined {
  const maybeName = mixedCase && isCapital(text, word);
  if (maybeName && word.written.length < SHORTEST_NAME) return undefined;
  const readAs = speller?.correct(word.written, maybeName ? "name" : "word");
  if (readAs === undefined) return undefined;
  const origin = readAs.length > 1 ? "split" : "corrected";
  return changeOf(text, word, word, { readAs: readAs.join(" "), origin, shown: true });
}

function changeOf(text: string, first: Term, last: Term, how: Pick<Change, "readAs" | "origin" | "shown">): Change {
  return { start: first.start, end: last.end, typed: text.slice(first.start, last.end), ...how };
}

/** Whether a word can be looked up as it is. */
function isOfUse(word: Term, { isKnown, speller, thesaurus, acronyms }: Readers): boolean {
  if (SHORT_FORMS.has(word.written)) return speller?.isOfDocuments(word.written) ?? false;
  if (word.stop || isKnown(word.term)) return true;
  const key = wordKey(word);
  return thesaurus?.expansions.has(key) === true || acronyms?.expansions.has(key) === true;
}

/** Whether a word is one, though the documents may not have it. */
function isKnownWord(word: Term, { speller }: Readers): boolean {
  return !SHORT_FORMS.has(word.written) && (speller?.knows(word.written) ?? false);
}
