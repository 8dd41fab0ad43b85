import type { AnnexRow } from "../corpus/passage.ts";
import type { Refused, Rows } from "./answer.ts";
import { commonOf } from "./answer-common.ts";
import { cite } from "./cite.ts";
import { type Library } from "./library.ts";
import type { Question } from "./question.ts";
import type { RowFilters } from "./understand/row-filters.ts";

/** What rows were chosen by, in words for people. */
export function filterWords(query: RowFilters): readonly string[] {
  const words: string[] = [];
  if (query.action !== undefined) words.push(`Objective ${query.action.objective}, Action ${query.action.action}`);
  else if (query.objectives.length > 0)
    words.push(`${query.objectives.length > 1 ? "Objectives" : "Objective"} ${query.objectives.join(" and ")}`);
  if (query.actionNumber !== undefined) words.push(`Action ${query.actionNumber}`);
  if (query.parties.length > 0) words.push(`responsible: ${query.parties.join(" and ")}${query.alone ? " alone" : ""}`);
  if (query.years.length > 0)
    words.push(
      `timing: ${query.period ?? query.years.join(" or ")} (${query.withoutRanges ? "ranges are left out" : "ranges count for each of their years"})`,
    );
  if (query.ongoing) words.push("timing: ongoing");
  if (query.dated) words.push("timing: with a date");
  if (query.due !== undefined) words.push(`due ${query.due}`);
  for (const filters of query.except ?? []) words.push(...filterWords(filters).map((filter) => `not ${filter}`));
  return words;
}

/** The complete list of rows, in document order. */
export function answerRows(
  library: Library,
  id: string,
  question: Question,
  rows: readonly AnnexRow[],
  filters: readonly string[],
): Rows | Refused {
  const citations = rows.map((row) => cite(library, row));
  if (citations.length === 0) {
    return {
      ...commonOf(id, question, []),
      kind: "refused",
      reason: "no-row",
      unknownWords: [],
      nearest: [],
      rewordings: [],
    };
  }
  return { ...commonOf(id, question, citations), kind: "rows", filters, rows: citations, total: library.rows.length };
}
