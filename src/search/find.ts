import { QUERY_TERM_LIMIT } from "../words/query.ts";
import { PARAMETERS } from "./parameters.ts";
import { holdersOf, postingOf } from "./postings.ts";
import { scoreGrams } from "./score-grams.ts";
import { pairScorer } from "./score-pairs.ts";
import { scoreWords, termScorer } from "./score-words.ts";
import { selectBest } from "./select-best.ts";
import type { Query, QueryTerm } from "../words/query.ts";
import type { SearchIndex } from "./load.ts";
import type { Parameters } from "./parameters.ts";

/** A document that was found, with the parts of its score. Scores are for ordering: they grow with the query's length. */
export type Hit = {
  /** Position in the index. */
  readonly document: number;
  readonly id: string;
  readonly score: number;
  readonly parts: { readonly words: number; readonly grams: number; readonly pairs: number };
};

export type TermShare = { readonly term: string; readonly word: string; readonly score: number };

export type FindOptions = {
  /** Most hits that are given; 10 when left out. */
  readonly limit?: number;
  /** Which documents count at all; all when left out. */
  readonly among?: (document: number) => boolean;
  readonly parameters?: Parameters;
};

/** Scores are rounded to this many parts of one before they are compared, because sums differ in their last digits. */
const PRECISION = 1e6;

/** Finds the documents that match a query best, the best first; equal ones in the index's order. */
export function find(index: SearchIndex, query: Query, options: FindOptions = {}): Hit[] {
  const { limit = 10, among, parameters = PARAMETERS } = options;
  const terms = distinct(query.terms);
  const known = terms.filter(({ term }) => index.numbers.has(term));
  if (known.length === 0) return [];
  const words = scoreWords(index, terms, parameters);
  const unscaled = parameters.grams > 0 ? scoreGrams(index, terms, parameters) : new Float64Array(words.length);
  const gramFactor = (parameters.grams * greatest(words)) / (greatest(unscaled) || 1);
  const grams = unscaled.map((score) => score * gramFactor);
  const totals = words.map((score, document) => round(score + (grams[document] ?? 0)));
  const candidates = candidatesOf(index, known);
  const first = selectBest(
    among ? candidates.filter(among) : candidates,
    (document) => totals[document] ?? 0,
    Math.max(limit, parameters.pairDepth),
  );
  const pairsOf = pairScorer(index, terms, parameters);
  const scored = first.map(({ document }, rank) => {
    const parts = {
      words: words[document] ?? 0,
      grams: grams[document] ?? 0,
      pairs: rank < parameters.pairDepth ? pairsOf(document) : 0,
    };
    return { document, parts, score: round(parts.words + parts.grams + parts.pairs) };
  });
  const best = scored.toSorted((one, other) => other.score - one.score || one.document - other.document);
  return best.slice(0, limit).map(({ document, parts, score }) => ({
    document,
    id: index.ids[document] ?? "",
    score,
    parts: { words: round(parts.words), grams: round(parts.grams), pairs: round(parts.pairs) },
  }));
}

/** What each known term of a query gives a document that holds it, in the query's order: the parts of `parts.words`. */
export function termShares(
  index: SearchIndex,
  query: Query,
  document: number,
  parameters: Parameters = PARAMETERS,
): TermShare[] {
  return distinct(query.terms).flatMap(({ term, word, weight }) => {
    const number = index.numbers.get(term);
    const posting = number === undefined ? -1 : postingOf(index.postings, number, document);
    if (number === undefined || posting < 0) return [];
    return [{ term, word, score: round(termScorer(index, number, weight, parameters)(posting)) }];
  });
}

/**
 * The documents that hold any of the terms: MiniSearch chooses by the words that were typed; those that were added are looked
 * up in the packed postings, because MiniSearch scores every document for every word that it is given.
 */
function candidatesOf(index: SearchIndex, terms: readonly QueryTerm[]): readonly number[] {
  const typed = terms.filter(({ phrase }) => phrase === 0).map(({ term }) => term);
  const added = terms.filter(({ phrase }) => phrase > 0).flatMap(({ term }) => index.numbers.get(term) ?? []);
  const chosen = typed.length === 0 ? [] : index.candidates(typed);
  if (added.length === 0) return chosen;
  return holdersOf(index.postings, added, chosen);
}

/** One of each term, with its greatest weight, at most {@link QUERY_TERM_LIMIT}. */
function distinct(terms: readonly QueryTerm[]): QueryTerm[] {
  const kept = new Map<string, QueryTerm>();
  for (const term of terms) {
    const key = `${term.concept}/${term.phrase}/${term.term}`;
    if (kept.size < QUERY_TERM_LIMIT && !kept.has(key)) kept.set(key, term);
  }
  return [...kept.values()];
}

function greatest(scores: Float64Array): number {
  let most = 0;
  for (const score of scores) if (score > most) most = score;
  return most;
}

function round(score: number): number {
  return Math.round(score * PRECISION) / PRECISION;
}
