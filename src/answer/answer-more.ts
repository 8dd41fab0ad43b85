import type { Query } from "../words/query.ts";
import type { Answer, Found } from "./answer.ts";
import { citeFound, foundOf } from "./cite-found.ts";
import { passageFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";

/** Passages that one message asks for, as many as a first answer shows. */
const SHOWN = 3;

/**
 * The passages that an answer did not show, three at a time; nothing where it has no more.
 *
 * @param pages how often "more" was said before
 */
export function answerMore(
  library: Library,
  id: string,
  question: Question,
  query: Query,
  before: Answer,
  pages: number,
): Found | undefined {
  if (before.kind !== "found") return undefined;
  const further = before.more.slice(pages * SHOWN).map((passage) => passageFrom(library, passage));
  const cited = further.slice(0, SHOWN).map((passage) => citeFound(library, query, passage));
  return foundOf(id, question, cited, further.slice(SHOWN));
}
