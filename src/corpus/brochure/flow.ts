import { linesNamed } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { headingGoesOn, headingKind } from "./headings.ts";
import { cutPiece } from "./pieces.ts";
import type { Piece, Pieces } from "./pieces.ts";

/** A passage in the making: what kind it is and where its text stands, list mark apart. */
export type Block = {
  readonly kind: "heading" | "paragraph" | "bullet" | "box" | "caption";
  readonly pieces: Pieces;
  readonly mark?: Piece;
};

/** What a rule was not sure of, and at which piece. */
export type Question = { readonly piece: Piece; readonly reason: string };

const MARK = /^[—–•·]\s+(?=\S)/u;
const LIST_GOES_ON = /[.;:!?]['’”)]*$/u;
const SENTENCE_END = /[.!?]['’”)]*$/u;
const BEGINS_SENTENCE = /^[‘“(]?[\p{Lu}\d]/u;
/** Two lines whose hyphen the extraction dropped are glued to one, longer than any line that was set. In characters. */
const LONGEST_LINE = 85;
/** How many lines above and below show how wide the column is. */
const NEIGHBOURS = 4;
/** A line is short when the next word would have fitted into this share of the column; letters differ in width. */
const SURELY_SHORT = 0.9;

/** Divides a piece into its list mark and what comes after; the mark is undefined where it begins with none. */
export function splitMark(piece: Piece): { readonly mark: Piece | undefined; readonly rest: Piece } {
  const length = MARK.exec(piece.text)?.[0].length ?? 0;
  const rest = cutPiece(piece, length);
  return rest === undefined || length === 0
    ? { mark: undefined, rest: piece }
    : { mark: cutPiece(piece, 0, length), rest };
}

/**
 * Whether the next word would have fitted into the line of `pieces[at]`: beside the widest line near it, and (to be
 * sure that this is no narrower column) also beside the line directly above.
 */
function shortness(pieces: readonly Piece[], at: number, nextWord: string): { short: boolean; sure: boolean } {
  const lengthAt = (index: number): number => pieces[index]?.text.length ?? 0;
  const near = pieces.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).map(({ text }) => text.length);
  const width = Math.max(...near.filter((length) => length <= LONGEST_LINE), 1);
  const used = lengthAt(at) > LONGEST_LINE ? lengthAt(at) - width : lengthAt(at);
  const needed = used + 1 + nextWord.length;
  const short = needed <= SURELY_SHORT * width;
  return { short, sure: short && needed <= SURELY_SHORT * lengthAt(at - 1) };
}

/** What begins at a piece of the running text, and whether the rules were sure. */
function beginning(pieces: readonly Piece[], at: number): { begins: boolean; sure: boolean } {
  const before = pieces[at - 1];
  const piece = pieces[at];
  if (before === undefined || piece === undefined) return { begins: true, sure: true };
  if (headingKind(before.text) !== undefined) return { begins: true, sure: true };
  if (MARK.test(piece.text)) return { begins: LIST_GOES_ON.test(before.text), sure: true };
  if (!SENTENCE_END.test(before.text) || !BEGINS_SENTENCE.test(piece.text)) return { begins: false, sure: true };
  const { short, sure } = shortness(pieces, at - 1, piece.text.split(" ")[0] ?? "");
  return { begins: short, sure };
}

/**
 * Divides the running text into headings, paragraphs and bullets. A paragraph ends where a line ends a sentence and is
 * clearly short of the column; where that is not clear the layout file decides, and without it the rules ask.
 */
export function flow(
  text: readonly Piece[],
  layout: Layout,
): { blocks: readonly Block[]; questions: readonly Question[] } {
  const begun = linesNamed(layout, "paragraph");
  const continued = linesNamed(layout, "continues");
  const blocks: Block[] = [];
  const questions: Question[] = [];
  let afterHeading = true;
  for (const [at, piece] of text.entries()) {
    const last = blocks.at(-1);
    if (last?.kind === "heading" && headingGoesOn(last.pieces[0], piece) && last.pieces.length === 1) {
      blocks[blocks.length - 1] = { ...last, pieces: [...last.pieces, piece] };
      continue;
    }
    if (headingKind(piece.text) !== undefined) {
      blocks.push({ kind: "heading", pieces: [piece] });
      afterHeading = true;
      continue;
    }
    const { begins, sure } = beginning(text, at);
    const reviewed = begun.has(piece.line) || continued.has(piece.line);
    if (!sure && !afterHeading && !reviewed) {
      questions.push({ piece, reason: "a sentence ends on the line above: does a paragraph begin here?" });
    }
    if (last === undefined || afterHeading || begun.has(piece.line) || (begins && !continued.has(piece.line))) {
      const { mark, rest } = splitMark(piece);
      blocks.push(
        mark === undefined ? { kind: "paragraph", pieces: [piece] } : { kind: "bullet", pieces: [rest], mark },
      );
    } else blocks[blocks.length - 1] = { ...last, pieces: [...last.pieces, piece] };
    afterHeading = false;
  }
  return { blocks, questions };
}
