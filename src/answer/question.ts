import { clean } from "../words/clean.ts";
import { readQuestion, type ReadQuestion } from "../words/read-question.ts";
import type { Correction } from "./answer.ts";
import type { Library } from "./library.ts";
import { withoutAsides } from "./understand/asides.ts";
import { scopeOf, type Scope } from "./understand/scope.ts";
import { withoutTalk } from "./understand/small-talk.ts";

/** A question, read: what the recognisers look at. */
export type Question = {
  /** As cleaned, for showing and for its id. */
  readonly shown: string;
  /** Corrected, quotation marks folded, greetings and thanks around it left out, for recognising. */
  readonly text: string;
  readonly scope: Scope;
  /** Words to look up, the names of documents left out. */
  readonly read: ReadQuestion;
  readonly corrections: readonly Correction[];
};

const QUOTE_MARKS: readonly (readonly [RegExp, string])[] = [
  [/[‘’ʼ]/gu, "'"],
  [/[“”„«»]/gu, '"'],
  [/[‐‑]/gu, "-"],
];

/** One kind of apostrophe, quotation mark and hyphen, so that patterns need to know only one. */
export function foldMarks(text: string): string {
  return QUOTE_MARKS.reduce((folded, [pattern, mark]) => folded.replace(pattern, mark), text);
}

/** Reads what was typed; `only` restricts the question to a document as if it had been named. */
export function readTyped(library: Library, typed: string, only?: string): Question {
  const cleaned = clean(typed);
  const whole = readQuestion(withoutAsides(withoutTalk(foldMarks(cleaned.text))), library.readers);
  const text = foldMarks(whole.text);
  const named = scopeOf(text, library.corpus.documents);
  const scope: Scope = only === undefined ? named : { documents: [only], strict: true, rest: named.rest };
  const read = scope.rest === text ? whole : readQuestion(scope.rest, library.readers);
  return { shown: cleaned.display, text, scope, read, corrections: whole.corrections };
}
