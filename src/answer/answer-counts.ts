import { sentencesOf } from "../words/sentences.ts";
import type { Answer } from "./answer.ts";
import { answerKind } from "./answer-part.ts";
import { answerRows, filterWords } from "./answer-rows.ts";
import { cite } from "./cite.ts";
import { textFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import { hasFilter, rowsFor } from "./understand/row-filters.ts";
import type { RowQuery } from "./understand/row-query.ts";
import { seriesCounted } from "./understand/titles.ts";

/** Words beyond the count that may stay unexplained: "does the whole thing contain". */
const COUNTED_REST = 2;

const COUNTS_ACTIONS = /\b(?:how many|number of) (?:\w+ ){0,2}?(?:actions|measures|rows)\b/i;
/** The annex tells what was planned, not how much of it was done. */
const COUNTS_DONE =
  /\b(?:how many|number of)\b.{0,30}\b(?:actions|measures|rows)\b.{0,30}\b(?:was|were|been|got|are) (?:\w+ )?(?:finished|completed|carried out|implemented|achieved|delivered|done|fulfilled)\b/i;
/** Names the package by what it is, in which "the Commission package" names no party. */
const WHOLE = /\b(?:package|plan|strategy|communication|programme|document|whole thing)\b/i;

/** "How many of the actions were completed": a report would have to tell. */
export function asksHowManyDone(text: string): boolean {
  return COUNTS_DONE.test(text);
}

/** "How many actions are there": a sentence that states it first, then the data; with filters the rows that they leave. */
export function answerCount(library: Library, id: string, question: Question, asked: RowQuery): Answer | undefined {
  if (!COUNTS_ACTIONS.test(question.text) || asksHowManyDone(question.text) || asked.rest.length > COUNTED_REST)
    return undefined;
  // "The Commission package" names the whole by its author, not who is responsible for a row.
  const query = WHOLE.test(question.text) ? { ...asked, parties: [] } : asked;
  if (hasFilter(query)) return answerRows(library, id, question, rowsFor(library, query), filterWords(query));
  const total = library.rows.length;
  const stating = new RegExp(`\\b${total} actions\\b`, "u");
  const passage = library.corpus.passages.find((each) => stating.test(textFrom(library, each.id)));
  const actions = new Set(library.rows.map((row) => `${row.objective}.${row.action}`)).size;
  const rows = answerRows(library, id, question, library.rows, [`all ${actions} actions of the annex, ${total} rows`]);
  if (passage === undefined || rows.kind !== "rows" || query.about === "annex") return rows;
  const text = textFrom(library, passage.id);
  const mark = sentencesOf(text).find(({ start, end }) => stating.test(text.slice(start, end)));
  return { ...rows, stated: cite(library, passage, { mark }) };
}

const NUMBERS: ReadonlyMap<number, string> = new Map([
  [5, "five"],
  [10, "ten"],
]);

/** "How many objectives are there": the passage that says it, then the titles that were counted. */
export function answerSeriesCount(library: Library, id: string, question: Question): Answer | undefined {
  const counted = seriesCounted(library, question);
  if (counted === undefined) return undefined;
  const { headings, noun } = counted;
  const count = headings.length;
  const stating = new RegExp(`\\b(?:${count}|${NUMBERS.get(count) ?? count}) (?:strategic )?${noun}\\b`, "i");
  const document = question.scope.documents[0] ?? headings[0]?.document;
  const passage = library.corpus.passages.find(
    (each) => each.kind === "paragraph" && each.document === document && stating.test(textFrom(library, each.id)),
  );
  return answerKind(library, id, question, "titles", passage === undefined ? headings : [passage, ...headings]);
}
