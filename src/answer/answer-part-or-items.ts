import type { Answer } from "./answer.ts";
import { answerList, answerParts } from "./answer-part.ts";
import type { Library } from "./library.ts";
import type { Question } from "./question.ts";
import { bulletsOf, type DocumentPart } from "./structure.ts";
import { wantsList } from "./understand/list-form.ts";

/** Named parts, whole; of a single one only its items, where it has some and a list is asked for. */
export function answerPartOrItems(
  library: Library,
  id: string,
  question: Question,
  parts: readonly DocumentPart[],
): Answer | undefined {
  const [only] = parts;
  const bullets = only === undefined || parts.length > 1 ? [] : bulletsOf(only);
  if (only !== undefined && bullets.length > 0 && wantsList(question.text))
    return answerList(library, id, question, only.heading, bullets);
  return answerParts(library, id, question, parts);
}
