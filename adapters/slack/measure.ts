import type { Block } from "./blocks.ts";
import { escapeText } from "./escape.ts";

/** Length of a text as Slack may count it: the larger of UTF-16 units and code points. */
function lengthOf(text: string): number {
  return Math.max(text.length, Array.from(text).length);
}

const escaped = (text: string): number => lengthOf(escapeText(text));

/** Characters of every text in a payload: those shown, labels of buttons included, values and ids not. */
function shown(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, child) => sum + shown(child), 0);
  if (typeof node !== "object" || node === null) return 0;
  let sum = 0;
  for (const [key, value] of Object.entries(node)) {
    if (key === "text" && typeof value === "string") sum += lengthOf(value);
    else if (typeof value === "object") sum += shown(value);
  }
  return sum;
}

/** How long things are, in characters as Slack may count them. */
export const measure = {
  lengthOf,
  escaped,
  blocks: (blocks: readonly Block[]): number => shown(blocks),
} as const;
