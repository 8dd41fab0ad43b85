import type { Line } from "../lines.ts";
import { spansOf, type Span, type Spans } from "../span.ts";

/** Lines that belong together: a heading, a paragraph, a bullet. */
export type Block = {
  readonly lines: readonly [Line, ...Line[]];
  /** Without the list mark and without breaks that a lost footnote mark left before punctuation. */
  readonly spans: Spans;
  /** The text between list mark and end, for recognising; never quoted. */
  readonly text: string;
  readonly listMark?: Span;
  /** Seed offsets at which a footnote mark was lost, by the break that it left. */
  readonly breaks: readonly number[];
  /** Inside a box: begun by a tab, ended by two empty lines. */
  readonly boxed: boolean;
};

const PUNCTUATION = /^[.,;:)]/u;
const CONTINUES = /^(?: \S|[a-z])/u;
const LIST_MARK = /^\s*[·•–—-]\s+(?=\S)/u;
const SENTENCE_END = /[.:;!?]['’”")]*\s*$/u;
const NUMBER_ALONE = /^\s*\d+\.\s*$/u;
const HEADING_LENGTH = 120;

/** Whether a line holds the number of a section and nothing else. */
export function isNumberAlone(text: string): boolean {
  return NUMBER_ALONE.test(text);
}

/** Whether a line could be a heading: short, begun by a capital or a digit, and not ended like a sentence. */
export function looksLikeHeading(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= HEADING_LENGTH && /^[\p{Lu}\d‘“"']/u.test(trimmed) && !/[.,;:!?]$/u.test(trimmed);
}

/**
 * Whether `next` goes on with the sentence of `line`, so that only a lost footnote mark stood between them.
 * A heading that begins a page also starts with a space: it follows a finished sentence (or another heading) and has
 * no end of a sentence itself.
 */
function continuesAfterMark(line: Line, next: Line): boolean {
  if (isNumberAlone(next.text)) return false;
  if (PUNCTUATION.test(next.text)) return true;
  if (!CONTINUES.test(next.text)) return false;
  return !(
    next.text.startsWith(" ") &&
    looksLikeHeading(next.text) &&
    (SENTENCE_END.test(line.text) || looksLikeHeading(line.text))
  );
}

function trimmedSpan(line: Line): Span {
  return { start: line.end - line.text.trimStart().length, end: line.start + line.text.trimEnd().length };
}

function blockOf(lines: readonly [Line, ...Line[]], endsInMark: boolean, boxed: boolean): Block {
  const first = lines[0];
  const mark = LIST_MARK.exec(first.text)?.[0];
  const spans: Span[] = [];
  const breaks: number[] = [];
  for (const [index, line] of lines.entries()) {
    const { start, end } = trimmedSpan(line);
    const from = index === 0 && mark !== undefined ? line.start + mark.length : start;
    const before = spans.at(-1);
    if (before === undefined) spans.push({ start: from, end });
    else {
      breaks.push(before.end);
      // Before punctuation the break is nothing but the lost mark; elsewhere it is also the space between two words.
      if (PUNCTUATION.test(line.text)) spans.push({ start, end });
      else spans[spans.length - 1] = { start: before.start, end };
    }
  }
  const last = spans.at(-1);
  if (endsInMark && last !== undefined) breaks.push(last.end);
  const markStart = first.end - first.text.trimStart().length;
  return {
    lines,
    spans: spansOf(spans),
    text: lines
      .map((line) => line.text.trim())
      .join(" ")
      .replace(LIST_MARK, ""),
    ...(mark === undefined ? {} : { listMark: { start: markStart, end: markStart + mark.trim().length } }),
    breaks,
    boxed,
  };
}

/** Groups lines into blocks; a box goes on over single empty lines. A line of one space right under text is a lost mark. */
export function blocksOf(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let current: Line[] = [];
  let boxed = false;
  let empty = 0;
  const close = (endsInMark: boolean): void => {
    const [first, ...rest] = current;
    if (first !== undefined) blocks.push(blockOf([first, ...rest], endsInMark, boxed));
    current = [];
  };
  for (const line of lines) {
    if (line.text.trim() === "") {
      close(line.text === " " && current.length > 0);
      empty += 1;
      if (empty >= 2) boxed = false;
      continue;
    }
    empty = 0;
    const before = current.at(-1);
    if (before === undefined || !continuesAfterMark(before, line)) {
      close(false);
      if (line.text.startsWith("\t")) boxed = true;
      current = [line];
    } else current.push(line);
  }
  close(false);
  return blocks;
}
