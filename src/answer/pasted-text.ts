import { alignQuote, foldedWords, standsIn } from "./align.ts";
import { textFrom, type Library } from "./library.ts";
import { foldMarks, type Question } from "./question.ts";
import type { Ranked } from "./rank.ts";
import { asksOrOrders } from "./understand/opening.ts";
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

/** Words that it has to have to be taken for a sentence that was changed, and how much of it and of the document's sentence must be the same. */
const CHANGED_WORDS = 9;
const SAME_OF_PASTE = 0.8;
const SAME_OF_SENTENCE = 0.65;

function isAltered(library: Library, shown: string, passage: string): boolean {
  const { similarity, share } = alignQuote(library, shown, textFrom(library, passage));
  return similarity >= SAME_OF_PASTE && share >= SAME_OF_SENTENCE;
}

/** Whether a message that asks nothing is a stretch of one of the best passages: word for word, or a sentence of it that was changed a little. */
export function isStretchOf(library: Library, ranked: readonly Ranked[], question: Question): boolean {
  const { shown } = question;
  const words = shown.trim().split(/\s+/u).length;
  if (shown.includes("?") || words < SENTENCE_WORDS) return false;
  const folded = foldedWords(shown);
  const near = ranked.slice(0, LOOKED_AT).map(({ passage }) => passage.id);
  if (near.some((id) => standsIn(folded, library.foldedWords(id)))) return true;
  return words >= CHANGED_WORDS && !asksOrOrders(shown) && near.some((id) => isAltered(library, shown, id));
}
