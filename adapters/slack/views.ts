import type { types } from "@slack/bolt";
import type { Citation } from "../../src/answer/answer.ts";
import type { CiteForms, Context } from "../../src/answer/engine.ts";
import { BUTTONS } from "../../src/chat/wording.ts";
import { actions, button, line, literal, pieces, richText, smallText, type Block } from "./blocks.ts";
import { citationsOf, fillPage, itemBlocks, passagesShown } from "./page.ts";
import { openingMenu } from "./render.ts";
import { citationItems, item, type Item } from "./sheet.ts";
import type { ClickOf } from "./values.ts";
import { SLACK } from "./wording.ts";

/** A modal of blocks that we know. */
export type View = types.ModalView & { readonly blocks: Block[] };

/** A modal: what only the person who clicked sees, and what a message is too small for. */
function modal(title: string, blocks: readonly Block[]): View {
  return {
    type: "modal",
    title: { type: "plain_text", text: title.slice(0, 24), emoji: false },
    close: { type: "plain_text", text: SLACK.close, emoji: false },
    blocks: [...blocks],
  };
}

const heading = (text: string): Item => item(text, richText(line(literal(text, { bold: true }))));

/** A passage with its neighbours; those nearest to it come first into the room there is, in document order. */
export function contextView(context: Context, keyOf: (passage: string) => string): View {
  const own = [heading(SLACK.passageItself), ...citationItems(context.citation)];
  const trail =
    context.trail.length === 0
      ? []
      : [item("", smallText(`${SLACK.trail}: ${context.trail.join(" › ")}`.slice(0, 2900)))];
  const fixed = fillPage(own, 0, trail, "view");
  const before: Item[] = [];
  const after: Item[] = [];
  const distance = Math.max(context.before.length, context.after.length);
  for (let step = 0; step < distance && fixed.next === undefined; step += 1) {
    const earlier = context.before[context.before.length - 1 - step];
    const later = context.after[step];
    for (const [list, citation, place] of [
      [before, earlier, "start"],
      [after, later, "end"],
    ] as const) {
      if (citation === undefined) continue;
      const added = citationItems(citation);
      const all = place === "start" ? [...added, ...before, ...own, ...after] : [...before, ...own, ...after, ...added];
      if (fillPage(all, 0, trail, "view").next !== undefined) continue;
      if (place === "start") list.unshift(...added);
      else list.push(...added);
    }
  }
  const passage = keyOf(context.citation.passage);
  const shown = [
    ...trail,
    ...(before.length === 0 ? [] : [heading(SLACK.before), ...before]),
    ...(fixed.next === undefined ? own : [...fixed.items, item("", smallText(SLACK.tooLong))]),
    ...(after.length === 0 ? [] : [heading(SLACK.after), ...after]),
  ];
  return modal(BUTTONS.context, [
    ...itemBlocks(shown, "view"),
    ...actions(button(BUTTONS.cite, { do: "cite", passage })),
  ]);
}

/** A citation in the forms in which people paste it, each literal so that it can be copied. */
export function citeView(forms: CiteForms): View {
  const named: readonly (readonly [string, string])[] = [
    ["Footnote", forms.footnote],
    ["Markdown", forms.markdown],
    ["Plain text", forms.plain],
    ["BibTeX", forms.bibtex],
  ];
  return modal(
    BUTTONS.cite,
    named.map(([name, text]) =>
      richText(line(literal(name, { bold: true })), {
        type: "rich_text_preformatted",
        elements: pieces(text).map((piece) => ({ type: "text" as const, text: piece })),
      }),
    ),
  );
}

/** Why a passage was chosen, line by line. */
export function whyView(lines: readonly string[]): View {
  const items = lines.flatMap((text) =>
    pieces(text === "" ? " " : text).map((piece) => item(piece, richText(line(literal(piece))))),
  );
  const { items: shown, next } = fillPage(items, 0, [], "view");
  const rest = next === undefined ? [] : [smallText(SLACK.shown(1, shown.length, items.length))];
  return modal(BUTTONS.why, [...itemBlocks(shown, "view"), ...rest]);
}

/** Where a page of a list stands: positions count items of an answer's list, or passages of further ones. */
type Place = { readonly from: number; readonly to: number; readonly count: number };

function pageView(
  items: readonly Item[],
  place: Place,
  value: ClickOf<"page">,
  keyOf: (passage: string) => string,
  said: Place = place,
): View {
  const { answer, list } = value;
  const previous = value.back.at(-1);
  const back = [...value.back, value.from].slice(-200);
  const turning = [
    ...(previous === undefined
      ? []
      : [
          button(
            BUTTONS.previousPage,
            { do: "page", answer, list, from: previous, back: value.back.slice(0, -1) },
            { number: 1 },
          ),
        ]),
    ...(place.to >= place.count
      ? []
      : [button(BUTTONS.nextPage, { do: "page", answer, list, from: place.to, back }, { number: 2 })]),
  ];
  const citations = citationsOf(items);
  return modal(BUTTONS.more, [
    smallText(items.length === 0 ? SLACK.nothingFurther : SLACK.shown(said.from + 1, said.to, said.count)),
    ...itemBlocks(items, "view"),
    ...(citations.length === 0 ? [] : actions(openingMenu(citations, keyOf))),
    ...actions(...turning),
  ]);
}

/** A page of an answer's own list. */
export function listView(items: readonly Item[], value: ClickOf<"page">, keyOf: (passage: string) => string): View {
  const page = fillPage(items, Math.min(value.from, items.length), [], "view");
  const place = { from: page.from, to: page.from + page.items.length, count: items.length };
  const { from, to, count } = passagesShown(items, place.from, place.to);
  return pageView(page.items, place, value, keyOf, { from: from - 1, to, count });
}

/**
 * A page of further passages, of which only some were fetched; a page holds whole passages.
 *
 * @param rest how many follow after the fetched ones
 */
export function moreView(
  citations: readonly Citation[],
  rest: number,
  value: ClickOf<"page">,
  keyOf: (passage: string) => string,
): View {
  let items: readonly Item[] = [];
  let to = value.from;
  for (const citation of citations) {
    const longer = [...items, ...citationItems(citation)];
    const page = fillPage(longer, 0, [], "view");
    if (page.next !== undefined && items.length > 0) break;
    items = page.next === undefined ? longer : [...page.items, item("", smallText(SLACK.tooLong))];
    to += 1;
  }
  return pageView(items, { from: value.from, to, count: value.from + citations.length + rest }, value, keyOf);
}
