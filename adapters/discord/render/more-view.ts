import type { Citation } from "../../../src/answer/answer.ts";
import { BUTTONS, NOTES } from "../../../src/chat/wording.ts";
import { button, message, type MessagePayload, rows, shorten, text } from "../components.ts";
import { customId } from "../custom-id.ts";
import { LIMITS } from "../limits.ts";
import { counted, WORDING } from "../wording.ts";
import { shortBlocks } from "./short-blocks.ts";
import type { View } from "./view.ts";

/** How many further passages one click gives. */
export const MORE_AT_ONCE = 4;

/** Further passages that match, and the way to those after them. */
export function moreView(
  citations: readonly Citation[],
  rest: number,
  next: number,
  answer: string,
  keyOf: View["keyOf"],
): MessagePayload {
  if (citations.length === 0) return message([text(WORDING.noMore)]);
  const blocks = citations.flatMap((citation, index) =>
    shortBlocks(citation, index === 0 ? `**${NOTES.further}**` : ""),
  );
  const options = citations.map((citation) => ({
    label: shorten(citation.locator, LIMITS.selectText),
    value: keyOf(citation.passage),
    description: shorten(citation.document.shortName, LIMITS.selectText),
  }));
  const custom_id = customId({ action: "pick", answer });
  return message([
    { type: 17, accent_color: 0x00_33_99, components: blocks.map((block) => text(block.text)) },
    { type: 1, components: [{ type: 3, custom_id, placeholder: WORDING.pick, options }] },
    ...rows(rest > 0 ? [button(counted(BUTTONS.more, rest), customId({ action: "more", answer, at: next }))] : []),
  ]);
}
