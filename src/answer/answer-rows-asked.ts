import type { AnnexRow } from "../corpus/passage.ts";
import type { Answer } from "./answer.ts";
import { asksHowManyDone } from "./answer-counts.ts";
import { answerRows, filterWords } from "./answer-rows.ts";
import { textFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import { hasFilter, namesColumn, rowsFor, rowsNamed } from "./understand/row-filters.ts";
import type { RowQuery } from "./understand/row-query.ts";
import { tenseOf } from "./understand/tense.ts";

/** Whether rows may answer: not where only documents without rows are named. */
export function rowsAllowed(library: Library, question: Question): boolean {
  const { documents, strict } = question.scope;
  return !strict || documents.some((id) => library.rows.some((row) => row.document === id));
}

/** What the letters of a column mean stands below the table, not in it. */
const MEANINGS =
  /\bstands? for\b|\bmean(?:s|ing)?\b|\babbreviat\w+|\bacronyms?\b|\bkey to\b|\bletters\b|\bwhat(?: is|'s| are) (?:it|that|this|they)\b/i;

/** "Which actions were not completed in 2011": what did not come about is reported, if at all. */
const NOT_DONE =
  /\b(?:not|n't|never)(?: yet| been| fully| actually)* (?:done|completed|finished|delivered|achieved|implemented|adopted|met|kept)\b/i;

/** "What has been done on the solidarity clause due in 2011": a report tells what became of one action, not the rows that planned it. */
function asksWhatBecameOf(question: Question, query: RowQuery): boolean {
  return (
    asksHowManyDone(question.text) ||
    NOT_DONE.test(question.text) ||
    (query.action !== undefined && query.about !== "annex" && tenseOf(question.text) === "done")
  );
}

/**
 * The rows that a question asks for by its filters; nothing where it asks for no rows or for one fact of one row, or where
 * its words leave open whether rows are meant.
 */
export function answerRowsAsked(library: Library, id: string, question: Question, query: RowQuery): Answer | undefined {
  if (
    !rowsAllowed(library, question) ||
    query.about === "nothing" ||
    !query.wantsList ||
    MEANINGS.test(question.text) ||
    asksWhatBecameOf(question, query)
  )
    return undefined;
  if (!hasFilter(query))
    return query.about === "annex" && query.rest.length === 0
      ? answerRows(library, id, question, library.rows, ["all"])
      : undefined;
  const sure = query.about === "annex" || namesColumn(query);
  if (!sure) return undefined;
  const rows = proposalsAmong(library, question, rowsFor(library, query));
  const named = rowsNamed(library, rows, query.rest);
  if (named.length > 0 && named.length < rows.length && !keepsAll(query))
    return narrowed(library, id, question, query, named);
  if (query.about !== "annex" && (query.rest.length > 0 || (rows.length === 0 && !isExact(query)))) return undefined;
  return answerRows(library, id, question, rows, filterWords(query));
}

/** A year, who stands alone and what is excepted are said of rows: that none is such is the answer. */
function isExact({ years, alone, except }: RowQuery): boolean {
  return years.length > 0 || alone || except !== undefined;
}

const PROPOSALS = /\bproposals\b/i;
const IS_PROPOSAL = /^proposals?\b/i;

/** "Which proposals" asks for the rows that are proposals, where some are. */
function proposalsAmong(library: Library, question: Question, rows: readonly AnnexRow[]): readonly AnnexRow[] {
  if (!PROPOSALS.test(question.text)) return rows;
  const proposals = rows.filter((row) => IS_PROPOSAL.test(textFrom(library, row.id)));
  return proposals.length === 0 ? rows : proposals;
}

/** Words that no filter explains choose among rows only where the filters alone are too wide to be what was meant. */
function keepsAll(query: RowQuery): boolean {
  return namesColumn(query) && query.rest.length <= 1;
}

function narrowed(
  library: Library,
  id: string,
  question: Question,
  query: RowQuery,
  rows: readonly AnnexRow[],
): Answer | undefined {
  return query.about === "annex" && rows.length > 1
    ? answerRows(library, id, question, rows, filterWords(query))
    : undefined;
}
