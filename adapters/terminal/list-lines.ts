import type { Citation, Mentions, Part, Rows, TextRange } from "../../src/answer/answer.ts";
import { wordsAround } from "../../src/chat/shorten.ts";
import { documentName, sourceLine } from "../../src/chat/source-line.ts";
import { apart, headingLines, type Lines } from "./layout.ts";
import { margin, safe, wrapped, type Margin, type Paper } from "./paper.ts";
import { attachedLines, partyLines, passageLines, rowLines, withFacts } from "./passage-lines.ts";

/** Characters shown to each side of a mention. */
const AROUND = 70;

/** Which items of a list are shown; all when left out. */
export type Page = { readonly from: number; readonly count: number };

const numbered = (number: number): Margin => {
  const first = `${String(number).padStart(3)}. `;
  return { first, rest: " ".repeat(first.length) };
};

/** The items of one page of a list, and a line that says how much of it that is. */
function paged<T>(
  paper: Paper,
  items: readonly T[],
  page: Page,
  show: (item: T, number: number) => Lines,
): readonly Lines[] {
  const shown = items.slice(page.from, page.from + page.count);
  const lists = shown.map((item, index) => show(item, page.from + index + 1));
  if (shown.length === items.length) return lists;
  return [
    ...lists,
    wrapped(paper, `${page.from + 1} to ${page.from + shown.length} of ${items.length} shown.`, margin("")),
  ];
}

/** Rows of the annex as a numbered list, with the full names of their parties and the document below. */
export function rowsLines(paper: Paper, answer: Rows, page: Page): Lines {
  const item = (citation: Citation, number: number): Lines => [
    ...rowLines(paper, citation, numbered(number)),
    ...wrapped(paper, paper.colours.cyan(safe(citation.locator)), margin(numbered(number).rest)),
  ];
  const [first] = answer.rows;
  return apart([
    answer.stated === undefined ? [] : passageLines(paper, answer.stated),
    headingLines(paper, answer),
    ...paged(paper, answer.rows, page, item),
    partyLines(paper, answer.rows),
    first === undefined ? [] : documentLines(paper, [first]),
  ]);
}

/** The passages of a part or list, numbered, with their footnotes and the documents that they stand in. */
export function partLines(paper: Paper, answer: Part, page: Page): Lines {
  const item = (citation: Citation, number: number): Lines => [
    ...rowLines(paper, citation, numbered(number)),
    ...wrapped(paper, paper.colours.cyan(safe(citation.locator)), margin(numbered(number).rest)),
    ...attachedLines(paper, citation, undefined, margin(numbered(number).rest)),
  ];
  return apart([
    headingLines(paper, answer),
    ...paged(paper, answer.citations, page, item),
    documentLines(paper, answer.citations),
  ]);
}

/** The documents of a list, each once, with its official page. */
function documentLines(paper: Paper, citations: readonly Citation[]): Lines {
  const documents = new Map(citations.map(({ document }) => [document.id, document]));
  return [...documents.values()].flatMap((document) => [
    ...wrapped(paper, `From: ${paper.colours.cyan(safe(documentName(document)))}`, margin("")),
    ...(document.url === undefined ? [] : [paper.colours.dim(safe(document.url))]),
  ]);
}

/** How often something is mentioned in each document, and each mention with the words around it. */
export function mentionsLines(paper: Paper, answer: Mentions, page: Page): Lines {
  const counts = answer.counts.map(
    ({ document, passages, times }) =>
      `${document.shortName}: ${times} in ${passages} ${passages === 1 ? "passage" : "passages"}`,
  );
  const item = (citation: Citation, number: number): Lines => [
    ...wrapped(paper, aroundText(paper, citation, citation.facts[0] ?? { start: 0, end: 0 }), numbered(number)),
    ...wrapped(paper, paper.colours.cyan(safe(sourceLine(citation))), margin(numbered(number).rest)),
  ];
  return apart([
    [...headingLines(paper, answer), ...counts.flatMap((count) => wrapped(paper, safe(count), margin("  ")))],
    ...paged(paper, answer.citations, page, item),
  ]);
}

function aroundText(paper: Paper, { text, facts }: Citation, place: TextRange): string {
  const range = wordsAround(text, place, AROUND);
  const before = range.start > 0 ? "[...] " : "";
  const after = range.end < text.length ? " [...]" : "";
  return `${before}“${withFacts(paper, text, range, facts).trim()}”${after}`;
}
