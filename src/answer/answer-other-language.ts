import { stem } from "../words/stem.ts";
import type { Answer } from "./answer.ts";
import { answerSearched } from "./answer-search.ts";
import { lookUp, type Searched } from "./look-up.ts";
import type { SearchContext } from "./search-context.ts";
import type { Library } from "./library.ts";
import { readTyped, type Question } from "./question.ts";
import { refuse } from "./refuse.ts";

/** Other scripts may follow without a space, as in Greek and Bulgarian questions that decline a name. */
const ACRONYM = /(?<![\p{Script=Latin}\p{N}])\p{Lu}[\p{Lu}\d-]{2,9}(?![\p{Script=Latin}\p{N}])/gu;

/** Names that are the same in every language: acronyms that the documents know, parties, written in capitals or as they are. */
function namesIn(library: Library, text: string): readonly string[] {
  const acronyms = text.match(ACRONYM) ?? [];
  const known = acronyms.filter((word) => library.readers.isKnown(stem(word.toLowerCase())));
  return [...new Set([...known, ...library.partiesIn(text).map(({ name }) => name)])];
}

/**
 * The answer to a question in another language, of which only the names are looked up: its other words would match by chance.
 *
 * @param language ISO 639-1 code
 */
export function answerInOtherLanguage(
  library: Library,
  id: string,
  question: Question,
  context: SearchContext,
  language: string,
): { readonly answer: Answer; readonly searched?: Searched } {
  const names = namesIn(library, question.shown);
  if (names.length === 0)
    return { answer: { ...refuse(library, id, question, [], undefined, "other-language"), language } };
  const searched = lookUp(
    library,
    { ...readTyped(library, names.join(" ")), shown: question.shown, corrections: [] },
    context,
  );
  const answer = answerSearched(library, id, { ...question, corrections: [] }, searched);
  return {
    answer: answer.kind === "refused" ? { ...answer, reason: "other-language", language } : { ...answer, language },
    searched,
  };
}
