import type { Citation } from "../../src/answer/answer.ts";
import type { Block } from "./blocks.ts";
import { BUDGET } from "./limits.ts";
import { table } from "./render-rows.ts";
import { measure } from "./measure.ts";
import type { Item } from "./sheet.ts";

/** Where a page is shown: only a message takes tables and needs the text that is read aloud. */
export type Surface = "message" | "view";

/** Items of a list that fit together, and where the next page begins. */
export type Page = { readonly items: readonly Item[]; readonly from: number; readonly next: number | undefined };

/** Blocks of items in order; in a message, table rows that follow each other become one table, of which Slack takes one. */
export function itemBlocks(items: readonly Item[], surface: Surface): Block[] {
  const blocks: Block[] = [];
  const rows = surface === "message" ? items.flatMap(({ cells }) => (cells === undefined ? [] : [cells])) : [];
  let tabled = false;
  for (const { cells, blocks: own } of items) {
    if (surface === "message" && cells !== undefined) {
      if (!tabled) blocks.push(table(rows));
      tabled = true;
    } else {
      blocks.push(...own);
    }
  }
  return blocks;
}

/** The passages of items, each once, in their order. */
export function citationsOf(items: readonly Item[]): Citation[] {
  const found = items.flatMap(({ citation }) => (citation === undefined ? [] : [citation]));
  return found.filter(({ passage }, index) => found.findIndex((other) => other.passage === passage) === index);
}

/**
 * How much of a list is shown, in passages as people count them: footnotes and the pieces of a long passage belong to it.
 *
 * @param from, to positions of items, the last excluded
 */
export function passagesShown(
  list: readonly Item[],
  from: number,
  to: number,
): { from: number; to: number; count: number } {
  const before = citationsOf(list.slice(0, from)).length;
  const last = citationsOf(list.slice(0, to)).length;
  return { from: Math.max(1, Math.min(before + 1, last)), to: last, count: citationsOf(list).length };
}

/** The literal text that is read aloud for items. */
export function spokenText(items: readonly Item[]): string {
  return items
    .map(({ spoken }) => spoken)
    .filter((text) => text !== "")
    .join("\n\n");
}

/** A passage may need an entry in a menu, or two buttons. */
const MENU_OPTION = 80;

const cost = (given: Item, surface: Surface): { characters: number; text: number; blocks: number } => {
  const text = surface === "message" ? measure.escaped(given.spoken) + 2 : 0;
  if (surface === "message" && given.cells !== undefined) {
    return { characters: measure.lengthOf(given.cells.join("")) + MENU_OPTION, text, blocks: 0 };
  }
  return { characters: measure.blocks(given.blocks) + MENU_OPTION, text, blocks: given.blocks.length };
};

/**
 * The longest run of a list that fits on a page, at least one item.
 *
 * @param around items that stand on the same page whatever is in the list
 * @param extra blocks for buttons that are still to come
 */
export function fillPage(
  list: readonly Item[],
  from: number,
  around: readonly Item[],
  surface: Surface,
  extra = 12,
): Page {
  const most =
    surface === "message"
      ? { blocks: BUDGET.blocks, characters: BUDGET.characters, text: BUDGET.text }
      : { blocks: BUDGET.viewBlocks, characters: BUDGET.viewCharacters, text: Number.POSITIVE_INFINITY };
  // Buttons and labels count as well: a flat reserve is kept for them.
  const used = { blocks: extra, characters: 1500, text: 400 };
  const items: Item[] = [];
  const take = (given: Item): boolean => {
    const { blocks, characters, text } = cost(given, surface);
    used.blocks += blocks;
    used.characters += characters + text;
    used.text += text;
    return used.blocks <= most.blocks && used.characters <= most.characters && used.text <= most.text;
  };
  for (const given of around) take(given);
  for (const given of list.slice(from)) {
    const fits = take(given) && (given.cells === undefined || items.length < BUDGET.rows);
    if (!fits && items.length > 0) break;
    items.push(given);
  }
  const next = from + items.length;
  return { items, from, next: next < list.length ? next : undefined };
}
