import type { Refused } from "../../../src/answer/answer.ts";
import { refusalText } from "../../../src/chat/refusal-text.ts";
import { NOTES } from "../../../src/chat/wording.ts";
import { escape } from "../escape.ts";
import type { Block } from "./block.ts";
import { shortBlocks } from "./short-blocks.ts";

/** Passages shown with a refusal; more would be noise. */
const NEAREST = 2;

/** Why there is no answer, and over the buttons that follow, what they are. */
export function refusalHead(answer: Refused): readonly string[] {
  return refusalText(answer)
    .split("\n")
    .map((line, index) => (index === 0 ? `**${escape(line)}**` : escape(line)));
}

/** The nearest passages under a heading that says that they are not the answer. */
export function nearestBlocks(answer: Refused): readonly Block[] {
  return answer.nearest
    .slice(0, NEAREST)
    .flatMap((citation, index) => shortBlocks(citation, index === 0 ? `**${NOTES.nearest}**` : ""));
}
