import type { DocumentId } from "./document.ts";
import type { Span, Spans } from "./span.ts";

/** A path that a person can read: `iss-in-action/annex/objective-3/action-1/row-2`, `annual-report-2011/note-12`. */
export type PassageId = string;

type Common = {
  readonly id: PassageId;
  readonly document: DocumentId;
  /** Trail of headings above the passage, outermost first, as ids of heading passages. */
  readonly place: readonly PassageId[];
  /** How a person finds it in the document: "Objective 3, Action 1, paragraph 2". */
  readonly locator: string;
  readonly spans: Spans;
};

export type Prose = Common & { readonly kind: "title" | "heading" | "paragraph" | "bullet" | "box" | "caption" };

export type Footnote = Common & {
  readonly kind: "footnote";
  readonly number: number;
  /** Where its mark stood: a passage, and the UTF-16 offset into that passage's quoted text. */
  readonly mark?: { readonly passage: PassageId; readonly offset: number };
};

export type AnnexRow = Common & {
  readonly kind: "row";
  readonly objective: number;
  readonly action: number;
  /** Position among the rows of its action, from 1. */
  readonly row: number;
  readonly measure: Spans;
  readonly responsible: Spans;
  readonly timing: Spans;
  /** Ids of the parties named in the RESPONSIBLE cell, such as `COM`, `MS`, `Europol` (see parties.ts). */
  readonly parties: readonly string[];
  /** Years named in the TIMING cell, ranges spelled out: "2013-14" gives 2013 and 2014; empty when ongoing. */
  readonly years: readonly number[];
  readonly ongoing: boolean;
};

/** The unit of the corpus: what is indexed, quoted and cited. */
export type Passage = Prose | Footnote | AnnexRow;

/** What of a document is not in any passage, and why. */
export type LeftOver = { readonly document: DocumentId; readonly span: Span; readonly reason: LeftOverReason };

export const LEFT_OVER_REASONS = [
  "page number",
  "credit line",
  "list mark",
  "table furniture",
  "field-code junk",
  "footnote mark",
  "link mark",
  "announced table that is not in the file",
  "heading mark",
  "running head",
  "line-break hyphen",
] as const;
export type LeftOverReason = (typeof LEFT_OVER_REASONS)[number];

/** What a parser was not sure of: reported with its place and never guessed at silently. Line and column from 1. */
export type Doubt = {
  readonly document: DocumentId;
  readonly line: number;
  readonly column: number;
  readonly reason: string;
};

/** One document, read. Passages stand in document order. */
export type ParsedDocument = {
  readonly passages: readonly Passage[];
  readonly leftOvers: readonly LeftOver[];
  readonly doubts: readonly Doubt[];
};
