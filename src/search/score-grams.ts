import { fieldScales } from "./field-scales.ts";
import { gramsOf, holdersOfGram } from "./grams.ts";
import { rarity } from "./rarity.ts";
import type { QueryTerm } from "../words/query.ts";
import type { SearchIndex } from "./load.ts";
import type { Parameters } from "./parameters.ts";

/**
 * What each document earns by the 4-grams of the query's words: BM25 once more, with grams for words. It finds relatives
 * ("radicals" - "radicalisation"), glued words and misspelled ones.
 */
export function scoreGrams(index: SearchIndex, terms: readonly QueryTerm[], parameters: Parameters): Float64Array {
  const total = new Float64Array(index.ids.length);
  const frequencies = new Float64Array(index.ids.length);
  const scales = fieldScales(index, parameters);
  for (const [gram, weight] of weightedGrams(terms)) {
    const touched = countGram(index, gram, scales, frequencies);
    const factor = weight * rarity(index.ids.length, touched.length) * (parameters.saturation + 1);
    for (const document of touched) {
      const frequency = frequencies[document] ?? 0;
      total[document] = (total[document] ?? 0) + (factor * frequency) / (frequency + parameters.saturation);
      frequencies[document] = 0;
    }
  }
  return total;
}

/** The grams of all words, each with the greatest weight of a word that holds it. */
function weightedGrams(terms: readonly QueryTerm[]): Map<string, number> {
  const grams = new Map<string, number>();
  for (const { term, weight } of terms) {
    for (const gram of gramsOf(term)) grams.set(gram, Math.max(weight, grams.get(gram) ?? 0));
  }
  return grams;
}

/** Adds up in `totals` how often each document holds a gram, scaled by field and length; tells which documents do. */
function countGram(index: SearchIndex, gram: string, scales: Float64Array, totals: Float64Array): number[] {
  const { starts, documents, frequencies, fieldCount } = index.postings;
  const touched: number[] = [];
  for (const term of holdersOfGram(index.grams, gram)) {
    const end = starts[term + 1] ?? 0;
    for (let posting = starts[term] ?? 0; posting < end; posting++) {
      const document = documents[posting] ?? 0;
      if (totals[document] === 0) touched.push(document);
      for (let field = 0; field < fieldCount; field++) {
        const count = frequencies[posting * fieldCount + field] ?? 0;
        if (count > 0)
          totals[document] = (totals[document] ?? 0) + count * (scales[document * fieldCount + field] ?? 0);
      }
    }
  }
  return touched;
}
