import type { Passage } from "../corpus/passage.ts";
import type { QueryTerm } from "../words/query.ts";

/** What is looked up besides the question's own words, and what is preferred. */
export type SearchContext = {
  readonly terms: readonly QueryTerm[];
  /** Passages that the conversation is about. */
  readonly passages: ReadonlySet<string>;
  /** What the answer before showed first; what is asked about the same thing often stands in passages of its kind and document. */
  readonly before?: Passage | undefined;
  /** Another thing of the same kind is asked: passages without the message's own words are out of place. */
  readonly contrasts: boolean;
  /** The message may be a new topic: it counts as said in the conversation only where it fits in. */
  readonly loose: boolean;
  /** No other thing is asked about: a sum, a number or a name is one of what was just shown, where that gives it. */
  readonly detail: boolean;
};

/** A question that stands for itself. */
export const NO_CONTEXT: SearchContext = {
  terms: [],
  passages: new Set(),
  contrasts: false,
  loose: false,
  detail: false,
};
