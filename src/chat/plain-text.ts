import type { Answer, Citation, Comparison, Found, Mentions, QuoteCheck, Refused, Talk } from "../answer/answer.ts";
import { answerHeading, correctionsText, languageText } from "./answer-heading.ts";
import { cleanText } from "./clean-text.ts";
import { differenceLines } from "./difference-lines.ts";
import { refusalText } from "./refusal-text.ts";
import {
  inQuoteMarks,
  leadingCitation,
  leavesOut,
  nearestRange,
  notesWithin,
  shortRange,
  wordsAround,
} from "./shorten.ts";
import { documentName, sourceLine } from "./source-line.ts";
import { talkText } from "./talk-text.ts";
import { BUTTONS, NOTES } from "./wording.ts";

/** How much a first screen shows. The rest is one step away and said to be so. */
export const FIRST_SCREEN = {
  items: 8,
  further: 2,
  nearest: 2,
  rewordings: 3,
  noteLength: 240,
  differences: 8,
  around: 60,
  itemLength: 180,
  /** Few items are shown longer, together no longer than so many: a list that is one passage says what it lists. */
  itemsLength: 700,
} as const;

type Lines = readonly (string | undefined)[];

/** The footnotes whose marks stand in what is shown; a long one is only named. */
function noteLines(citation: Citation, shown: { readonly start: number; readonly end: number }): Lines {
  return notesWithin(citation, shown).map(({ number, text }) =>
    text.length <= FIRST_SCREEN.noteLength
      ? `${NOTES.note} ${number}: “${text}”`
      : `${NOTES.note} ${number} belongs to this passage: ${BUTTONS.context}.`,
  );
}

function foundLines(answer: Found): Lines {
  const [, ...others] = answer.citations;
  const first = leadingCitation(answer);
  const shown = first.row === undefined && first.mark !== undefined ? first.mark : { start: 0, end: first.text.length };
  return [
    inQuoteMarks(first.text, shown),
    sourceLine(first),
    ...first.alsoIn.slice(0, FIRST_SCREEN.further).map((other) => `${NOTES.alsoIn}: ${sourceLine(other)}`),
    ...noteLines(first, shown),
    leavesOut(first, shown) ? NOTES.wholePassage : undefined,
    others.length === 0
      ? undefined
      : `${NOTES.further} ${others.slice(0, FIRST_SCREEN.further).map(sourceLine).join("; ")}`,
  ];
}

/** Items of a list, numbered, each shortened visibly, and a line that says how to see the rest. */
function listLines(citations: readonly Citation[], show: (citation: Citation) => string): Lines {
  const shown = citations.slice(0, FIRST_SCREEN.items);
  const paged = citations.length > shown.length;
  return [
    ...shown.map((citation, index) => `${index + 1}. ${show(citation)}`),
    paged ? `${shown.length} of ${citations.length} shown. ${NOTES.restOfList}` : undefined,
  ];
}

const shortQuote = (citation: Citation): string => inQuoteMarks(citation.text, shortRange(citation));

/** Documents of a list, each once, as its source. */
function documentsLine(citations: readonly Citation[]): string {
  const names = new Set(citations.map(({ document }) => documentName(document)));
  return `From: ${[...names].join("; ")}`;
}

const listItem =
  (length: number) =>
  (citation: Citation): string =>
    `${inQuoteMarks(citation.text, shortRange(citation, length))} (${citation.locator})`;

function itemLines(citations: readonly Citation[]): Lines {
  if (citations.length === 0) return [];
  const length = Math.max(FIRST_SCREEN.itemLength, Math.floor(FIRST_SCREEN.itemsLength / citations.length));
  return [...listLines(citations, listItem(length)), documentsLine(citations)];
}

function comparisonLines(answer: Comparison): Lines {
  return answer.sides.map(({ document, citation }) =>
    citation === undefined
      ? `${documentName(document)}: ${NOTES.notMentioned}`
      : `${documentName(document)}: ${shortQuote(citation)} (${citation.locator})`,
  );
}

/** Few mentions are shown with more around them, as few items of a list are shown longer. */
const mentionItem =
  (around: number) =>
  (citation: Citation): string => {
    const place = citation.facts[0] ?? { start: 0, end: 0 };
    return `${inQuoteMarks(citation.text, wordsAround(citation.text, place, around))} (${citation.locator})`;
  };

function mentionLines(answer: Mentions): Lines {
  const counts = answer.counts.map(({ document, times }) => `${document.shortName}: ${times}`);
  const around = Math.max(FIRST_SCREEN.around, Math.floor(FIRST_SCREEN.itemsLength / answer.citations.length / 2));
  return [counts.join("; "), ...listLines(answer.citations, mentionItem(around)), documentsLine(answer.citations)];
}

function quoteCheckLines(answer: QuoteCheck): Lines {
  const [first, ...others] = answer.citations;
  const differences = differenceLines(answer.differences);
  const rest = differences.length - FIRST_SCREEN.differences;
  return [
    shortQuote(first),
    sourceLine(first),
    leavesOut(first, shortRange(first)) ? NOTES.wholePassage : undefined,
    differences.length === 0 ? undefined : NOTES.differences,
    ...differences.slice(0, FIRST_SCREEN.differences).map((line) => `- ${line}`),
    rest > 0 ? `- and ${rest} more` : undefined,
    ...[...first.alsoIn, ...others]
      .slice(0, FIRST_SCREEN.further)
      .map((other) => `${NOTES.alsoIn}: ${sourceLine(other)}`),
  ];
}

function refusedLines(answer: Refused): Lines {
  const nearest = answer.nearest.slice(0, FIRST_SCREEN.nearest);
  const rewordings = answer.rewordings.slice(0, FIRST_SCREEN.rewordings);
  return [
    refusalText(answer),
    nearest.length === 0 ? undefined : NOTES.nearest,
    ...nearest.map((citation) => `- ${inQuoteMarks(citation.text, nearestRange(citation))} (${sourceLine(citation)})`),
    rewordings.length === 0 ? undefined : NOTES.rewordings,
    ...rewordings.map((question) => `- ${question}`),
  ];
}

function talkLines(answer: Talk): Lines {
  const suggestions = answer.suggestions.slice(0, FIRST_SCREEN.rewordings);
  return [
    talkText(answer),
    suggestions.length === 0 ? undefined : NOTES.suggestions,
    ...suggestions.map((question) => `- ${question}`),
  ];
}

function bodyLines(answer: Answer): Lines {
  switch (answer.kind) {
    case "found":
      return foundLines(answer);
    case "rows":
      return [
        ...(answer.stated === undefined ? [] : [shortQuote(answer.stated), sourceLine(answer.stated)]),
        answerHeading(answer),
        ...itemLines(answer.rows),
      ];
    case "part":
      return [answerHeading(answer), ...itemLines(answer.citations)];
    case "comparison":
      return [answerHeading(answer), ...comparisonLines(answer)];
    case "mentions":
      return [answerHeading(answer), ...mentionLines(answer)];
    case "quote-check":
      return [answerHeading(answer), ...quoteCheckLines(answer)];
    case "refused":
      return refusedLines(answer);
    case "talk":
      return talkLines(answer);
    default:
      return answer satisfies never;
  }
}

/**
 * The first screen of an answer as plain text, well-formed and without control characters but newlines: for the
 * terminal's `text` field, for notifications and screen readers, and as a fallback where a platform refuses mark-up.
 * What is shortened says so outside the quote marks.
 */
export function plainText(answer: Answer): string {
  const later = answer.speaksOfFuture ? NOTES.laterLaw : undefined;
  const lines = [languageText(answer), ...bodyLines(answer), correctionsText(answer), later];
  return cleanText(lines.filter((line) => line !== undefined && line !== "").join("\n"));
}
