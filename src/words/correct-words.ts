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
    if (word.start < done || isKnownWord(word, readers)) continue;
    const before = words[position - 1];
    const change =
      shortForm(text, word) ??
      (before && before.start >= done ? joinWords(text, before, word, readers) : undefined) ??
      joinWords(text, word, words[position + 1], readers) ??
      (tried++ < CORRECTION_LIMIT ? correctWord(text, word, mixedCase, readers) : undefined);
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

function correctWord(text: string, word: Term, mixedCase: boolean, { speller }: Readers): Change | undefined {
  const maybeName = mixedCase && word.start > 0 && /\p{Uppercase}/u.test(text.charAt(word.start));
  if (maybeName && word.written.length < SHORTEST_NAME) return undefined;
  const readAs = speller?.correct(word.written, maybeName ? "name" : "word");
  if (readAs === undefined) return undefined;
  const origin = readAs.length > 1 ? "split" : "corrected";
  return changeOf(text, word, word, { readAs: readAs.join(" "), origin, shown: true });
}

function changeOf(text: string, first: Term, last: Term, how: Pick<Change, "readAs" | "origin" | "shown">): Change {
  return { start: first.start, end: last.end, typed: text.slice(first.start, last.end), ...how };
}

function isKnownWord(word: Term, { isKnown, speller, thesaurus, acronyms }: Readers): boolean {
  if (SHORT_FORMS.has(word.written)) return speller?.isOfDocuments(word.written) ?? false;
  if (word.stop || isKnown(word.term)) return true;
  const key = wordKey(word);
  if (thesaurus?.expansions.has(key) === true || acronyms?.expansions.has(key) === true) return true;
  return speller?.knows(word.written) ?? false;
}
