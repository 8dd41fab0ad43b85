import type { Citation } from "../answer/answer.ts";

/** A document as people name it, with its date: "First Annual Report, 25 November 2011". */
export function documentName({ shortName, date }: Citation["document"]): string {
  return shortName.includes(date) ? shortName : `${shortName}, ${date}`;
}

/** Where a passage stands: locator, document and date. */
export function sourceLine(citation: Pick<Citation, "locator" | "document">): string {
  return `${citation.locator} · ${documentName(citation.document)}`;
}
