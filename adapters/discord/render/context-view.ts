import type { Citation } from "../../../src/answer/answer.ts";
import type { Context } from "../../../src/answer/engine.ts";
import { BUTTONS } from "../../../src/chat/wording.ts";
import { button, message, type MessagePayload, rows, text } from "../components.ts";
import { customId } from "../custom-id.ts";
import { pageOf, WORDING } from "../wording.ts";
import type { Block } from "./block.ts";
import { citationBlocks } from "./citation-blocks.ts";
import { pagesOf } from "./pages.ts";
import { quotePieces } from "./quote.ts";

/**
 * A passage under its headings, with those before and after it, and what can be done with it.
 *
 * @param wanted page from 0; the one on which the passage begins when left out
 */
export function contextView(context: Context, key: string, answer: string, wanted?: number): MessagePayload {
  const pages = pagesOf(blocksOf(context));
  const its = pages.findIndex((blocks) => blocks.some(({ citation }) => citation !== undefined));
  const page = Math.max(0, Math.min(wanted ?? its, pages.length - 1));
  const shown = (pages[page] ?? []).map((block) => text(block.text));
  const turn = (label: string, to: number) =>
    to >= 0 && to < pages.length ? [button(label, customId({ action: "turn", key, answer, at: to }))] : [];
  return message([
    { type: 17, accent_color: 0x00_33_99, components: shown },
    ...(pages.length > 1 ? [text(`-# ${pageOf(page, pages.length)}`)] : []),
    ...rows([
      ...turn(WORDING.previous, page - 1),
      ...turn(WORDING.next, page + 1),
      button(BUTTONS.cite, customId({ action: "cite", key, answer })),
      ...(answer === "" ? [] : [button(BUTTONS.report, customId({ action: "report", key, answer }))]),
    ]),
  ]);
}

function blocksOf({ trail, before, citation, after }: Context): readonly Block[] {
  return [
    { text: `**${WORDING.inContext}**` },
    ...trail.flatMap((heading) => quotePieces(heading, [])).map((piece) => ({ text: piece })),
    ...around(before, WORDING.before),
    ...citationBlocks(citation, `**${WORDING.thePassage}**`),
    ...around(after, WORDING.after),
  ];
}

function around(citations: readonly Citation[], heading: string): readonly Block[] {
  const pieces = citations.flatMap(({ text: passage }) => quotePieces(passage, []));
  return pieces.map((piece, index) => ({ text: index === 0 ? `**${heading}**\n${piece}` : piece }));
}
