import type {
  Answer,
  Citation,
  Comparison,
  Found,
  Mentions,
  Part,
  QuoteCheck,
  Refused,
  Rows,
  Talk,
  TextRange,
} from "../../src/answer/answer.ts";
import { answerHeading, correctionsText, languageText } from "../../src/chat/answer-heading.ts";
import { echo } from "../../src/chat/clean-text.ts";
import { refusalText } from "../../src/chat/refusal-text.ts";
import {
  answeringRange,
  leadingCitation,
  leavesOut,
  nearestRange,
  shortRange,
  wordsAround,
} from "../../src/chat/shorten.ts";
import { documentName, sourceLine } from "../../src/chat/source-line.ts";
import { talkText } from "../../src/chat/talk-text.ts";
import { NOTES } from "../../src/chat/wording.ts";
import { margin, safe, wrapped, type Margin, type Paper } from "./paper.ts";
import {
  attachedLines,
  partyLines,
  passageLines,
  quoteLines,
  rowLines,
  sourceLines,
  withFacts,
} from "./passage-lines.ts";

type Lines = readonly string[];

/** Characters shown to each side of a mention. */
const AROUND = 70;

/** Which items of a list are shown; all when left out. */
export type Page = { readonly from: number; readonly count: number };

const numbered = (number: number): Margin => {
  const first = `${String(number).padStart(3)}. `;
  return { first, rest: " ".repeat(first.length) };
};

/** Paragraphs with an empty line between. */
function apart(groups: readonly Lines[]): Lines {
  return groups.filter((group) => group.length > 0).flatMap((group, index) => (index === 0 ? group : ["", ...group]));
}

function heading(paper: Paper, answer: Answer): Lines {
  const text = answerHeading(answer);
  return text === "" ? [] : wrapped(paper, paper.colours.bold(safe(text)), margin(""));
}

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

/** The passage that answers, of a long one the sentences that do (all of it where there is no next step), then the others. */
function foundLines(paper: Paper, answer: Found, page: Page): Lines {
  const [, ...others] = answer.citations;
  const first = leadingCitation(answer);
  const range = page.count === Infinity ? undefined : answeringRange(first);
  const rest = range !== undefined && leavesOut(first, range) ? wrapped(paper, NOTES.wholePassage, margin("    ")) : [];
  return apart([
    [...passageLines(paper, first, range), ...rest],
    ...others.map((citation) => passageLines(paper, citation, shortRange(citation))),
  ]);
}

function rowsLines(paper: Paper, answer: Rows, page: Page): Lines {
  const item = (citation: Citation, number: number): Lines => [
    ...rowLines(paper, citation, numbered(number)),
    ...wrapped(paper, paper.colours.cyan(safe(citation.locator)), margin(numbered(number).rest)),
  ];
  const [first] = answer.rows;
  return apart([
    answer.stated === undefined ? [] : passageLines(paper, answer.stated),
    heading(paper, answer),
    ...paged(paper, answer.rows, page, item),
    partyLines(paper, answer.rows),
    first === undefined ? [] : documentLines(paper, [first]),
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

function partLines(paper: Paper, answer: Part, page: Page): Lines {
  const item = (citation: Citation, number: number): Lines => [
    ...rowLines(paper, citation, numbered(number)),
    ...wrapped(paper, paper.colours.cyan(safe(citation.locator)), margin(numbered(number).rest)),
    ...attachedLines(paper, citation, undefined, margin(numbered(number).rest)),
  ];
  return apart([
    heading(paper, answer),
    ...paged(paper, answer.citations, page, item),
    documentLines(paper, answer.citations),
  ]);
}

function comparisonLines(paper: Paper, answer: Comparison): Lines {
  const sides = answer.sides.map(({ document, citation }) =>
    citation === undefined
      ? wrapped(paper, `${safe(documentName(document))}: ${NOTES.notMentioned}`, margin(""))
      : passageLines(paper, citation, shortRange(citation)),
  );
  return apart([heading(paper, answer), ...sides]);
}

function aroundText(paper: Paper, { text, facts }: Citation, place: TextRange): string {
  const range = wordsAround(text, place, AROUND);
  const before = range.start > 0 ? "[...] " : "";
  const after = range.end < text.length ? " [...]" : "";
  return `${before}“${withFacts(paper, text, range, facts).trim()}”${after}`;
}

function mentionsLines(paper: Paper, answer: Mentions, page: Page): Lines {
  const counts = answer.counts.map(
    ({ document, passages, times }) =>
      `${document.shortName}: ${times} in ${passages} ${passages === 1 ? "passage" : "passages"}`,
  );
  const item = (citation: Citation, number: number): Lines => [
    ...wrapped(paper, aroundText(paper, citation, citation.facts[0] ?? { start: 0, end: 0 }), numbered(number)),
    ...wrapped(paper, paper.colours.cyan(safe(sourceLine(citation))), margin(numbered(number).rest)),
  ];
  return apart([
    [...heading(paper, answer), ...counts.flatMap((count) => wrapped(paper, safe(count), margin("  ")))],
    ...paged(paper, answer.citations, page, item),
  ]);
}

/** The compared text as one paragraph: [-only pasted-] and {+only in the document+}, struck and underlined in colour. */
function differenceText(paper: Paper, { differences }: QuoteCheck): string {
  const { red, green } = paper.colours;
  return differences
    .map(({ kind, text }) => {
      const shown = safe(text);
      if (kind === "same") return shown;
      const edge = /^(\s*)(.*?)(\s*)$/su.exec(shown);
      const [, before = "", inner = "", after = ""] = edge ?? [];
      return `${before}${kind === "typed" ? red(`[-${inner}-]`) : green(`{+${inner}+}`)}${after}`;
    })
    .join("");
}

function quoteCheckLines(paper: Paper, answer: QuoteCheck): Lines {
  const differences =
    answer.verdict === "verbatim"
      ? []
      : [
          ...wrapped(paper, `${NOTES.differences} [-pasted-] {+in the document+}`, margin("")),
          ...wrapped(paper, differenceText(paper, answer), margin("  ")),
        ];
  return apart([
    heading(paper, answer),
    ...answer.citations.map((citation) => passageLines(paper, citation)),
    differences,
  ]);
}

/** A passage that is only near must not look as if it answered. */
function withoutMark({ mark: _mark, ...citation }: Citation): Citation {
  return { ...citation, facts: [] };
}

function refusedLines(paper: Paper, answer: Refused): Lines {
  const why = refusalText(answer)
    .split("\n")
    .flatMap((line) => wrapped(paper, safe(line), margin("")));
  const nearest = answer.nearest.map((citation) => [
    ...quoteLines(paper, withoutMark(citation), nearestRange(citation)),
    ...sourceLines(paper, citation),
  ]);
  return apart([
    why,
    ...(nearest.length === 0 ? [] : [wrapped(paper, NOTES.nearest, margin("")), ...nearest]),
    questionLines(paper, NOTES.rewordings, answer.rewordings),
  ]);
}

function questionLines(paper: Paper, title: string, questions: readonly string[]): Lines {
  if (questions.length === 0) return [];
  return [
    ...wrapped(paper, title, margin("")),
    ...questions.flatMap((question) => wrapped(paper, echo(question, 200), { first: "  - ", rest: "    " })),
  ];
}

function talkLines(paper: Paper, answer: Talk): Lines {
  return apart([
    talkText(answer)
      .split("\n")
      .flatMap((line) => wrapped(paper, line, margin(""))),
    questionLines(paper, NOTES.suggestions, answer.suggestions),
  ]);
}

function bodyLines(paper: Paper, answer: Answer, page: Page): Lines {
  switch (answer.kind) {
    case "found":
      return foundLines(paper, answer, page);
    case "rows":
      return rowsLines(paper, answer, page);
    case "part":
      return partLines(paper, answer, page);
    case "comparison":
      return comparisonLines(paper, answer);
    case "mentions":
      return mentionsLines(paper, answer, page);
    case "quote-check":
      return quoteCheckLines(paper, answer);
    case "refused":
      return refusedLines(paper, answer);
    case "talk":
      return talkLines(paper, answer);
    default:
      return answer satisfies never;
  }
}

/** An answer as lines for a terminal: pure, and without control characters but colours where the paper has them. */
export function renderAnswer(
  paper: Paper,
  answer: Answer,
  page: Page = { from: 0, count: Infinity },
): readonly string[] {
  const small = (text: string): Lines => wrapped(paper, paper.colours.dim(safe(text)), margin(""));
  const above = [languageText(answer), correctionsText(answer)].filter((text) => text !== undefined);
  return apart([
    ...above.map(small),
    bodyLines(paper, answer, page),
    answer.speaksOfFuture ? small(NOTES.laterLaw) : [],
    answer.kind === "talk" ? [] : small(`Answer ${answer.id}`),
  ]);
}
