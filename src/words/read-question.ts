import { correctWords } from "./correct-words.ts";
import { expandPhrases } from "./expand-phrases.ts";
import { QUERY_TERM_LIMIT, typedTerms } from "./query.ts";
import { analyse } from "./terms.ts";
import type { ShownExpansion } from "./expand-phrases.ts";
import type { Query, TermOrigin } from "./query.ts";
import type { Readers } from "./readers.ts";
import type { Term } from "./terms.ts";

/** A question made ready for looking up, with all that was changed and added. */
export type ReadQuestion = {
  /** The question with typing errors corrected and short forms written out. */
  readonly text: string;
  readonly query: Query;
  readonly corrections: readonly { readonly typed: string; readonly readAs: string }[];
  readonly expansions: readonly ShownExpansion[];
  /** Typed words that occur nowhere, even after correction and expansion; as typed. */
  readonly unknown: readonly string[];
};

/** Reads a cleaned question: corrects, writes out, expands. The same question with the same readers gives the same result. */
export function readQuestion(cleaned: string, readers: Readers): ReadQuestion {
  const { text, changes, changed } = correctWords(cleaned, readers);
  const words = analyse(text);
  const originOf = (word: Term): TermOrigin =>
    changed.find(({ start, end }) => start <= word.start && word.end <= end)?.origin ?? "typed";
  const { typed, added, shown } = expandPhrases(text, words, typedTerms(words, readers.isKnown, originOf), readers);
  const explained = new Set(added.map(({ concept }) => concept));
  const unknown = typed.filter(
    ({ term, concept, origin }) => origin === "typed" && !readers.isKnown(term) && !explained.has(concept),
  );
  return {
    text,
    query: { terms: [...typed, ...added].slice(0, QUERY_TERM_LIMIT) },
    corrections: changes.filter((change) => change.shown).map(({ typed: word, readAs }) => ({ typed: word, readAs })),
    expansions: shown,
    unknown: [...new Set(unknown.map(({ word }) => word))],
  };
}
