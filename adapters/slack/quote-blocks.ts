import type { Citation, TextRange } from "../../src/answer/answer.ts";
import type { DocumentFacts } from "../../src/corpus/document.ts";
import { NOTES } from "../../src/chat/wording.ts";
import { leavesOut } from "../../src/chat/shorten.ts";
import { line, literal, pieces, richText, smallPrint, type Block, type RichText, type Span } from "./blocks.ts";
import { escapeText } from "./escape.ts";
import { SLACK } from "./wording.ts";

const inside = (place: number, range: TextRange | undefined): boolean =>
  range !== undefined && place >= range.start && place < range.end;

/**
 * The quoted text of a citation as literal pieces of rich text; put together they are exactly the text between
 * `range.start` and `range.end`. The marked sentence is bold, and so are facts where nothing else is marked; facts are
 * italic as well.
 */
function quotedSpans(citation: Pick<Citation, "text" | "mark" | "facts">, range: TextRange): Span[] {
  const { text, mark, facts } = citation;
  const cuts = [range.start, range.end];
  for (const { start, end } of mark === undefined ? facts : [mark, ...facts]) cuts.push(start, end);
  const borders = [...new Set(cuts.filter((cut) => cut >= range.start && cut <= range.end))].toSorted((a, b) => a - b);
  const spans: Span[] = [];
  for (const [index, start] of borders.entries()) {
    const end = borders[index + 1];
    if (end === undefined) break;
    const italic = facts.some((fact) => inside(start, fact));
    const bold = mark === undefined ? italic : inside(start, mark);
    const style = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
    for (const piece of pieces(text.slice(start, end))) {
      spans.push(literal(piece, bold || italic ? style : undefined));
    }
  }
  return spans;
}

/** A quote of a citation, whole or a part of it. */
function quoteOf(citation: Pick<Citation, "text" | "mark" | "facts">, range?: TextRange): RichText {
  const shown = range ?? { start: 0, end: citation.text.length };
  return { type: "rich_text_quote", elements: quotedSpans(citation, shown) };
}

function documentLine(document: DocumentFacts): string {
  const facts = [document.shortName, document.reference, document.date].filter(
    (fact, index, all) => fact !== "" && !all.slice(0, index).some((earlier) => earlier.includes(fact)),
  );
  const link =
    document.url === undefined ? "" : ` · <${escapeText(encodeURI(decodeURI(document.url)))}|${SLACK.officialPage}>`;
  return `${escapeText(facts.join(", "))}${link}`;
}

/** How a citation is shown. */
export type Shown = {
  /** The part of it that is shown; all of it when left out. */
  readonly range?: TextRange;
  /** A line above it. */
  readonly title?: string | undefined;
  /** Its document was named in full before: the short name is enough. */
  readonly brief?: boolean;
};

/** Where a citation stands: locator, document, number, date, link, and where else the passage stands. */
export function sourceLine(citation: Citation, { partly = false, brief = false } = {}): Block {
  const also = citation.alsoIn.map(({ document, locator }) => `${document.shortName} (${locator})`).join("; ");
  const start = partly ? `${SLACK.partOf}: ` : "";
  const rest = also === "" ? "" : `\n${escapeText(`${NOTES.alsoIn} ${also}`)}`;
  const document = brief ? escapeText(citation.document.shortName) : documentLine(citation.document);
  return smallPrint(`${escapeText(start + citation.locator)} — ${document}${rest}`);
}

/** Length of " | ", which stands between the cells in a row's text. */
const BETWEEN_CELLS = 3;

/** The cells of a row by name, with the places in its text where they stand. */
function cellsOf({ row }: Citation): readonly { readonly name: string; readonly range: TextRange }[] {
  if (row === undefined) return [];
  let start = 0;
  return (["measure", "responsible", "timing"] as const).map((cell) => {
    const range = { start, end: start + row[cell].length };
    start = range.end + BETWEEN_CELLS;
    return { name: SLACK[cell], range };
  });
}

/** A row: its measure as a quote, and in a line below it the other cells by name, to the letter as well. */
export function rowLines(citation: Citation): RichText[] {
  const [measure, ...others] = cellsOf(citation);
  if (measure === undefined) return [];
  const below = others.flatMap(({ name, range }, index) => [
    literal(`${index === 0 ? "" : " · "}${name}: `),
    ...(range.start === range.end ? [literal(SLACK.emptyCell)] : quotedSpans(citation, range)),
  ]);
  const isEmpty = measure.range.start === measure.range.end;
  return [isEmpty ? line(literal(SLACK.emptyCell)) : quoteOf(citation, measure.range), line(...below)];
}

/** A citation as blocks: label, quote (of a row cell by cell), source line. */
export function citationBlocks(citation: Citation, range: TextRange, { title, brief = false }: Shown): Block[] {
  const elements: RichText[] = title === undefined ? [] : [line(literal(title, { bold: true }))];
  const isRow = citation.row !== undefined && !leavesOut(citation, range);
  elements.push(...(isRow ? rowLines(citation) : [quoteOf(citation, range)]));
  return [richText(...elements), sourceLine(citation, { partly: leavesOut(citation, range), brief })];
}

/** A row as it is read aloud: every cell after its name. */
export function spokenRow(citation: Citation): string {
  return cellsOf(citation)
    .map(({ name, range }) => `${name}: “${citation.text.slice(range.start, range.end)}”`)
    .join(" ");
}

/** A citation as it is read aloud: quote, its end, its source. */
export function spokenCitation(citation: Citation, range: TextRange, title?: string): string {
  const start = title === undefined ? "" : `${title}\n`;
  const { document, locator } = citation;
  const part = leavesOut(citation, range) ? `${SLACK.partOf}: ` : "";
  const isRow = citation.row !== undefined && part === "";
  const quote = isRow ? spokenRow(citation) : `“${citation.text.slice(range.start, range.end)}”`;
  return `${start}${NOTES.readAloudQuote} ${quote}\n${NOTES.readAloudEnd} ${part}${locator}, ${document.shortName}, ${document.date}.`;
}
