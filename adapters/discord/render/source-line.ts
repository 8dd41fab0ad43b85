import type { Citation, TextRange } from "../../../src/answer/answer.ts";
import type { DocumentFacts } from "../../../src/corpus/document.ts";
import { notesWithin } from "../../../src/chat/shorten.ts";
import { NOTES } from "../../../src/chat/wording.ts";
import { escape } from "../escape.ts";
import { WORDING } from "../wording.ts";
import { fitsBlock } from "./block.ts";
import { quotePieces } from "./quote.ts";

/** Where a passage stands: locator, document, reference, date and a link to the official page. */
export function sourceLine(citation: Citation): string {
  return `${WORDING.source}: ${escape(citation.locator)} · ${documentLine(citation.document)}`;
}

/** Where a passage stands, in short: locator and document. */
export function placeLine(citation: Citation): string {
  return `${escape(citation.locator)} · *${escape(citation.document.shortName)}*`;
}

/** The documents that passages are from, each once, with its link: over a list. */
export function documentsLine(citations: readonly Citation[]): string {
  const documents = new Map(citations.map(({ document }) => [document.id, document]));
  return `${WORDING.source}: ${[...documents.values()].map(documentLine).join(" · ")}`;
}

/** A document by short name, reference, date and a link to its official page where there is one. */
export function documentLine(document: DocumentFacts): string {
  const parts = [`*${escape(document.shortName)}*`];
  // A press release's reference and short name already say the date.
  if (document.reference !== document.shortName) parts.push(escape(document.reference));
  if (!document.reference.includes(document.date)) parts.push(escape(document.date));
  const link = linkTo(document);
  if (link !== undefined) parts.push(link);
  return parts.join(", ");
}

/** The notes that belong to a passage or the part of it that is shown, then where else it stands; small lines. */
export function notesOf(citation: Citation, shown?: TextRange): readonly string[] {
  const notes = shown === undefined ? citation.notes : notesWithin(citation, shown);
  return [
    ...notes.flatMap(({ number, text }) => {
      const line = `-# ${NOTES.note} ${number}: ${escape(text)}`;
      return fitsBlock(line) ? [line] : [`-# ${NOTES.note} ${number}:`, ...quotePieces(text, [])];
    }),
    ...citation.alsoIn.map(
      ({ document, locator }) => `-# ${NOTES.alsoIn}: ${escape(locator)} · ${escape(document.shortName)}`,
    ),
  ];
}

function linkTo({ url }: DocumentFacts): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  // In `<...>` Discord shows no preview; what would end the link early is percent-encoded.
  const safe = href.replaceAll(/[()<>\\]/gu, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return protocol === "https:" ? `[${WORDING.officialPage}](<${safe}>)` : undefined;
}
