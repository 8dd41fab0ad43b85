import type { Found } from "../../../src/answer/answer.ts";
import { WORDING } from "../wording.ts";
import type { Block } from "./block.ts";
import { citationBlocks } from "./citation-blocks.ts";
import { placeLine } from "./source-line.ts";

/** The passage that answers, whole; the others that answer by their place: they are one choice in the menu away. */
export function foundBlocks(answer: Found): readonly Block[] {
  const [first, ...others] = answer.citations;
  return [
    ...citationBlocks(first),
    ...others.map((citation) => ({ text: `-# ${WORDING.further}: ${placeLine(citation)}`, citation })),
  ];
}
