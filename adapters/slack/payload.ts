import type { Answer } from "../../src/answer/answer.ts";
import type { Block } from "./blocks.ts";
import { pieces } from "./blocks.ts";
import { BUDGET } from "./limits.ts";
import { renderAnswer, type Message, type Viewer } from "./render.ts";

/**
 * What every post carries besides its place: no link previews, nothing in the text read as markup, no names made into
 * mentions. `text` is still escaped, since Slack reads `<...>` in any text.
 */
const QUIET = {
  unfurl_links: false,
  unfurl_media: false,
  parse: "none",
  link_names: false,
  mrkdwn: false,
} as const;

export type Payload = { readonly text: string; readonly blocks?: Block[] } & typeof QUIET;

/** A message as it is posted, without its place. */
export function payloadOf(message: Message): Payload {
  return { text: message.text, blocks: [...message.blocks], ...QUIET };
}

/** The same as plain text, for when Slack refuses the blocks: whole, in as many messages as it takes. */
export function plainPayloads(message: Message): Payload[] {
  return textParts(message.text, BUDGET.text).map((text) => ({ text, ...QUIET }));
}

const ENTITY_AT_END = /&[a-z]{0,3}$/u;

/** Cuts an escaped text between words, and never within an entity. */
function textParts(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const [first = ""] = pieces(rest, most);
    const cut = first.length - (ENTITY_AT_END.exec(first)?.[0].length ?? 0);
    const end = cut > 0 ? cut : first.length;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}

/**
 * Exactly what would be posted for an answer, for `ask --as slack`; its `blocks` can be pasted into Slack's Block Kit
 * Builder. Only the place (channel and thread) is missing.
 */
export function slackPayload(answer: Answer, viewer: Viewer): Payload {
  return payloadOf(renderAnswer(answer, viewer));
}
