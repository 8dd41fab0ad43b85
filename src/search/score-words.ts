import { fieldScales } from "./field-scales.ts";
import { documentFrequency } from "./postings.ts";
import { rarity } from "./rarity.ts";
import type { QueryTerm } from "../words/query.ts";
import type { SearchIndex } from "./load.ts";
import type { Parameters } from "./parameters.ts";

/** Adds up what each document earns by the words of a query: BM25 over fields, see {@link TermScorer}. */
export function scoreWords(index: SearchIndex, terms: readonly QueryTerm[], parameters: Parameters): Float64Array {
  const total = new Float64Array(index.ids.length);
  for (const concept of conceptsOf(terms)) {
    if (concept.length === 1) {
      for (const term of concept[0] ?? [])
        forEachPosting(index, term, parameters, (document, score) => add(total, document, score));
    } else addBest(index, concept, parameters, total);
  }
  return total;
}

/**
 * What one term gives to the document of a posting:
 *
 *   weight x idf x f (k + 1) / (f + k),   f = sum over fields of count x scale (see field-scales.ts)
 */
export type TermScorer = (posting: number) => number;

/** Prepares the scoring of one term, by its number. */
export function termScorer(index: SearchIndex, term: number, weight: number, parameters: Parameters): TermScorer {
  const { fieldCount, documentCount, documents, frequencies } = index.postings;
  const scales = fieldScales(index, parameters);
  const { saturation } = parameters;
  const factor = weight * rarity(documentCount, documentFrequency(index.postings, term)) * (saturation + 1);
  return (posting) => {
    const document = documents[posting] ?? 0;
    let frequency = 0;
    for (let field = 0; field < fieldCount; field++) {
      const count = frequencies[posting * fieldCount + field] ?? 0;
      if (count > 0) frequency += count * (scales[document * fieldCount + field] ?? 0);
    }
    return (factor * frequency) / (frequency + saturation);
  };
}

/** Visits all documents that hold a term, with what it gives them. */
function forEachPosting(
  index: SearchIndex,
  { term, weight }: QueryTerm,
  parameters: Parameters,
  visit: (document: number, score: number) => void,
): void {
  const number = index.numbers.get(term);
  if (number === undefined) return;
  const { starts, documents } = index.postings;
  const scoreOf = termScorer(index, number, weight, parameters);
  const end = starts[number + 1] ?? 0;
  for (let posting = starts[number] ?? 0; posting < end; posting++) visit(documents[posting] ?? 0, scoreOf(posting));
}

/** Of several ways to say one thing (typed word, everyday words added) a document earns the best, not the sum. */
function addBest(
  index: SearchIndex,
  concept: readonly (readonly QueryTerm[])[],
  parameters: Parameters,
  total: Float64Array,
): void {
  const best = new Map<number, number>();
  for (const phrase of concept) {
    const scores = new Map<number, number>();
    for (const term of phrase) {
      forEachPosting(index, term, parameters, (document, score) =>
        scores.set(document, (scores.get(document) ?? 0) + score),
      );
    }
    for (const [document, score] of scores) if (score > (best.get(document) ?? 0)) best.set(document, score);
  }
  for (const [document, score] of best) add(total, document, score);
}

/** The alternatives of each concept, each a list of terms. */
function conceptsOf(terms: readonly QueryTerm[]): QueryTerm[][][] {
  const concepts = new Map<number, Map<number, QueryTerm[]>>();
  for (const term of terms) {
    const concept = concepts.get(term.concept) ?? new Map<number, QueryTerm[]>();
    concepts.set(term.concept, concept.set(term.phrase, [...(concept.get(term.phrase) ?? []), term]));
  }
  return [...concepts.values()].map((phrases) => [...phrases.values()]);
}

function add(total: Float64Array, document: number, score: number): void {
  total[document] = (total[document] ?? 0) + score;
}
