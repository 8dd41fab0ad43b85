import type { DocumentFacts } from "../document.ts";
import { createOutline, pathOf, type HeadingRole, type Outline } from "../outline.ts";
import type { Doubt, LeftOver, ParsedDocument, Passage, Prose } from "../passage.ts";
import { quote } from "../quote.ts";
import { blocksOfText, type TextBlock } from "./blocks.ts";
import { readPages } from "./pages.ts";

const HEADING_LENGTH = 120;
const HEADING = /^[\p{Lu}\d].*\p{L}/u;
const HEADING_END = /[.,;:!?]$/u;
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+\p{Lu}/u;
const CHAPTER = /^(?:(?:chapter|title|part|section|annex)\b|[IVX]+\.\s)/i;
/** Headings without a number stand below chapters and numbered ones. */
const UNNUMBERED_LEVEL = 5;

type Kind = "title" | "heading" | "paragraph" | "bullet";

const WORDS: Readonly<Record<Exclude<Kind, "heading">, string>> = {
  bullet: "item",
  paragraph: "paragraph",
  title: "title",
};

function looksLikeHeading(text: string): boolean {
  return text.length <= HEADING_LENGTH && HEADING.test(text) && !HEADING_END.test(text);
}

/** Level of a heading that carries no mark: by its number ("2.1" is on the second level), by its word ("Annex"). */
function levelOf(text: string): number {
  const numbered = NUMBERED.exec(text)?.[1];
  if (numbered !== undefined) return numbered.split(".").length;
  return CHAPTER.test(text) ? 1 : UNNUMBERED_LEVEL;
}

function roleOf(text: string, marks: number): HeadingRole {
  return { level: marks === 0 ? levelOf(text) : marks, path: pathOf(text) || "part", label: `“${text}”` };
}

function isHeading(block: TextBlock, text: string, marked: boolean, last: boolean): boolean {
  if (block.marks > 0) return true;
  return !marked && !last && !block.bullet && block.lines === 1 && looksLikeHeading(text);
}

function onPage(locator: string, page: number | undefined): string {
  return page === undefined ? locator : `Page ${page}, ${locator.charAt(0).toLowerCase()}${locator.slice(1)}`;
}

function passageOf(outline: Outline, document: string, block: TextBlock, kind: Kind, text: string): Prose {
  const { page } = block.first;
  if (kind === "heading") {
    const heading = outline.heading(roleOf(text, block.marks), block.spans);
    return { ...heading, locator: onPage(heading.locator, page) };
  }
  const { id, place, locator } = outline.next(kind, WORDS[kind]);
  return { kind, id, document, place, locator: onPage(locator, page), spans: block.spans };
}

/**
 * Reads plain text, written so or taken out of a page, a Word or a PDF file: paragraphs, wrapped or one to a line,
 * apart by empty lines; list items behind a mark; headings behind `#` signs, or, where no line has one, short lines
 * without a full stop; a form feed begins a page, whose number then stands in each locator.
 */
export function parsePlainText(facts: Pick<DocumentFacts, "id" | "title">, text: string): ParsedDocument {
  const { lines, furniture } = readPages(text);
  const read = blocksOfText(text, lines);
  const marked = read.blocks.some(({ marks }) => marks > 0);
  const outline = createOutline(facts.id);
  const passages: Passage[] = [];
  for (const [index, block] of read.blocks.entries()) {
    const own = quote(text, block.spans);
    const isTitle = index < 3 && own.toLowerCase() === facts.title.toLowerCase();
    const heading = isHeading(block, own, marked, index === read.blocks.length - 1);
    const kind = isTitle ? "title" : heading ? "heading" : block.bullet ? "bullet" : "paragraph";
    passages.push(passageOf(outline, facts.id, block, kind, own));
  }
  const leftOvers = [...furniture, ...read.leftOvers].map((left): LeftOver => ({ document: facts.id, ...left }));
  const doubts = read.doubtful.map((line): Doubt => ({
    document: facts.id,
    line: line.number,
    column: line.text.trimEnd().length,
    reason: "a hyphen at the end of the line was taken for a broken word",
  }));
  return { passages, leftOvers, doubts };
}
