import type { Passage } from "../corpus/passage.ts";
import type { Answer, Citation } from "./answer.ts";
import { answerKind, answerParts } from "./answer-part.ts";
import { answerRows } from "./answer-rows.ts";
import { citeWhole, foundOf } from "./cite-found.ts";
import { passageFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import { shownCitations } from "./shown-citations.ts";
import type { PointsAt } from "./understand/points-at.ts";

/** What a message points to, with the passages that it means. */
export type Pointed = { readonly points: PointsAt; readonly passages: readonly Passage[] };

/** Answers whose passages are counted, where "the fourth" has a meaning before it has one in others. */
const COUNTED: ReadonlySet<Answer["kind"]> = new Set(["part", "rows", "mentions"]);

/** As many passages as a first answer shows. */
const SHOWN = 3;

/** What is counted in a list: of headings behind a sentence that says how many there are, the headings. */
function counted(citations: readonly Citation[]): readonly Citation[] {
  const [first, ...rest] = citations;
  return first !== undefined &&
    first.kind !== "heading" &&
    rest.length > 1 &&
    rest.every(({ kind }) => kind === "heading")
    ? rest
    : citations;
}

function itemAt(citations: readonly Citation[], number: number | "last"): Citation | undefined {
  const items = counted(citations);
  return number === "last" ? items.at(-1) : items[number - 1];
}

/** Whether a later answer shows the part below one of these headings: "and the fourth?" goes on with the headings. */
function isOpenedFrom(library: Library, later: Answer | undefined, headings: readonly Citation[]): boolean {
  const shown = later === undefined ? [] : shownCitations(later);
  return (
    shown.length > 0 &&
    headings.some(({ passage }) =>
      shown.every((each) => library.byId.get(each.passage)?.place.includes(passage) === true),
    )
  );
}

/**
 * The passages that a message points to in the answers before it; none where no answer shows so many.
 *
 * @param answers the answers before, the last one first; made one after another, as they are needed
 */
export function pointedPassages(library: Library, points: PointsAt, answers: Iterable<Answer>): readonly Passage[] {
  let found: { readonly answer: Answer; readonly item: Citation } | undefined;
  for (const answer of answers) {
    const shown = shownCitations(answer);
    if (points.kind === "source" && shown.length > 0)
      return shown.slice(0, SHOWN).map(({ passage }) => passageFrom(library, passage));
    if (points.kind === "count" && COUNTED.has(answer.kind))
      return counted(shown).map(({ passage }) => passageFrom(library, passage));
    if (points.kind !== "item" || shown.length < 2) continue;
    const item = itemAt(shown, points.number);
    if (item === undefined) continue;
    const isBetter =
      found === undefined || !COUNTED.has(found.answer.kind)
        ? true
        : item.kind === "heading" && isOpenedFrom(library, found.answer, shown);
    if (isBetter && (found === undefined || COUNTED.has(answer.kind))) found = { answer, item };
  }
  return found === undefined ? [] : [passageFrom(library, found.item.passage)];
}

/** The text of the action that a row of the annex sums up. */
function textOfRow(library: Library, passage: Passage): readonly Passage[] {
  if (passage.kind !== "row") return [];
  const part = library.parts.get(`${passage.document}/objective-${passage.objective}/action-${passage.action}`);
  return part?.passages.filter(({ kind }) => kind === "paragraph") ?? [];
}

/** A list once more, whole: its heading says how many there are. */
function answerCounted(
  library: Library,
  id: string,
  question: Question,
  passages: readonly Passage[],
): Answer | undefined {
  const rows = library.rows.filter((row) => passages.includes(row));
  return rows.length === passages.length
    ? answerRows(library, id, question, rows, [])
    : answerKind(library, id, question, "what was listed", passages);
}

/** What was pointed to, whole: the part below a heading, of a row the action's text beside it, of all else the passage. */
export function answerPointed(
  library: Library,
  id: string,
  question: Question,
  { points, passages }: Pointed,
): Answer | undefined {
  const [only] = passages;
  if (only === undefined) return undefined;
  if (points.kind === "count") return answerCounted(library, id, question, passages);
  const part = library.parts.get(only.id);
  if (part !== undefined && passages.length === 1) return answerParts(library, id, question, [part]);
  const shown = [...passages, ...passages.flatMap((passage) => textOfRow(library, passage))];
  return foundOf(
    id,
    question,
    shown.slice(0, SHOWN).map((passage) => citeWhole(library, passage)),
    shown.slice(SHOWN),
  );
}
