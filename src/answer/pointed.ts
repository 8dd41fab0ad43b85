import type { Passage } from "../corpus/passage.ts";
import type { Answer, Citation } from "./answer.ts";
import { answerKind, answerParts } from "./answer-part.ts";
import { answerRows } from "./answer-rows.ts";
import { cite } from "./cite.ts";
import { citeWhole, foundOf } from "./cite-found.ts";
import { passageFrom, type Library } from "./library.ts";
import { readTyped, type Question } from "./question.ts";
import { rank } from "./rank.ts";
import { refuse } from "./refuse.ts";
import { shownCitations } from "./shown-citations.ts";
import type { PointsAt } from "./understand/points-at.ts";
import { referencesIn } from "./understand/references.ts";
import { hasFilter } from "./understand/row-filters.ts";
import { rowQueryOf } from "./understand/row-query.ts";

/** What a message points to, with the passages that it means. */
export type Pointed = { readonly points: PointsAt; readonly passages: readonly Passage[] };

/** Answers whose passages are counted, where "the fourth" has a meaning before it has one in others. */
const COUNTED: ReadonlySet<Answer["kind"]> = new Set(["part", "rows", "mentions"]);

/** Text that is read rather than counted: a part of nothing else is no list. */
const READ: ReadonlySet<Passage["kind"]> = new Set(["paragraph", "box"]);

/** Whether passages are all that stands below one heading. */
function areWholePart(library: Library, shown: readonly Passage[]): boolean {
  const inPlace = (shown[0]?.place ?? []).map((id) => library.parts.get(id)?.passages ?? []);
  return inPlace.some((passages) => passages.length === shown.length && passages.every((each) => shown.includes(each)));
}

/** Whether an answer lists things, so that "how many?" and "which one?" can mean them. */
function isList(library: Library, answer: Answer): boolean {
  const shown = passagesShown(library, answer);
  return COUNTED.has(answer.kind) && !(shown.every(({ kind }) => READ.has(kind)) && areWholePart(library, shown));
}

function passagesShown(library: Library, answer: Answer | undefined): readonly Passage[] {
  return answer === undefined ? [] : shownCitations(answer).map(({ passage }) => passageFrom(library, passage));
}

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

/** The item of this number, of the last list that has so many. */
function itemIn(
  library: Library,
  { number, ofList }: Extract<PointsAt, { kind: "item" }>,
  answers: Iterable<Answer>,
): readonly Passage[] {
  let found: { readonly answer: Answer; readonly item: Citation } | undefined;
  for (const answer of answers) {
    const shown = shownCitations(answer);
    const item = shown.length < 2 ? undefined : itemAt(shown, number);
    if (item === undefined || (ofList === true && !COUNTED.has(answer.kind))) continue;
    const isBetter =
      found === undefined || !COUNTED.has(found.answer.kind)
        ? true
        : item.kind === "heading" && isOpenedFrom(library, found.answer, shown);
    if (isBetter && (found === undefined || COUNTED.has(answer.kind))) found = { answer, item };
  }
  return found === undefined ? [] : [passageFrom(library, found.item.passage)];
}

/** Of the last list the item that is most about a topic; rows are narrowed by their columns instead, where the topic names one. */
function itemAbout(library: Library, topic: string, answers: Iterable<Answer>): readonly Passage[] {
  const list = firstWhere(answers, (answer) => isList(library, answer));
  if (list?.kind === "rows" && hasFilter(rowQueryOf(library, topic, referencesIn(topic)))) return [];
  const items = new Set(list === undefined ? [] : counted(shownCitations(list)).map(({ passage }) => passage));
  const { query } = readTyped(library, topic).read;
  return rank(library, query, { among: ({ id }) => items.has(id), limit: 1 }).map(({ passage }) => passage);
}

function firstWhere(answers: Iterable<Answer>, isMeant: (answer: Answer) => boolean): Answer | undefined {
  for (const answer of answers) if (isMeant(answer)) return answer;
  return undefined;
}

/** What stands next to a passage in its document, headings left out. */
function besides(library: Library, passage: Passage | undefined, by: 1 | -1): readonly Passage[] {
  const { passages } = library.corpus;
  if (passage === undefined) return [];
  for (let at = (library.positions.get(passage.id) ?? -1) + by; passages[at]?.document === passage.document; at += by) {
    const other = passages[at];
    if (other !== undefined && other.kind !== "heading" && other.kind !== "title") return [other];
  }
  return [];
}

/**
 * The passages that a message points to in the answers before it; none where no answer shows such.
 *
 * @param answers the answers before, the last one first; made one after another, as they are needed
 */
export function pointedPassages(library: Library, points: PointsAt, answers: Iterable<Answer>): readonly Passage[] {
  if (points.kind === "item") return itemIn(library, points, answers);
  if (points.kind === "about") return itemAbout(library, points.topic, answers);
  if (points.kind === "count") {
    const list = firstWhere(answers, (answer) => isList(library, answer));
    return list === undefined ? [] : counted(shownCitations(list)).map(({ passage }) => passageFrom(library, passage));
  }
  const last = firstWhere(answers, (answer) => shownCitations(answer).length > 0);
  const shown = passagesShown(library, last);
  // Of what was found the first passage is the answer; a part is left at its ends.
  if (points.kind === "beside")
    return besides(library, last?.kind === "part" && points.by > 0 ? shown.at(-1) : shown[0], points.by);
  if (points.kind === "notes") {
    const notes = (last?.kind === "part" ? shown : shown.slice(0, 1)).flatMap(({ id }) => library.notes.get(id) ?? []);
    return notes.length > 0 ? notes : shown.slice(0, 1);
  }
  return shown.slice(0, SHOWN);
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

/** Says of a passage that no footnote belongs to it. */
function withoutNotes(library: Library, id: string, question: Question, passage: Passage): Answer {
  return { ...refuse(library, id, question, [], undefined, "no-note"), nearest: [cite(library, passage)] };
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
  if (points.kind === "notes" && only.kind !== "footnote") return withoutNotes(library, id, question, only);
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
