import type { Span, Spans } from "../span.ts";
import type { Furniture, PagedLine } from "./pages.ts";

/** Lines that belong together: a heading, a paragraph, a list item. */
export type TextBlock = {
  readonly first: PagedLine;
  readonly lines: number;
  /** Number of `#` before a heading; 0 where there is none. */
  readonly marks: number;
  readonly bullet: boolean;
  /** An empty line (or the beginning) stands above. */
  readonly apart: boolean;
  readonly spans: Spans;
};

/** What was left out of the blocks, and where a hyphen was judged without evidence. */
export type ReadBlocks = {
  readonly blocks: readonly TextBlock[];
  readonly leftOvers: readonly Furniture[];
  readonly doubtful: readonly PagedLine[];
};

const HEADING_MARK = /^\s*(#{1,6})\s+(?=\S)/u;
const LIST_MARK = /^\s*(?:[-*•·▪◦‣–—]|\uF0B7)\s+(?=\S)/u;
const HYPHEN_END = /(\p{L}+)([-\u00AD\u2010])\s*$/u;
const LOWER_START = /^\s*(\p{Ll}\p{L}*)/u;
const SENTENCE_END = /[.:;!?]['’”")\]]*\s*$/u;
/** Longer lines are whole paragraphs, not lines of a page. */
const WIDEST_PAGE_LINE = 130;
/** A line shorter than this share of the width ends its paragraph. */
const FULL_LINE = 0.7;
const NEARLY_FULL_LINE = 0.85;

/** Width to which the lines of a text are wrapped; nothing where each line is a paragraph. */
function wrapWidth(lines: readonly PagedLine[]): number | undefined {
  const lengths = lines
    .map(({ text }) => text.trim().length)
    .filter((length) => length > 0)
    .toSorted((one, other) => one - other);
  const longest = lengths.at(-1) ?? 0;
  if (longest > WIDEST_PAGE_LINE) return undefined;
  return lengths[Math.floor(lengths.length * 0.9)] ?? longest;
}

function continues(before: PagedLine, next: PagedLine, width: number | undefined, apart: boolean): boolean {
  if (HEADING_MARK.test(next.text) || LIST_MARK.test(next.text) || HEADING_MARK.test(before.text)) return false;
  // A sentence goes on over the end of a page, whatever stands between.
  if (before.page !== next.page && width !== undefined)
    return !SENTENCE_END.test(before.text) && LOWER_START.test(next.text);
  if (apart || width === undefined) return false;
  const share = before.text.trim().length / width;
  return SENTENCE_END.test(before.text) ? share >= NEARLY_FULL_LINE : share >= FULL_LINE || LOWER_START.test(next.text);
}

type Join = { readonly cut?: Span; readonly tight: boolean; readonly doubtful: boolean };

/** How two lines of a block join: a hyphen at the end goes where the word is one elsewhere in the text, else it stays. */
function joinOf(before: PagedLine, next: PagedLine, lower: string): Join {
  const hyphen = HYPHEN_END.exec(before.text);
  const rest = LOWER_START.exec(next.text);
  if (hyphen === null || rest === null) return { tight: false, doubtful: false };
  const [head = "", tail = ""] = [hyphen[1], rest[1]];
  if (lower.includes(`${head}-${tail}`.toLowerCase())) return { tight: true, doubtful: false };
  const at = before.start + hyphen.index + head.length;
  return { cut: { start: at, end: at + 1 }, tight: true, doubtful: !lower.includes(`${head}${tail}`.toLowerCase()) };
}

type Open = Omit<TextBlock, "lines" | "spans"> & { last: PagedLine; lines: number; spans: [Span, ...Span[]] };

function open(line: PagedLine, apart: boolean, leftOvers: Furniture[]): Open {
  const heading = HEADING_MARK.exec(line.text);
  const list = heading === null ? LIST_MARK.exec(line.text) : null;
  const mark = heading?.[0] ?? list?.[0] ?? "";
  const indent = line.text.length - line.text.trimStart().length;
  const end = line.start + line.text.trimEnd().length;
  if (mark !== "") {
    const span = { start: line.start + indent, end: line.start + mark.trimEnd().length };
    leftOvers.push({ span, reason: heading === null ? "list mark" : "heading mark" });
  }
  const start = line.start + Math.max(indent, mark.length);
  return {
    first: line,
    last: line,
    lines: 1,
    marks: heading?.[1]?.length ?? 0,
    bullet: list !== null,
    apart,
    spans: [{ start, end }],
  };
}

function extend(
  block: Open,
  line: PagedLine,
  lower: string,
  out: { leftOvers: Furniture[]; doubtful: PagedLine[] },
): void {
  const { last } = block;
  const { cut, tight, doubtful } = joinOf(last, line, lower);
  const before = block.spans.at(-1) ?? block.spans[0];
  const rest = block.spans.length - 1;
  const start = line.end - line.text.trimStart().length;
  const end = line.start + line.text.trimEnd().length;
  // What stands between the lines is white space, or furniture of a page, or a hyphen: only white space is spanned.
  const joins = !tight && line.number === last.number + 1;
  const kept = joins ? end : tight ? (cut?.start ?? before.end) : before.end + 1;
  block.spans[rest] = { start: before.start, end: kept };
  if (!joins) block.spans.push({ start, end });
  if (cut !== undefined) out.leftOvers.push({ span: cut, reason: "line-break hyphen" });
  if (doubtful) out.doubtful.push(last);
  block.last = line;
  block.lines += 1;
}

/** Groups lines into blocks: by empty lines, by marks, and by how full a line is where the text is wrapped. */
export function blocksOfText(text: string, lines: readonly PagedLine[]): ReadBlocks {
  const width = wrapWidth(lines);
  const lower = text.toLowerCase();
  const out = { leftOvers: [] as Furniture[], doubtful: [] as PagedLine[] };
  const blocks: Open[] = [];
  let apart = true;
  for (const line of lines) {
    if (line.text.trim() === "") {
      apart = true;
      continue;
    }
    const current = blocks.at(-1);
    if (current !== undefined && continues(current.last, line, width, apart)) extend(current, line, lower, out);
    else blocks.push(open(line, apart, out.leftOvers));
    apart = false;
  }
  return { blocks, ...out };
}
