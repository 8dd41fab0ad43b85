/** One line of a seed file; `start` and `end` are UTF-16 offsets, the line break not included. Numbers count from 1. */
export type Line = { readonly number: number; readonly start: number; readonly end: number; readonly text: string };

const LINE_BREAK = /\r\n|\n|\r/gu;

/** The lines of a text, in order; a text that ends in a line break has no empty line after it. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_BREAK)) {
    lines.push({ number: lines.length + 1, start, end: match.index, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  if (start < text.length) lines.push({ number: lines.length + 1, start, end: text.length, text: text.slice(start) });
  return lines;
}

/** Line and column (both from 1) of a UTF-16 offset. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}
