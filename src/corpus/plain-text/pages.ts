import { linesOf, type Line } from "../lines.ts";
import type { Span } from "../span.ts";
import type { LeftOverReason } from "../passage.ts";

/** A line of an extracted text with the page (from 1) on which it stands; no page where the text has none. */
export type PagedLine = Line & { readonly page: number | undefined };

/** What a page carries besides its text. */
export type Furniture = { readonly span: Span; readonly reason: LeftOverReason };

/** Begins a page, as programs that take the text out of a PDF write it. */
const PAGE_BREAK = "\f";

const PAGE_NUMBER = /^(?:(?:page|p\.)\s*)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?$|^[-–—]\s*\d{1,4}\s*[-–—]$/i;
const DIGITS = /\d+/gu;
/** The same line on so many pages, and on half of them, is a running head. */
const RUNNING_HEAD_PAGES = 3;

function filledSpan(line: Line): Span {
  return { start: line.end - line.text.trimStart().length, end: line.start + line.text.trimEnd().length };
}

function withPages(text: string): readonly PagedLine[] {
  const paged = text.includes(PAGE_BREAK);
  // A text that begins with a page break says of its first page, too, that it is one.
  let page = text.startsWith(PAGE_BREAK) ? 0 : 1;
  return linesOf(text).map((line) => {
    page += line.text.split(PAGE_BREAK).length - 1;
    return { ...line, page: paged ? page : undefined };
  });
}

/** First and last filled lines of each page: where numbers and running heads stand. */
function edges(lines: readonly PagedLine[]): readonly PagedLine[] {
  const pages = new Map<number, PagedLine[]>();
  for (const line of lines) {
    if (line.page === undefined || line.text.trim() === "") continue;
    const own = pages.get(line.page);
    if (own === undefined) pages.set(line.page, [line]);
    else own.push(line);
  }
  return [...pages.values()].flatMap((own) => [...new Set([...own.slice(0, 2), ...own.slice(-2)])]);
}

const masked = (line: Line): string => line.text.trim().replace(DIGITS, "0");

function runningHeads(lines: readonly PagedLine[]): ReadonlySet<string> {
  const pages = new Map<string, Set<number | undefined>>();
  for (const line of lines) pages.set(masked(line), (pages.get(masked(line)) ?? new Set()).add(line.page));
  const count = new Set(lines.map(({ page }) => page)).size;
  const repeated = [...pages].filter(([, on]) => on.size >= Math.max(RUNNING_HEAD_PAGES, count / 2));
  return new Set(repeated.map(([text]) => text));
}

/**
 * Takes page numbers and running heads off the pages of an extracted text. Only lines at the edge of a page can be one.
 *
 * @returns the other lines in order, and what was taken off
 */
export function readPages(text: string): {
  readonly lines: readonly PagedLine[];
  readonly furniture: readonly Furniture[];
} {
  const lines = withPages(text);
  const atEdge = edges(lines);
  const heads = runningHeads(atEdge);
  const furniture = new Map<number, Furniture>();
  for (const line of atEdge) {
    if (PAGE_NUMBER.test(line.text.trim()))
      furniture.set(line.number, { span: filledSpan(line), reason: "page number" });
    else if (heads.has(masked(line))) furniture.set(line.number, { span: filledSpan(line), reason: "running head" });
  }
  return { lines: lines.filter(({ number }) => !furniture.has(number)), furniture: [...furniture.values()] };
}
