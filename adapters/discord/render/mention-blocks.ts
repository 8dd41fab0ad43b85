import type { Citation, Mentions } from "../../../src/answer/answer.ts";
import type { Marking } from "../escape.ts";
import { type Block, fitsBlock } from "./block.ts";
import { itemBlocks, withPlace } from "./citation-blocks.ts";
import { excerptQuote } from "./excerpt.ts";
import { documentLine } from "./source-line.ts";

/** How often per document, each with its link, then every passage with the words around each place, which are bold. */
export function mentionBlocks(answer: Mentions): readonly Block[] {
  const counts = answer.counts.map(
    ({ document, passages, times }) =>
      `- ${documentLine(document)}: ${times} × in ${passages} ${passages === 1 ? "passage" : "passages"}`,
  );
  return [{ text: counts.join("\n") }, ...answer.citations.flatMap((citation) => placesOf(citation))].filter(
    ({ text }) => text !== "",
  );
}

function placesOf(citation: Citation): readonly Block[] {
  const markings = citation.facts.map((range): Marking => ({ range, as: "bold" }));
  const excerpt = excerptQuote(citation, citation.facts, markings);
  return fitsBlock(excerpt) ? withPlace(citation, [excerpt]) : itemBlocks(citation);
}
