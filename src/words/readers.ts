import type { Neighbours } from "./neighbours.ts";
import type { Speller } from "./spelling.ts";
import type { Thesaurus } from "./thesaurus.ts";

/** What a question is read with. */
export type Readers = {
  /** Whether a term occurs in the documents or the question bank. */
  readonly isKnown: (term: string) => boolean;
  readonly speller?: Speller;
  /** Which words stand side by side: they show what a word was meant to be that exists, but not here. */
  readonly neighbours?: Neighbours;
  /** Everyday words of which the documents use others. */
  readonly thesaurus?: Thesaurus;
  /** Acronyms and what they stand for. */
  readonly acronyms?: Thesaurus;
};
