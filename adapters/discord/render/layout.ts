import type { Answer, Citation } from "../../../src/answer/answer.ts";
import { citationsOf } from "../../../src/answer/shown-citations.ts";
import { answerHeading } from "../../../src/chat/answer-heading.ts";
import { escape } from "../escape.ts";
import type { Block } from "./block.ts";
import { itemBlocks } from "./citation-blocks.ts";
import { comparisonBlocks } from "./comparison-blocks.ts";
import { foundBlocks } from "./found-blocks.ts";
import { mentionBlocks } from "./mention-blocks.ts";
import { quoteCheckBlocks } from "./quote-check-blocks.ts";
import { nearestBlocks, refusalHead } from "./refused-blocks.ts";
import { rowBlocks } from "./row-blocks.ts";
import { documentsLine } from "./source-line.ts";
import { talkReply } from "./talk-reply.ts";

/** An answer before it is cut into pages. */
export type Layout = {
  /** Lines above the first block, on the first page. */
  readonly head: readonly string[];
  readonly blocks: readonly Block[];
};

/** What an answer shows, kind by kind. */
export function layoutOf(answer: Answer): Layout {
  switch (answer.kind) {
    case "found":
      return { head: [], blocks: foundBlocks(answer) };
    case "rows":
      return { head: listHead(answer), blocks: rowBlocks(answer) };
    case "part":
      return { head: listHead(answer), blocks: answer.citations.flatMap((citation) => itemBlocks(citation)) };
    case "comparison":
      return { head: [headingOf(answer)], blocks: comparisonBlocks(answer) };
    case "mentions":
      return { head: [headingOf(answer)], blocks: mentionBlocks(answer) };
    case "quote-check":
      return { head: [headingOf(answer)], blocks: quoteCheckBlocks(answer) };
    case "refused":
      return { head: refusalHead(answer), blocks: nearestBlocks(answer) };
    case "talk":
      return { head: [talkReply(answer)], blocks: [] };
    default:
      return answer satisfies never;
  }
}

/** Every passage that an answer shows, in its order; of a refusal those that are near. */
export function citationsIn(answer: Answer): readonly Citation[] {
  return answer.kind === "refused" ? answer.nearest : citationsOf(answer);
}

/** What is listed, how much of it there is, and the documents that it is from. */
function listHead(answer: Answer): readonly string[] {
  return [headingOf(answer), documentsLine(citationsIn(answer))];
}

function headingOf(answer: Answer): string {
  return `**${escape(answerHeading(answer))}**`;
}
