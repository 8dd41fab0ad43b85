import type { Citation } from "../../../src/answer/answer.ts";
import type { Block } from "./block.ts";
import { withPlace } from "./citation-blocks.ts";
import { excerptQuote } from "./excerpt.ts";

/** The part of a passage that matches with the words around it, unmarked, and its place: for what is not the answer. */
export function shortBlocks(citation: Citation, before = ""): readonly Block[] {
  const places = citation.mark === undefined ? citation.facts : [citation.mark];
  return withPlace(citation, [excerptQuote(citation, places, [])], before);
}
