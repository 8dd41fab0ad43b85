import type { Line } from "../lines.ts";
import type { Layout, LayoutEntry, Place } from "./layout.ts";

/** What one line gives to one passage: a stretch without white space at its ends. Offsets are UTF-16, end exclusive. */
export type Piece = {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** First on a line that starts with a space: the extraction began a page there. */
  readonly startsPage: boolean;
};

/** Pieces that belong together, in order. */
export type Pieces = readonly [Piece, ...Piece[]];

/** A region that the layout file takes out of the running text. */
export type Region = { readonly entry: LayoutEntry; readonly pieces: Pieces };

const REGIONS: ReadonlySet<LayoutEntry["directive"]> = new Set(["box", "caption", "credit"]);

/** The stretch of a line between two columns (from 0, end exclusive), without white space at its ends. */
function pieceOf(line: Line, from = 0, to = line.text.length): Piece | undefined {
  const slice = line.text.slice(from, to);
  const text = slice.trim();
  if (text === "") return undefined;
  const start = line.start + from + slice.length - slice.trimStart().length;
  const startsPage = line.text.startsWith(" ") && line.text.slice(0, start - line.start).trim() === "";
  return { line: line.number, start, end: start + text.length, text, startsPage };
}

/** The end part of a piece from a UTF-16 offset of its text on, or the part before it; undefined when nothing is left. */
export function cutPiece(piece: Piece, from: number, to = piece.text.length): Piece | undefined {
  const slice = piece.text.slice(from, to);
  const text = slice.trim();
  if (text === "") return undefined;
  const start = piece.start + from + slice.length - slice.trimStart().length;
  return { ...piece, start, end: start + text.length, text, startsPage: piece.startsPage && from === 0 };
}

/** True for a list with at least one piece. */
export function isFilled(pieces: readonly Piece[]): pieces is Pieces {
  return pieces.length > 0;
}

function claim(lines: readonly Line[], { line, from, to }: Place): Piece | undefined {
  const found = lines[line - 1];
  return found === undefined ? undefined : pieceOf(found, (from ?? 1) - 1, to ?? found.text.length);
}

/**
 * Divides the lines into the regions that the layout file names and the pieces that are left free.
 *
 * @throws Error when an entry does not begin with the words that it states: the file and its layout do not fit
 */
export function divide(lines: readonly Line[], layout: Layout): { regions: readonly Region[]; free: readonly Piece[] } {
  const regions: Region[] = [];
  const taken = new Map<number, Piece[]>();
  for (const entry of layout) {
    const pieces = entry.places.flatMap((place) => claim(lines, place) ?? []);
    const [first] = pieces;
    if (first?.text.startsWith(entry.begins) !== true || !isFilled(pieces)) {
      const line = entry.places[0]?.line ?? 0;
      throw new Error(
        `The layout file does not fit: its line ${entry.row} expects "${entry.begins}" on line ${line}; review it`,
      );
    }
    if (!REGIONS.has(entry.directive)) continue;
    regions.push({ entry, pieces });
    for (const piece of pieces) taken.set(piece.line, [...(taken.get(piece.line) ?? []), piece]);
  }
  const free = lines.flatMap((line) => freeOf(line, taken.get(line.number) ?? []));
  return { regions, free };
}

function freeOf(line: Line, taken: readonly Piece[]): readonly Piece[] {
  const free: Piece[] = [];
  let from = 0;
  for (const piece of taken.toSorted((one, other) => one.start - other.start)) {
    const before = pieceOf(line, from, piece.start - line.start);
    if (before !== undefined) free.push(before);
    from = piece.end - line.start;
  }
  const rest = pieceOf(line, from);
  return rest === undefined ? free : [...free, rest];
}
