import { analyse } from "./terms.ts";
import type { Term } from "./terms.ts";

/** Where a term of a query comes from; `joined` is a compound or code beside its parts, `part` such a part. */
export type TermOrigin = "typed" | "joined" | "part" | "corrected" | "split" | "everyday word" | "acronym" | "context";

/** A term to look up. Terms of one `concept` stand for one thing that was asked; those of one `phrase` belong together. */
export type QueryTerm = {
  readonly term: string;
  /** The word as typed, or as added. */
  readonly word: string;
  /** 1 for what was typed, less for what was added. */
  readonly weight: number;
  readonly concept: number;
  /** Number of the alternative within the concept: 0 for what was typed. */
  readonly phrase: number;
  readonly origin: TermOrigin;
};

/** Distinct terms; those that were typed come first, in their order. */
export type Query = { readonly terms: readonly QueryTerm[] };

/** Terms that are used for ranking; more are left out, because cost grows with each. A pasted quote has its own check. */
export const QUERY_TERM_LIMIT = 64;

/** Weight of the parts of a compound or code that is known as a whole: "cyber" and "crime" beside "cybercrime". */
const PART_WEIGHT = 0.4;

/**
 * The plain query of a text: its distinct terms without stop words, each a concept of its own.
 *
 * @param isKnown whether a term can be found at all: where a compound is, its parts count less
 */
export function plainQuery(text: string, isKnown: (term: string) => boolean = () => true): Query {
  return { terms: typedTerms(analyse(text), isKnown, () => "typed") };
}

/** The distinct terms of an analysed text, in order; `originOf` tells how a word came in. */
export function typedTerms(
  words: readonly Term[],
  isKnown: (term: string) => boolean,
  originOf: (word: Term) => TermOrigin,
): QueryTerm[] {
  const joined = words.filter(({ kind, term }) => kind === "joined" && isKnown(term));
  const terms = new Map<string, QueryTerm>();
  for (const word of words) {
    if (word.stop || terms.has(word.term)) continue;
    if (word.kind === "joined" && !isKnown(word.term)) continue;
    if (terms.size >= QUERY_TERM_LIMIT) break;
    const isPart = word.kind === "word" && joined.some(({ start, end }) => start <= word.start && word.end <= end);
    const weight = isPart ? PART_WEIGHT : 1;
    const origin = isPart ? "part" : word.kind === "word" ? originOf(word) : "joined";
    terms.set(word.term, { term: word.term, word: word.written, weight, concept: terms.size, phrase: 0, origin });
  }
  return [...terms.values()];
}

/** The terms by which two questions are compared: a compound once, as a whole, not its parts. */
export function essentialTerms(text: string): string[] {
  return typedTerms(
    analyse(text),
    () => true,
    () => "typed",
  )
    .filter(isEssential)
    .map(({ term }) => term);
}

/** Whether a term of a query stands for something of its own; see {@link essentialTerms}. */
export function isEssential({ origin }: QueryTerm): boolean {
  return origin !== "part";
}
