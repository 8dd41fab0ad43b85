import type { Citation, TextRange } from "../../../src/answer/answer.ts";
import { leavesOut } from "../../../src/chat/shorten.ts";
import { NOTES } from "../../../src/chat/wording.ts";
import { escapeMarked, type Marking } from "../escape.ts";
import { WORDING } from "../wording.ts";
import { type Block, fitsBlock } from "./block.ts";
import { partQuote } from "./excerpt.ts";
import { quotePieces } from "./quote.ts";
import { notesOf, placeLine, sourceLine } from "./source-line.ts";

/** Length of " | ". */
const BETWEEN_CELLS = 3;

/** The whole passage as a quote with its answering sentence bold and asked-for facts underlined, source and notes. */
export function citationBlocks(citation: Citation, before = ""): readonly Block[] {
  return blocksOf(citation, [before, ...marked(citation), sourceLine(citation), ...notesOf(citation)]);
}

/**
 * The same of a part of a passage, said to be one; the whole where all of it is shown, or where the part alone is too
 * long for a block.
 */
export function partBlocks(citation: Citation, range: TextRange, before = ""): readonly Block[] {
  const quote = partQuote(citation.text, [range], markingsOf(citation));
  if (!leavesOut(citation, range) || !fitsBlock(quote)) return citationBlocks(citation, before);
  const isPart = `-# ${NOTES.wholePassage}`;
  return blocksOf(citation, [before, quote, sourceLine(citation), ...notesOf(citation, range), isPart]);
}

/** The same for an item of a list whose documents are named over it. */
export function itemBlocks(citation: Citation, before = ""): readonly Block[] {
  return blocksOf(citation, [before, ...marked(citation), placeLine(citation), ...notesOf(citation)]);
}

/** A row of a list whose title says where it stands. */
export function rowItem(citation: Citation, title: string): readonly Block[] {
  return blocksOf(citation, [title, ...marked(citation)]);
}

/** Quoted pieces and where they stand, without notes. */
export function withPlace(citation: Citation, pieces: readonly string[], before = ""): readonly Block[] {
  return blocksOf(citation, [before, ...pieces, placeLine(citation)]);
}

/** Lines in as few blocks as they fit. */
function blocksOf(citation: Citation, lines: readonly string[]): readonly Block[] {
  const blocks: string[] = [];
  for (const line of lines.filter((part) => part !== "")) {
    const together = `${blocks.at(-1) ?? ""}\n${line}`;
    if (blocks.length > 0 && fitsBlock(together)) blocks[blocks.length - 1] = together;
    else blocks.push(line);
  }
  return blocks.map((text, index) => (index === 0 ? { text, citation } : { text }));
}

/** The mark is bold, facts are underlined. */
function markingsOf({ facts, mark }: Citation): readonly Marking[] {
  const markings: Marking[] = facts.map((range) => ({ range, as: "underline" }));
  return mark === undefined ? markings : [...markings, { range: mark, as: "bold" }];
}

/** The passage with its marks; of a row the measure, then the other cells by name. */
function marked(citation: Citation): readonly string[] {
  const { text, row } = citation;
  const markings = markingsOf(citation);
  if (row === undefined) return quotePieces(text, markings);
  // The text of a row is its cells with " | " between them.
  const responsible = row.measure.length + BETWEEN_CELLS;
  const timing = responsible + row.responsible.length + BETWEEN_CELLS;
  const cell = (start: number, length: number): string => escapeMarked(text, markings, start, start + length);
  return [
    ...quotePieces(row.measure, markings),
    `${WORDING.responsible}: ${cell(responsible, row.responsible.length)} · ${WORDING.timing}: ${cell(timing, row.timing.length)}`,
  ];
}
