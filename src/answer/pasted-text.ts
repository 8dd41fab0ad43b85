import { foldedWords, standsIn } from "./align.ts";
import type { Library } from "./library.ts";
import { foldMarks, type Question } from "./question.ts";
import type { Ranked } from "./rank.ts";
import { pastedIn } from "./understand/pasted.ts";

/** Words that a message without a question has to have to be taken for a pasted sentence. */
const SENTENCE_WORDS = 6;
const LOOKED_AT = 3;

/**
 * The quotation that a message asks about, as it was typed: a letter that was corrected would not be told. Nothing where
 * it is the title of a part: then the part is asked for.
 */
export function pastedText(library: Library, question: Question): string | undefined {
  const quoted = pastedIn(foldMarks(question.shown)) ?? pastedIn(question.text);
  if (quoted === undefined) return undefined;
  const folded = foldedWords(quoted);
  return [...library.parts.values()].some(({ title }) => foldedWords(title) === folded) ? undefined : quoted;
}

/** Whether a message that asks nothing is a stretch of one of the best passages, word for word. */
export function isStretchOf(library: Library, ranked: readonly Ranked[], question: Question): boolean {
  const { shown } = question;
  if (shown.includes("?") || shown.trim().split(/\s+/u).length < SENTENCE_WORDS) return false;
  const folded = foldedWords(shown);
  return ranked.slice(0, LOOKED_AT).some(({ passage }) => standsIn(folded, library.foldedWords(passage.id)));
}
