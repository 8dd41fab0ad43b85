import type { Found } from "../../../src/answer/answer.ts";
import { answeringRange, leadingCitation } from "../../../src/chat/shorten.ts";
import { WORDING } from "../wording.ts";
import type { Block } from "./block.ts";
import { partBlocks } from "./citation-blocks.ts";
import { placeLine } from "./source-line.ts";

/**
 * The passage that answers, of a long one the sentences that do; the others that answer by their place: they are one
 * choice in the menu away.
 */
export function foundBlocks(answer: Found): readonly Block[] {
  const [, ...others] = answer.citations;
  const first = leadingCitation(answer);
  return [
    ...partBlocks(first, answeringRange(first)),
    ...others.map((citation) => ({ text: `-# ${WORDING.further}: ${placeLine(citation)}`, citation })),
  ];
}
