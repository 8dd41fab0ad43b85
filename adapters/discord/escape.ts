import type { TextRange } from "../../src/answer/answer.ts";

/**
 * What Discord's markdown would act on. A backslash before a character that is neither letter, digit nor space makes it
 * literal; discord.js's own `escapeMarkdown` leaves out block quotes, subtext and `<...>`, hence our own.
 */
const RULES: readonly { readonly what: string; readonly find: RegExp }[] = [
  { what: "emphasis, spoilers, code, strike-through, and the backslash itself", find: /[\\*_~|`]/gu },
  { what: "masked links", find: /[[\]]/gu },
  { what: "mentions, timestamps, custom emoji, `<url>`, command and channel links", find: /[<>]/gu },
  { what: "@everyone and @here", find: /@/gu },
  { what: "links of any scheme (shown as text: the source has its own link)", find: /:(?=\/\/)/gu },
  { what: "emoji by name (:eu:), which Discord draws also where a bot sent them", find: /:(?=[^\s:]*:)/gu },
  { what: "headings and subtext at the start of a line", find: /(?<=^\s*)(?:#|-(?=#))/gmu },
  { what: "bulleted lists", find: /(?<=^\s*)[-+](?=\s)/gmu },
  { what: "numbered lists: the mark after the number", find: /(?<=^\s*\d{1,10})[.)](?=\s)/gmu },
];

/** UTF-16 offsets of the characters that need a backslash. */
function offsets(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { find } of RULES) for (const { index } of text.matchAll(find)) found.add(index);
  return found;
}

function slice(text: string, backslashes: ReadonlySet<number>, start: number, end: number): string {
  let result = "";
  for (let at = start; at < end; at += 1) result += backslashes.has(at) ? `\\${text.charAt(at)}` : text.charAt(at);
  return result;
}

/** The text so that Discord shows exactly it: nothing is formatted, linked, counted down to or mentioned. */
export function escape(text: string): string {
  return slice(text, offsets(text), 0, text.length);
}

/** A stretch that is shown bold, underlined or struck through. */
export type Marking = { readonly range: TextRange; readonly as: "bold" | "underline" | "strike" };

const MARKS = { bold: "**", underline: "__", strike: "~~" } as const;

/**
 * The text as {@link escape} gives it, with stretches marked; others than bold may lie within bold ones.
 * White space at the border of a stretch is left outside of it, and stretches of one kind that touch become one.
 *
 * @param from, to UTF-16 offsets of the part that is wanted
 */
export function escapeMarked(text: string, markings: readonly Marking[], from = 0, to = text.length): string {
  // Of the part alone: it begins a line, even where the whole text does not.
  const backslashes = new Set([...offsets(text.slice(from, to))].map((at) => at + from));
  const bold = merged(text, markings, "bold", from, to);
  const borders = bold.flatMap(({ start, end }) => [start, end]);
  const opening = new Map<number, string>();
  const closing = new Map<number, string>();
  // Bold is opened before and closed after what is marked within it.
  for (const { start, end } of bold) {
    opening.set(start, MARKS.bold);
    closing.set(end, MARKS.bold);
  }
  for (const as of ["underline", "strike"] as const) {
    for (const range of merged(text, markings, as, from, to).flatMap((whole) => cutAt(whole, borders))) {
      opening.set(range.start, (opening.get(range.start) ?? "") + MARKS[as]);
      closing.set(range.end, MARKS[as] + (closing.get(range.end) ?? ""));
    }
  }
  let result = "";
  for (let at = from; at <= to; at += 1) {
    result += closing.get(at) ?? "";
    result += opening.get(at) ?? "";
    if (at < to) result += slice(text, backslashes, at, at + 1);
  }
  return result;
}

/** The stretches of one kind within `from`-`to`, trimmed, in order, none touching another. */
function merged(text: string, markings: readonly Marking[], as: Marking["as"], from: number, to: number): TextRange[] {
  const result: TextRange[] = [];
  const ranges = markings
    .filter((marking) => marking.as === as)
    .map(({ range }) => trimmed(text, Math.max(range.start, from), Math.min(range.end, to)))
    .filter(({ start, end }) => start < end)
    .toSorted((one, other) => one.start - other.start);
  for (const range of ranges) {
    const last = result.at(-1);
    if (last !== undefined && range.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else result.push(range);
  }
  return result;
}

function trimmed(text: string, start: number, end: number): TextRange {
  let [first, last] = [start, end];
  while (first < last && /\s/u.test(text.charAt(first))) first += 1;
  while (last > first && /\s/u.test(text.charAt(last - 1))) last -= 1;
  return { start: first, end: last };
}

/** A range cut where a bold one begins or ends, so that marks are never crossed. */
function cutAt(range: TextRange, borders: readonly number[]): TextRange[] {
  const cuts = borders.filter((at) => at > range.start && at < range.end).toSorted((one, other) => one - other);
  const points = [range.start, ...cuts, range.end];
  return points.slice(1).map((end, index) => ({ start: points[index] ?? range.start, end }));
}
