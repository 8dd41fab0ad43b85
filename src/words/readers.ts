import type { Speller } from "./spelling.ts";
import type { Thesaurus } from "./thesaurus.ts";

/** What a question is read with. */
export type Readers = {
  /** Whether a term occurs in the documents or the question bank. */
  readonly isKnown: (term: string) => boolean;
  readonly speller?: Speller;
  /** Everyday words of which the documents use others. */
  readonly thesaurus?: Thesaurus;
  /** Acronyms and what they stand for. */
  readonly acronyms?: Thesaurus;
};
