import type { DocumentFacts } from "../corpus/document.ts";
import type { Passage, PassageId } from "../corpus/passage.ts";
import type { Verbatim } from "../corpus/quote.ts";
import type { Spans } from "../corpus/span.ts";

/** UTF-16 offsets into a quoted text, end exclusive. */
export type TextRange = { readonly start: number; readonly end: number };

/** A footnote that belongs to a cited passage; `offset` is where its mark stood in the passage's text (UTF-16). */
export type CitedNote = {
  readonly passage: PassageId;
  readonly number: number;
  readonly offset: number;
  readonly text: Verbatim;
};

/** A party of the RESPONSIBLE column, as written there, with the full name where a document gives one. */
export type CitedParty = { readonly name: string; readonly fullName?: Verbatim };

export type CitedRow = {
  readonly objective: number;
  readonly action: number;
  readonly measure: Verbatim;
  readonly responsible: Verbatim;
  readonly timing: Verbatim;
  readonly parties: readonly CitedParty[];
  readonly years: readonly number[];
  readonly ongoing: boolean;
};

/** A passage shown as a source: whole, with where it stands. */
export type Citation = {
  readonly passage: PassageId;
  readonly document: DocumentFacts;
  readonly kind: Passage["kind"];
  readonly locator: string;
  /** The whole passage; of a row its cells joined by " | ". */
  readonly text: Verbatim;
  readonly spans: Spans;
  /** The sentence or two that answer, within `text`. */
  readonly mark?: TextRange;
  /** Dates, figures, parties or names within `text` that the question asked for. */
  readonly facts: readonly TextRange[];
  readonly notes: readonly CitedNote[];
  /** Near-duplicates of the passage in other documents, folded into this one. */
  readonly alsoIn: readonly {
    readonly passage: PassageId;
    readonly document: DocumentFacts;
    readonly locator: string;
  }[];
  readonly row?: CitedRow;
};

/** The first citation and any others, best first or in document order. */
type Citations = readonly [Citation, ...Citation[]];

/** A word that was read as another one, because the documents and the question bank do not know it as typed. */
export type Correction = { readonly typed: string; readonly readAs: string };

type Common = {
  /** Short id made of the normalised question, its conversation and the index build; `npm run replay -- ID` repeats it. */
  readonly id: string;
  /** The question as cleaned for searching, at most 2,000 characters; never a quote. */
  readonly question: string;
  readonly corrections: readonly Correction[];
  /** True where a shown passage speaks of a date to come that is past today's reader: later law is not covered. */
  readonly speaksOfFuture: boolean;
  /** ISO 639-1 code of the question's language where it is not English and known: the documents are in English. */
  readonly language?: string;
};

/** The passages that answer: at most three, the best first. `lead` is the sentence or two of the first that answer. */
export type Found = Common & {
  readonly kind: "found";
  readonly lead: Verbatim;
  readonly citations: Citations;
  /** Further passages that match, best first, shown on demand. */
  readonly more: readonly PassageId[];
};

/** Rows of the annex, complete and in document order. */
export type Rows = Common & {
  readonly kind: "rows";
  /** What the rows were chosen by, in words: "responsible: Frontex", "due in 2013 (ranges count for each year)". */
  readonly filters: readonly string[];
  readonly rows: readonly Citation[];
  /** Number of rows in the whole annex: 41. */
  readonly total: number;
  /** A sentence of the documents that states a count that was asked for. */
  readonly stated?: Citation;
};

/** A named part of a document, whole: its passages in document order, the heading as its label. */
export type Part = Common & { readonly kind: "part"; readonly label: string; readonly citations: Citations };

export type Comparison = Common & {
  readonly kind: "comparison";
  readonly topic: string;
  /** One side per document that is compared; no citation means that it is not mentioned there. */
  readonly sides: readonly { readonly document: DocumentFacts; readonly citation?: Citation }[];
};

/** Every passage in which something is mentioned, in document order; `facts` of each citation are the places. */
export type Mentions = Common & {
  readonly kind: "mentions";
  readonly term: string;
  /** The kind of passages that was asked for, where others were not looked at. */
  readonly among?: Passage["kind"];
  readonly counts: readonly { readonly document: DocumentFacts; readonly passages: number; readonly times: number }[];
  readonly citations: Citations;
};

/** A stretch of a pasted quote beside the source: `same` stands in both, `typed` only in the paste, `source` only in the document. */
export type Difference = { readonly kind: "same" | "typed" | "source"; readonly text: string };

export type QuoteCheck = Common & {
  readonly kind: "quote-check";
  readonly verdict: "verbatim" | "altered";
  readonly pasted: string;
  readonly differences: readonly Difference[];
  readonly citations: Citations;
};

/** Why a question is not answered; wording is in src/chat. */
export type RefusalReason =
  | "not-in-documents"
  | "quote-absent"
  | "no-row"
  | "no-part"
  | "no-note"
  | "after-the-documents"
  | "detail-not-given"
  | "false-premise"
  | "not-in-this-document"
  | "other-language";

export type Refused = Common & {
  readonly kind: "refused";
  readonly reason: RefusalReason;
  /** Words of the question that occur nowhere in the documents. */
  readonly unknownWords: readonly string[];
  /** Nearest passages: to be shown as nearest, never as the answer. */
  readonly nearest: readonly Citation[];
  /** Questions of the bank that are answered. */
  readonly rewordings: readonly string[];
  /** The document that was named, where only it was searched. */
  readonly document?: DocumentFacts;
};

export type TalkTopic = "greeting" | "thanks" | "farewell" | "help" | "about" | "instructions" | "empty" | "feeling";

export type Talk = Common & {
  readonly kind: "talk";
  readonly topic: TalkTopic;
  readonly suggestions: readonly string[];
  /** What is quoted, where it is asked what the bot is. */ readonly documents?: readonly DocumentFacts[];
};

/** What `ask` returns. Refusing is one of its values; an exception is a fault. */
export type Answer = Found | Rows | Part | Comparison | Mentions | QuoteCheck | Refused | Talk;
