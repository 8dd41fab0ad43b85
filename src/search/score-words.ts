import { fieldScales } from "./field-scales.ts";
import { documentFrequency } from "./postings.ts";
import { rarity } from "./statistics.ts";
import type { QueryTerm } from "../words/query.ts";
import type { SearchIndex } from "./load.ts";
import type { Parameters } from "./parameters.ts";

/** Adds up what each document earns by the words of a query: BM25 over fields, see {@link forEachPosting}. */
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
 * What one term gives each document that holds it:
 *
 *   weight x idf x f (k + 1) / (f + k),   f = sum over fields of count x scale (see field-scales.ts)
 */
export function forEachPosting(
  index: SearchIndex,
  { term, weight }: Pick<QueryTerm, "term" | "weight">,
  parameters: Parameters,
  visit: (document: number, score: number) => void,
): void {
  const number = index.numbers.get(term);
  if (number === undefined) return;
  const { postings } = index;
  const { fieldCount, starts, documents, frequencies } = postings;
  const scales = fieldScales(index, parameters);
  const factor =
    weight * rarity(postings.documentCount, documentFrequency(postings, number)) * (parameters.saturation + 1);
  const end = starts[number + 1] ?? 0;
  for (let posting = starts[number] ?? 0; posting < end; posting++) {
    const document = documents[posting] ?? 0;
    let frequency = 0;
    for (let field = 0; field < fieldCount; field++) {
      const count = frequencies[posting * fieldCount + field] ?? 0;
      if (count > 0) frequency += count * (scales[document * fieldCount + field] ?? 0);
    }
    if (frequency > 0) visit(document, (factor * frequency) / (frequency + parameters.saturation));
  }
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
