import type { Footnote } from "../corpus/passage.ts";
import type { Answer } from "./answer.ts";
import { answerNotes } from "./answer-part.ts";
import { answerPartOrItems } from "./answer-part-or-items.ts";
import { answerRows, filterWords } from "./answer-rows.ts";
import { rowsAllowed } from "./answer-rows-asked.ts";
import type { Library } from "./library.ts";
import type { Question } from "./question.ts";
import { refuse } from "./refuse.ts";
import { numberedParts, partsOfObjective, titledParts } from "./understand/part-query.ts";
import { withoutUnwanted, type References } from "./understand/references.ts";
import { rowsFor } from "./understand/row-filters.ts";
import type { RowQuery } from "./understand/row-query.ts";

/** Of a numbered action the text is shown; its rows where they, or who does what by when, are asked for. */
const ROWS = /\b(?:rows?|entries|deadlines?|timing|timetable|responsible)\b/i;

/** "Which actions belong to objective 2" asks for rows, not for the text below its heading. */
const ACTIONS = /\b(?:actions|measures|deliverables|tasks)\b/i;

/**
 * What stands at a place that a question names by number: an objective, action, section, guideline or footnote, its text or
 * its rows. Refuses where only the place is asked for and there is none; nothing where none is named, or more is asked.
 */
export function answerNumbered(
  library: Library,
  id: string,
  question: Question,
  references: References,
  query: RowQuery,
): Answer | undefined {
  const parts = numberedParts(library, question, references);
  if (references.note !== undefined) return noteAnswer(library, id, question, references.note);
  const [first] = parts;
  if (first === undefined) {
    const about =
      references.objective === undefined || references.action !== undefined
        ? []
        : partsOfObjective(library, references.objective, question.scope.documents);
    if (about.length > 0) return answerPartOrItems(library, id, question, about.slice(0, 1));
    return query.rest.length === 0 && pointsNowhere(question, references)
      ? refuse(library, id, question, [], undefined, "no-part")
      : undefined;
  }
  const below = titledParts(library, question).find(({ heading }) =>
    parts.some((part) => heading.place.includes(part.heading.id)),
  );
  if (below !== undefined && query.rest.length > 0) return answerPartOrItems(library, id, question, [below]);
  if ((references.annex || ROWS.test(withoutUnwanted(question.text))) && rowsAllowed(library, question))
    return answerRows(library, id, question, rowsFor(library, query), filterWords(query));
  if (query.rest.length > 2) return undefined;
  if (
    references.objective !== undefined &&
    references.action === undefined &&
    query.wantsList &&
    ACTIONS.test(question.text) &&
    rowsAllowed(library, question)
  ) {
    return answerRows(library, id, question, rowsFor(library, query), filterWords(query));
  }
  return answerPartOrItems(library, id, question, [
    parts.find((part) => !part.heading.id.includes("/annex/")) ?? first,
  ]);
}

/** A place is named by number, and by nothing else that could be meant: "objective 6", "section 7 of the annual report". */
function pointsNowhere(
  { text, scope }: Question,
  { objective, action, section, part, guideline }: References,
): boolean {
  const isWhole =
    objective !== undefined ||
    guideline !== undefined ||
    ((section !== undefined || part !== undefined) && scope.documents.length > 0);
  return isWhole && !(action !== undefined && objective === undefined) && !/\b(?:step|point|act)\b/i.test(text);
}

function noteAnswer(library: Library, id: string, question: Question, number: number | "last"): Answer | undefined {
  const { documents } = question.scope;
  const notes = library.corpus.passages.filter(
    (passage): passage is Footnote =>
      passage.kind === "footnote" && (documents.length === 0 || documents.includes(passage.document)),
  );
  const isLast = (note: Footnote, at: number): boolean => notes[at + 1]?.document !== note.document;
  return answerNotes(
    library,
    id,
    question,
    notes.filter((note, at) => (number === "last" ? isLast(note, at) : note.number === number)),
  );
}
