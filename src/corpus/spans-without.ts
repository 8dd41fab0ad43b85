import type { Span } from "./span.ts";

/** Spans of the text between two offsets without what `cut` matches. */
export function spansWithout(
  text: string,
  start: number,
  end: number,
  cut: RegExp,
): { spans: readonly Span[]; cuts: readonly Span[] } {
  const spans: Span[] = [];
  const cuts: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(cut)) {
    const at = start + match.index;
    if (at > from) spans.push({ start: from, end: at });
    cuts.push({ start: at, end: at + match[0].length });
    from = at + match[0].length;
  }
  if (from < end) spans.push({ start: from, end });
  return { spans, cuts };
}
