import type { Span, Spans } from "../span.ts";
import type { LayoutEntry, Layout } from "./layout.ts";
import { linesNamed } from "./layout.ts";
import type { Line } from "../lines.ts";
import type { Pieces } from "./pieces.ts";

const SPACE = /\s/u;
const ONLY_SPACE = /^\s*$/u;

/** Offsets of the spaces inside spaced letters: those of "d r ives" that "drives" has not. */
function strayIn(entry: LayoutEntry & { readonly directive: "spaced" }, lines: readonly Line[]): readonly number[] {
  const line = lines[(entry.places[0]?.line ?? 0) - 1];
  const start = (line?.start ?? 0) + (entry.places[0]?.from ?? 1) - 1;
  const stray: number[] = [];
  let real = 0;
  for (const [index, letter] of entry.begins.split("").entries()) {
    if (letter === entry.real[real]) real += 1;
    else if (letter === " ") stray.push(start + index);
  }
  if (entry.begins.replaceAll(" ", "") !== entry.real.replaceAll(" ", "")) {
    throw new Error(
      `Line ${entry.row} of the layout file: "${entry.begins}" without spaces is not "${entry.real}"; correct it`,
    );
  }
  return stray;
}

/** All offsets of spaces that the layout file names as none. */
function straySpaces(layout: Layout, lines: readonly Line[]): readonly number[] {
  return layout.flatMap((entry) => (entry.directive === "spaced" ? strayIn(entry, lines) : []));
}

function withoutStray(span: Span, stray: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  let { start } = span;
  for (const offset of stray) {
    if (offset <= start || offset >= span.end) continue;
    spans.push({ start, end: offset });
    start = offset + 1;
  }
  return [...spans, { start, end: span.end }];
}

/** Bare offsets; there is at least one, because a passage has at least one piece. */
function filled(spans: readonly Span[]): Spans {
  const [first, ...rest] = spans.map(({ start, end }) => ({ start, end }));
  if (first === undefined)
    throw new Error("A passage of a brochure has no text; this is a mistake in the parser, report it");
  return [first, ...rest];
}

/**
 * Makes the spans of a passage. Neighbouring lines become one span; where a caption or a box stands between, the span
 * keeps one white-space character so that words do not glue; before a line that goes on inside a word it keeps none.
 *
 * @throws Error when spaced letters are not the words that the layout file states, or when two words would glue
 */
export function createSpanMaker(source: string, lines: readonly Line[], layout: Layout): (pieces: Pieces) => Spans {
  const cuts = linesNamed(layout, "cut");
  const stray = straySpaces(layout, lines);
  return (pieces) => {
    let [open]: readonly Span[] = pieces;
    const closed: Span[] = [];
    for (const piece of pieces.slice(1)) {
      if (open === undefined) break;
      if (cuts.has(piece.line)) {
        closed.push(open);
        open = piece;
      } else if (ONLY_SPACE.test(source.slice(open.end, piece.start))) open = { start: open.start, end: piece.end };
      else {
        const behind = SPACE.test(source.charAt(open.end));
        if (!behind && !SPACE.test(source.charAt(piece.start - 1))) {
          throw new Error(
            `Line ${piece.line} goes on inside a word: name it in the layout file, as in: cut ${piece.line} "${piece.text}"`,
          );
        }
        closed.push({ start: open.start, end: open.end + (behind ? 1 : 0) });
        open = { start: piece.start - (behind ? 0 : 1), end: piece.end };
      }
    }
    const spans = [...closed, ...(open === undefined ? [] : [open])].flatMap((span) => withoutStray(span, stray));
    return filled(spans);
  };
}
