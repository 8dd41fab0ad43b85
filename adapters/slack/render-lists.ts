import type {
  Citation,
  Comparison,
  Difference,
  Found,
  Mentions,
  Part,
  QuoteCheck,
  TextRange,
} from "../../src/answer/answer.ts";
import { answerHeading } from "../../src/chat/answer-heading.ts";
import { answeringRange, leadingCitation, shortRange, wordsAround } from "../../src/chat/shorten.ts";
import { NOTES } from "../../src/chat/wording.ts";
import { line, literal, pieces, richText, smallText, type Span } from "./blocks.ts";
import { citationItems, item, listItems, type Item, type Sheet } from "./sheet.ts";
import { SLACK } from "./wording.ts";

const boldLine = (text: string): Item => item(text, richText(line(literal(text, { bold: true }))));

/**
 * The passages that answer: the first with the answering sentence marked (whole where it is not long), the others by
 * their marked sentence.
 */
export function foundSheet(answer: Found): Sheet {
  const [, ...others] = answer.citations;
  return {
    head: [],
    list: listItems([leadingCitation(answer), ...others], (citation, index) =>
      index === 0 ? answeringRange(citation) : shortRange(citation),
    ),
    tail: [],
    opening: "buttons",
  };
}

/** A named part of a document, whole, in document order. */
export function partSheet(answer: Part): Sheet {
  return {
    head: [boldLine(answerHeading(answer))],
    list: listItems(answer.citations),
    tail: [],
    opening: "menu",
  };
}

function sideItems({ document, citation }: Comparison["sides"][number]): Item[] {
  if (citation !== undefined)
    return citationItems(citation, { range: shortRange(citation, 800), title: document.shortName });
  const missing = `: ${NOTES.notMentioned}.`;
  const block = richText(line(literal(document.shortName, { bold: true }), literal(missing)));
  return [item(`${document.shortName}${missing}`, block)];
}

/** One side per document; a document that does not mention it says so. */
export function comparisonSheet(answer: Comparison): Sheet {
  return {
    head: [boldLine(answerHeading(answer))],
    list: answer.sides.flatMap(sideItems),
    tail: [],
    opening: "menu",
  };
}

/** The words around all places of a passage in which something is mentioned. */
function aroundPlaces({ text, facts }: Citation): TextRange {
  const first = facts[0];
  const last = facts.at(-1);
  if (first === undefined || last === undefined) return { start: 0, end: text.length };
  return { start: wordsAround(text, first, 120).start, end: wordsAround(text, last, 120).end };
}

/** Footnotes would be most of a list of mentions; they stand in the context of each. */
const withoutNotes = (citation: Citation): Citation => ({ ...citation, notes: [] });

/** Every passage in which something is mentioned, counted per document, with the words around the places. */
export function mentionsSheet(answer: Mentions): Sheet {
  const counts = answer.counts.map(
    ({ document, times, passages }) => `${document.shortName}: ${SLACK.mentioned(times, passages)}`,
  );
  const about = [`${answerHeading(answer)}:`, ...counts].join("\n");
  return {
    head: [item(about, richText(line(literal(about))))],
    list: listItems(answer.citations.map(withoutNotes), aroundPlaces),
    tail: [],
    opening: "menu",
  };
}

const STYLES: Readonly<Record<Difference["kind"], Parameters<typeof literal>[1]>> = {
  same: undefined,
  typed: { strike: true },
  source: { bold: true },
};

/** Differences between paste and document, in items short enough for any page. */
function differences(answer: QuoteCheck): Item[] {
  if (answer.verdict === "verbatim") return [];
  const items: Item[] = [];
  let spans: Span[] = [];
  let spoken = "";
  const flush = (): void => {
    if (spans.length > 0) items.push(item(spoken, richText(line(...spans))));
    spans = [];
    spoken = "";
  };
  for (const { kind, text } of answer.differences) {
    for (const piece of pieces(text, 600)) {
      if (piece === "") continue;
      if (spoken.length > 1000 || spans.length >= 60) flush();
      spans.push(literal(piece, STYLES[kind]));
      spoken += kind === "same" ? piece : `[${kind === "typed" ? SLACK.typedOnly : SLACK.sourceOnly}: ${piece}]`;
    }
  }
  flush();
  return [item(NOTES.differences, smallText(`${NOTES.differences} ${SLACK.legend}`)), ...items];
}

/** Whether a pasted text stands in the documents, with the differing words marked. */
export function quoteCheckSheet(answer: QuoteCheck): Sheet {
  return {
    head: [boldLine(answerHeading(answer))],
    list: [...differences(answer), ...listItems(answer.citations, answeringRange)],
    tail: [],
    opening: "buttons",
  };
}
