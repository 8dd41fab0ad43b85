import type { Answer, Citation } from "../answer/answer.ts";
import { citationsOf } from "../answer/shown-citations.ts";
import type { Verbatim } from "../corpus/quote.ts";

/** A citation of the machine interface; `text` is the whole passage. */
export type CitationRecord = {
  readonly document: string;
  readonly passage: string;
  readonly locator: string;
  readonly text: string;
  /** UTF-16 offsets into `seeds/DOCUMENT.txt`, end exclusive. */
  readonly spans: readonly (readonly [number, number])[];
};

type Status = "answered" | "not-found" | "chat";

/** One line of the machine interface. */
export type AnswerRecord = {
  readonly id: string | number;
  readonly status: Status;
  /** The sentence or two of the first citation that answer; of an annex row the whole row; empty without a citation. */
  readonly lead: string;
  readonly citations: readonly CitationRecord[];
  /** The first screen as plain text. */
  readonly text: string;
};

/** The marked sentences of a citation; a row, and a passage without a mark, is given whole. */
function leadOf(citation: Citation): string {
  const { mark, kind, text } = citation;
  return mark === undefined || kind === "row" ? text : text.slice(mark.start, mark.end).trim();
}

function recordOf({ document, passage, locator, text, spans }: Citation): CitationRecord {
  return {
    document: document.id,
    passage,
    locator,
    text: text satisfies Verbatim,
    spans: spans.map(({ start, end }) => [start, end] as const),
  };
}

/**
 * An answer as the machine interface gives it.
 *
 * @param id what the line is called: the id of a batch line, else the answer's own
 * @param text the first screen as plain text
 */
export function answerRecord(answer: Answer, id: string | number, text: string): AnswerRecord {
  const citations = citationsOf(answer);
  const [first] = citations;
  const lead = first === undefined ? "" : answer.kind === "found" && first.kind !== "row" ? answer.lead : leadOf(first);
  const status: Status = answer.kind === "talk" ? "chat" : first === undefined ? "not-found" : "answered";
  return { id, status, lead, citations: citations.map(recordOf), text };
}
