import type { DocumentFacts, DocumentId } from "../corpus/document.ts";
import type { PassageId } from "../corpus/passage.ts";
import type { Verbatim } from "../corpus/quote.ts";
import type { Answer, Citation } from "./answer.ts";

export type AskOptions = {
  /** Earlier questions of the conversation, oldest first. */
  readonly history?: readonly string[];
  /** Only this document is searched. */
  readonly document?: DocumentId;
};

/** Filters of `/actions`; each left out means "any". */
export type RowFilter = {
  readonly objective?: number;
  readonly action?: number;
  /** A party id, such as `Frontex`. */
  readonly responsible?: string;
  readonly year?: number;
  readonly timing?: "dated" | "ongoing";
  /** Whether the 2011 report says something of it. */
  readonly reported?: boolean;
};

/** A passage with those before and after it, under its headings. */
export type Context = {
  readonly trail: readonly Verbatim[];
  readonly before: readonly Citation[];
  readonly citation: Citation;
  readonly after: readonly Citation[];
};

/** A citation in the forms in which people paste it. */
export type CiteForms = {
  readonly footnote: string;
  readonly markdown: string;
  readonly plain: string;
  readonly bibtex: string;
};

/** A choice offered while typing; `question` is known to have an answer. `match` says how it was found. */
export type Suggestion = { readonly question: string; readonly match: "exact" | "alias" | "in-text" };

/** One loaded index with everything that can be asked of it: synchronous, pure, no clock, no network. */
export type Engine = {
  /** Id of the index build, part of every answer's id. */
  readonly build: string;
  readonly documents: readonly DocumentFacts[];
  /** Ids of the parties in the annex, in the order of their first row, for choices. */
  readonly parties: readonly { readonly id: string; readonly fullName?: string }[];
  readonly ask: (question: string, options?: AskOptions) => Answer;
  /** What was recognised, corrected and expanded, the score parts, and why it answered or refused; plain text lines. */
  readonly explain: (question: string, options?: AskOptions) => readonly string[];
  /** Rows of the annex by structured filters. */
  readonly rows: (filter: RowFilter) => Answer;
  /** Whether a pasted text stands in the documents: verbatim, altered or absent. */
  readonly checkQuote: (pasted: string) => Answer;
  /** "Find the source": a quote check that falls back to the passages nearest to the text. */
  readonly findSource: (text: string) => Answer;
  readonly define: (term: string) => Answer;
  readonly compare: (topic: string) => Answer;
  readonly citation: (passage: PassageId) => Citation | undefined;
  readonly context: (passage: PassageId) => Context | undefined;
  readonly cite: (passage: PassageId) => CiteForms | undefined;
  readonly suggest: (typed: string, limit: number) => readonly Suggestion[];
  /** Questions to begin with, each answered rightly; the same seed gives the same choice. */
  readonly startingQuestions: (count: number, seed: number) => readonly string[];
  /** A stable key of eight characters for a passage, short enough for any button, and back. */
  readonly keyOf: (passage: PassageId) => string;
  readonly passageOf: (key: string) => PassageId | undefined;
};
