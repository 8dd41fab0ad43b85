import type { Spans } from "./span.ts";

declare const verbatim: unique symbol;

/** Text of a document exactly as it stands there. Only {@link quote} and what is cut from its results can be one. */
export type Verbatim = string & { readonly [verbatim]: true };

/** The only place where a text becomes a quote. */
function brand(text: string): Verbatim {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand cannot be made otherwise
  return text as Verbatim;
}

const WHITE_SPACE = /\s+/gu;

/**
 * Cuts a quote from its source: the slices of the spans, joined as they are, white space folded to single spaces, and
 * nothing else. This is the only place where quoted text is made.
 *
 * @param source the whole text of a seed file
 * @param spans UTF-16 offsets into `source`, end exclusive
 * @throws RangeError when a span lies outside the source
 */
export function quote(source: string, spans: Spans): Verbatim {
  let text = "";
  for (const { start, end } of spans) {
    if (start < 0 || end > source.length || start >= end) {
      throw new RangeError(`Cannot quote ${start}-${end}: the source has ${source.length} characters`);
    }
    text += source.slice(start, end);
  }
  return brand(text.replace(WHITE_SPACE, " ").trim());
}

/**
 * A part of a quote, such as one sentence of it.
 *
 * @param start, end UTF-16 offsets into `text`, end exclusive
 */
export function excerpt(text: Verbatim, start: number, end: number): Verbatim {
  return brand(text.slice(start, end).trim());
}

/** The cells of an annex row as one text, joined by " | ": measure, responsible, timing. */
export function joinCells(cells: readonly Verbatim[]): Verbatim {
  return brand(cells.join(" | "));
}
