import type { Passage } from "../corpus/passage.ts";
import type { Answer, Citation } from "./answer.ts";
import { answerParts } from "./answer-part.ts";
import { cite } from "./cite.ts";
import { foundOf, type CitedFound } from "./cite-found.ts";
import { passageFrom, textFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import { shownCitations } from "./shown-citations.ts";
import type { PointsAt } from "./understand/points-at.ts";

/** Answers whose passages are counted, where "the fourth" has a meaning before it has one in others. */
const COUNTED: ReadonlySet<Answer["kind"]> = new Set(["part", "rows", "mentions"]);

/** As many passages as a first answer shows. */
const SHOWN = 3;

function itemAt(citations: readonly Citation[], number: number | "last"): Citation | undefined {
  return number === "last" ? citations.at(-1) : citations[number - 1];
}

/**
 * The passages that a message points to in the answers before it; none where no answer shows so many.
 *
 * @param answers the answers before, the last one first; made one after another, as they are needed
 */
export function pointedPassages(library: Library, points: PointsAt, answers: Iterable<Answer>): readonly Passage[] {
  let loose: Citation | undefined;
  for (const answer of answers) {
    const shown = shownCitations(answer);
    if (points.kind === "source" && shown.length > 0) return shown.slice(0, SHOWN).map(({ passage }) => passageFrom(library, passage));
    if (points.kind !== "item" || shown.length < 2) continue;
    const item = itemAt(shown, points.number);
    if (item !== undefined && COUNTED.has(answer.kind)) return [passageFrom(library, item.passage)];
    loose ??= item;
  }
  return loose === undefined ? [] : [passageFrom(library, loose.passage)];
}

function whole(library: Library, passage: Passage): CitedFound {
  const text = textFrom(library, passage.id);
  return { lead: { range: { start: 0, end: text.length }, text, facts: [] }, citation: cite(library, passage) };
}

/** The text of the action that a row of the annex sums up. */
function textOfRow(library: Library, passage: Passage): readonly Passage[] {
  if (passage.kind !== "row") return [];
  const part = library.parts.get(`${passage.document}/objective-${passage.objective}/action-${passage.action}`);
  return part?.passages.filter(({ kind }) => kind === "paragraph") ?? [];
}

/** What was pointed to, whole: the part below a heading, of a row the action's text beside it, of all else the passage. */
export function answerPointed(library: Library, id: string, question: Question, passages: readonly Passage[]): Answer | undefined {
  const [only] = passages;
  if (only === undefined) return undefined;
  const part = library.parts.get(only.id);
  if (part !== undefined && passages.length === 1) return answerParts(library, id, question, [part]);
  const shown = [...passages, ...passages.flatMap((passage) => textOfRow(library, passage))];
  return foundOf(id, question, shown.slice(0, SHOWN).map((passage) => whole(library, passage)), shown.slice(SHOWN));
}
