import { BUDGET, LIMITS, WHOLE, type Limit } from "./limits.ts";
import type { Block } from "./blocks.ts";
import { measure } from "./measure.ts";

/** What is checked before it is sent: a message, or a view ("modal" or "home"). */
export type Checked =
  | { readonly type: "message"; readonly text: string; readonly blocks?: readonly Block[] }
  | { readonly type: "modal" | "home"; readonly blocks: readonly Block[] };

const BY_PLACE: ReadonlyMap<string, Limit> = new Map(LIMITS.map((limit) => [limit.where, limit]));

/** Types that stand in what we send; anything else is a mistake of ours and is found here, not by Slack. */
const KNOWN_TYPES: ReadonlySet<string> = new Set(
  [
    "message modal home",
    "section header context actions context_actions rich_text table divider",
    "mrkdwn plain_text raw_text text link",
    "rich_text_section rich_text_quote rich_text_list rich_text_preformatted",
    "button feedback_buttons static_select",
  ].flatMap((names) => names.split(" ")),
);

/** Objects without a type of their own, by the key under which they stand. */
const IMPLIED: Readonly<Record<string, string>> = {
  options: "option",
  confirm: "confirm",
  positive_button: "feedback",
  negative_button: "feedback",
};

function sizeOf(value: unknown): number | undefined {
  if (typeof value === "string") return measure.lengthOf(value);
  if (Array.isArray(value)) return value.length;
  if (typeof value === "object" && value !== null && "text" in value && typeof value.text === "string") {
    return measure.lengthOf(value.text);
  }
  return undefined;
}

function problem(where: string, path: string, value: unknown): string[] {
  const limit = BY_PLACE.get(where) ?? BY_PLACE.get(`*.${where.slice(where.indexOf(".") + 1)}`);
  const size = sizeOf(value);
  if (limit === undefined || size === undefined) return [];
  if (size > limit.most) return [`${path}: ${size} is more than ${limit.most}`];
  return size < (limit.least ?? 0) ? [`${path}: ${size} is less than ${limit.least}`] : [];
}

function walk(node: object, type: string, path: string): string[] {
  const found: string[] =
    KNOWN_TYPES.has(type) || Object.values(IMPLIED).includes(type) ? [] : [`${path}: unknown type "${type}"`];
  for (const [key, value] of Object.entries(node)) {
    const here = `${path}/${key}`;
    found.push(...problem(`${type}.${key}`, here, value));
    if (Array.isArray(value)) found.push(...walkList(value, key, here));
    else if (typeof value === "object" && value !== null) found.push(...walk(value, typeOf(value, key), here));
  }
  return found;
}

function typeOf(node: object, key: string): string {
  const own = "type" in node && typeof node.type === "string" ? node.type : undefined;
  return own ?? (key === "style" || key === "column_settings" ? "divider" : (IMPLIED[key] ?? `${key} without a type`));
}

function walkList(list: readonly unknown[], key: string, path: string): string[] {
  return list.flatMap((child, index) => {
    const here = `${path}/${index}`;
    if (Array.isArray(child)) return [...problem("row.cells", here, child), ...walkList(child, key, here)];
    return typeof child === "object" && child !== null ? walk(child, typeOf(child, key), here) : [];
  });
}

function repeated(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, index) => {
    const elements = "elements" in block ? block.elements : [];
    const ids = elements.flatMap((element) =>
      "action_id" in element && element.action_id !== undefined ? [element.action_id] : [],
    );
    return new Set(ids).size === ids.length ? [] : [`/blocks/${index}: an action_id stands twice`];
  });
}

function tables(blocks: readonly Block[]): string[] {
  const found = blocks.filter((block) => block.type === "table");
  const cells = measure.blocks(found);
  return [
    ...(found.length > WHOLE.tables ? [`/blocks: ${found.length} tables, more than ${WHOLE.tables}`] : []),
    ...(cells > WHOLE.tableCells ? [`/blocks: ${cells} characters in tables, more than ${WHOLE.tableCells}`] : []),
  ];
}

/**
 * Everything in a payload that Slack would refuse or cut, or that is over our own budget: one line each, with the
 * place as Slack writes it; empty when it can be sent. The lines hold numbers and places, never texts.
 */
export function problems(payload: Checked): readonly string[] {
  const blocks = payload.blocks ?? [];
  const view = payload.type !== "message";
  const text = payload.type === "message" ? measure.lengthOf(payload.text) : 0;
  const characters = measure.blocks(blocks) + text;
  const most = view ? { blocks: BUDGET.viewBlocks, characters: BUDGET.viewCharacters + 1500 } : BUDGET;
  return [
    ...walk({ ...payload, type: undefined }, payload.type, ""),
    ...repeated(blocks),
    ...tables(blocks),
    ...(blocks.length > most.blocks ? [`/blocks: ${blocks.length} is over our budget of ${most.blocks}`] : []),
    ...(characters > most.characters ? [`/: ${characters} characters are over our budget of ${most.characters}`] : []),
    ...(text > BUDGET.text ? [`/text: ${text} characters are over our budget of ${BUDGET.text}`] : []),
  ];
}
