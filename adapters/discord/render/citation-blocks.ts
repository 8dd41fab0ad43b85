import type { Citation } from "../../../src/answer/answer.ts";
import type { Marking } from "../escape.ts";
import { type Block, fitsBlock } from "./block.ts";
import { quotePieces } from "./quote.ts";
import { notesOf, placeLine, sourceLine } from "./source-line.ts";

/** The whole passage as a quote with its answering sentence bold and asked-for facts underlined, source and notes. */
export function citationBlocks(citation: Citation, before = ""): readonly Block[] {
  return blocksOf(citation, [before, ...marked(citation), sourceLine(citation), ...notesOf(citation)]);
}

/** The same for an item of a list whose documents are named over it. */
export function itemBlocks(citation: Citation, before = ""): readonly Block[] {
  return blocksOf(citation, [before, ...marked(citation), placeLine(citation), ...notesOf(citation)]);
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

/** The mark bold, facts underlined. */
function marked(citation: Citation): readonly string[] {
  const markings: Marking[] = citation.facts.map((range) => ({ range, as: "underline" }));
  if (citation.mark !== undefined) markings.push({ range: citation.mark, as: "bold" });
  return quotePieces(citation.text, markings);
}
