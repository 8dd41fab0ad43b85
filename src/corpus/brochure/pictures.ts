import type { LeftOver } from "../passage.ts";
import { cutPiece, isFilled } from "./pieces.ts";
import type { Piece, Pieces, Region } from "./pieces.ts";

const PAGE_NUMBER = /^\d{1,3}$/u;
const LONE_MARK = /^[•·—–]$/u;
const CREDIT = /©/u;
/** A caption stands in a narrow column: longer lines above a credit line are running text. In characters. */
const CAPTION_WIDTH = 60;

type Furniture = {
  readonly captions: readonly Pieces[];
  readonly leftOver: readonly { readonly piece: Piece; readonly reason: LeftOver["reason"] }[];
  /** The running text with its headings. */
  readonly text: readonly Piece[];
};

/** Indexes from `at` on while lines follow each other without an empty line and without a page start. */
function runOn(pieces: readonly Piece[], at: number): readonly number[] {
  const run = [at];
  for (let next = at + 1; next < pieces.length; next += 1) {
    if (pieces[next]?.line !== (pieces[next - 1]?.line ?? 0) + 1 || pieces[next]?.startsPage === true) break;
    run.push(next);
  }
  return run;
}

/** Indexes of the short lines that stand directly above a line, back to an empty line or the start of a page. */
function runAbove(pieces: readonly Piece[], line: number): readonly number[] {
  const run: number[] = [];
  let wanted = line - 1;
  for (let index = pieces.findLastIndex((piece) => piece.line === wanted); index >= 0; index -= 1) {
    const piece = pieces[index];
    if (piece?.line !== wanted || piece.text.length > CAPTION_WIDTH) break;
    run.unshift(index);
    if (piece.startsPage) break;
    wanted -= 1;
  }
  return run;
}

/**
 * Takes what belongs to pages and pictures out of the pieces that the layout file left free: page numbers and list
 * marks that stand alone, credit lines (from the © to an empty line or the start of a page) and the captions above them.
 */
export function takePictures(free: readonly Piece[], credits: readonly Region[]): Furniture {
  const used = new Set<number>();
  const captions: Pieces[] = [];
  const leftOver: { piece: Piece; reason: LeftOver["reason"] }[] = [];
  const captionAbove = (line: number, last: readonly Piece[]): void => {
    const run = runAbove(free, line).filter((index) => !used.has(index));
    const pieces = [...run.flatMap((index) => free[index] ?? []), ...last];
    for (const index of run) used.add(index);
    if (isFilled(pieces)) captions.push(pieces);
  };
  for (const { pieces } of credits) {
    for (const piece of pieces) leftOver.push({ piece, reason: "credit line" });
    captionAbove(pieces[0].line, []);
  }
  for (const [index, piece] of free.entries()) {
    if (used.has(index)) continue;
    if (PAGE_NUMBER.test(piece.text)) leftOver.push({ piece, reason: "page number" });
    else if (LONE_MARK.test(piece.text)) leftOver.push({ piece, reason: "list mark" });
    else if (CREDIT.test(piece.text)) {
      const at = piece.text.search(CREDIT);
      for (const each of runOn(free, index).filter((one) => !used.has(one))) {
        used.add(each);
        const credit = each === index ? cutPiece(piece, at) : free[each];
        if (credit !== undefined) leftOver.push({ piece: credit, reason: "credit line" });
      }
      const before = cutPiece(piece, 0, at);
      captionAbove(piece.line, before === undefined ? [] : [before]);
    } else continue;
    used.add(index);
  }
  return { captions, leftOver, text: free.filter((_, index) => !used.has(index)) };
}
