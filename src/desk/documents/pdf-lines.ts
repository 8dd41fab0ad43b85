/** A piece of text as a PDF places it: left edge, base line, width and letter height in points, from the lower left corner. */
export type PdfPiece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A line of a page, its pieces joined. */
export type PdfLine = { readonly text: string; readonly x: number; readonly y: number; readonly height: number };

/** Pieces on base lines closer than this share of the letter height are on one line. */
const SAME_LINE = 0.5;
/** A gap wider than this share of the letter height is a space. */
const WORD_GAP = 0.18;
/** A line further below than this many usual distances begins a paragraph. */
const PARAGRAPH_GAP = 1.35;
/** Letters larger than this many times the body's are a heading. */
const HEADING_SIZE = 1.12;
const HEADING_LENGTH = 160;
const HEADING_LEVELS = 4;
const SENTENCE_END = /[.:;!?]['’”")]*$/u;

/** Joins the pieces of a page to lines, in the order in which the page states them. */
export function pdfLines(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const lines: { text: string; x: number; y: number; height: number; end: number }[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const blank = piece.text.trim() === "";
    if (last !== undefined && Math.abs(last.y - piece.y) < SAME_LINE * Math.max(last.height, piece.height, 1)) {
      const spaced = /\s$/u.test(last.text) || /^\s/u.test(piece.text);
      const gap = piece.x - last.end > WORD_GAP * last.height;
      last.text += !spaced && gap && !blank ? ` ${piece.text}` : piece.text;
      if (!blank) last.end = piece.x + piece.width;
      last.height = Math.max(last.height, blank ? 0 : piece.height);
    } else if (!blank)
      lines.push({ text: piece.text, x: piece.x, y: piece.y, height: piece.height, end: piece.x + piece.width });
  }
  return lines.map(({ text, x, y, height }) => ({ text: text.replace(/\s+/gu, " ").trim(), x, y, height }));
}

function commonest(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

const size = (height: number): number => Math.round(height * 2) / 2;

/** Level of each size of letters that headings have: the largest is 1. */
function headingLevels(lines: readonly PdfLine[], body: number): ReadonlyMap<number, number> {
  const sizes = lines
    .filter(({ text, height }) => size(height) > body * HEADING_SIZE && text.length <= HEADING_LENGTH)
    .map(({ height }) => size(height));
  const sorted = [...new Set(sizes)].toSorted((one, other) => other - one);
  return new Map(sorted.map((height, index) => [height, Math.min(index + 1, HEADING_LEVELS)]));
}

function beginsParagraph(before: PdfLine, line: PdfLine, leading: number): boolean {
  const down = before.y - line.y;
  if (down > leading * PARAGRAPH_GAP) return true;
  return down > 0 && line.x - before.x > before.height * 0.8 && SENTENCE_END.test(before.text);
}

function pageText(lines: readonly PdfLine[], levels: ReadonlyMap<number, number>, leading: number): string {
  let text = "";
  let before: PdfLine | undefined;
  let levelBefore: number | undefined;
  for (const line of lines) {
    const level = levels.get(size(line.height));
    const apart = before !== undefined && (level !== levelBefore || beginsParagraph(before, line, leading));
    // A heading of two lines stays one.
    if (before !== undefined && !apart && level !== undefined) text += ` ${line.text}`;
    else
      text += `${before === undefined ? "" : apart ? "\n\n" : "\n"}${level === undefined ? "" : `${"#".repeat(level)} `}${line.text}`;
    before = line;
    levelBefore = level;
  }
  return text;
}

/**
 * The text of a PDF: lines as they stand on the page, paragraphs apart by empty lines, headings (larger letters) behind
 * `#` signs, each page behind a form feed.
 */
export function pdfText(pages: readonly (readonly PdfLine[])[]): string {
  const lines = pages.flat();
  const body = commonest(lines.map(({ text, height }) => [size(height), text.length] as const));
  const leading = commonest(
    pages
      .flatMap((page) => page.slice(1).map((line, index) => [Math.round((page[index]?.y ?? 0) - line.y), 1] as const))
      .filter(([down]) => down > 0),
  );
  const levels = headingLevels(lines, body);
  return `${pages.map((page) => `\f${pageText(page, levels, leading || body * 1.2)}`).join("\n")}\n`;
}
