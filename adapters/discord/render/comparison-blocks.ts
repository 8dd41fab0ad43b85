import type { Comparison } from "../../../src/answer/answer.ts";
import { shortRange } from "../../../src/chat/shorten.ts";
import { NOTES } from "../../../src/chat/wording.ts";
import { documentName } from "../../../src/chat/source-line.ts";
import { escape } from "../escape.ts";
import type { Block } from "./block.ts";
import { partBlocks } from "./citation-blocks.ts";

/** One passage per document, or that it is not mentioned there. */
export function comparisonBlocks(answer: Comparison): readonly Block[] {
  return answer.sides.flatMap(({ document, citation }) => {
    const title = `**${escape(documentName(document))}**`;
    return citation === undefined
      ? [{ text: `${title}: ${NOTES.notMentioned}` }]
      : partBlocks(citation, shortRange(citation), title);
  });
}
