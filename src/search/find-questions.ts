import { rarity } from "./statistics.ts";
import { isEssential } from "../words/query.ts";
import type { Query } from "../words/query.ts";
import type { SearchIndex } from "./load.ts";

/** A question of the bank that resembles what was asked. */
export type QuestionHit = {
  /** Position in the bank as it was built. */
  readonly question: number;
  /** Position and id of the document that answers it. */
  readonly document: number;
  readonly id: string;
  /** 0 to 1: harmonic mean of the two shares below, so that neither a long nor a short entry has an advantage. */
  readonly similarity: number;
  /** Share of what was asked that the entry holds, by rarity. */
  readonly asked: number;
  /** Share of the entry that was asked, by rarity. */
  readonly entry: number;
};

export type FindQuestionsOptions = {
  /** Most hits that are given; 10 when left out. */
  readonly limit?: number;
  /** Which documents count at all; all when left out. */
  readonly among?: (document: number) => boolean;
};

const PRECISION = 1e6;

/** Finds the questions of the bank that resemble a query most, the best first; equal ones in the bank's order. */
export function findQuestions(index: SearchIndex, query: Query, options: FindQuestionsOptions = {}): QuestionHit[] {
  const { limit = 10, among } = options;
  const { concepts, asked: askedWeight } = conceptsOf(index, query);
  const shared = sharedWeights(index, concepts);
  const hits: QuestionHit[] = [];
  for (const [question, { asked, entry }] of shared) {
    const document = index.questions.documents[question] ?? 0;
    if (among && !among(document)) continue;
    const shares = { asked: round(asked / askedWeight), entry: round(entry / entryWeight(index, question)) };
    const similarity = round((2 * shares.asked * shares.entry) / (shares.asked + shares.entry));
    hits.push({ question, document, id: index.ids[document] ?? "", similarity, ...shares });
  }
  return hits
    .toSorted((one, other) => other.similarity - one.similarity || one.question - other.question)
    .slice(0, limit);
}

/** What one concept of the query is worth, and the terms by which an entry can have it. */
type Concept = {
  readonly weight: number;
  readonly terms: readonly { readonly number: number; readonly weight: number }[];
};

function conceptsOf(index: SearchIndex, query: Query): { concepts: Concept[]; asked: number } {
  const grouped = new Map<number, Map<string, number>>();
  for (const { term, weight, concept } of query.terms.filter(isEssential)) {
    const terms = grouped.get(concept) ?? new Map<string, number>();
    grouped.set(concept, terms.set(term, Math.max(weight, terms.get(term) ?? 0)));
  }
  const concepts: Concept[] = [];
  let asked = 0;
  for (const terms of grouped.values()) {
    const weighted = [...terms].map(([term, weight]) => ({
      number: index.numbers.get(term) ?? -1,
      weight,
      rarity: weight * rarityOf(index, term),
    }));
    const weight = Math.max(...weighted.map((term) => term.rarity));
    concepts.push({ weight, terms: weighted.filter(({ number }) => number >= 0) });
    asked += weight;
  }
  return { concepts, asked: asked || 1 };
}

/** Per question: the weight of the concepts that it shares, and of its own terms that are shared. */
function sharedWeights(
  index: SearchIndex,
  concepts: readonly Concept[],
): Map<number, { asked: number; entry: number }> {
  const { holderStarts, holders } = index.questions;
  const shared = new Map<number, { asked: number; entry: number }>();
  for (const concept of concepts) {
    const best = new Map<number, number>();
    for (const { number, weight } of concept.terms) {
      const worth = weight * rarityOf(index, index.terms[number] ?? "");
      for (let place = holderStarts[number] ?? 0; place < (holderStarts[number + 1] ?? 0); place++) {
        const question = holders[place] ?? 0;
        best.set(question, Math.max(weight, best.get(question) ?? 0));
        const sums = shared.get(question) ?? { asked: 0, entry: 0 };
        shared.set(question, { ...sums, entry: sums.entry + worth });
      }
    }
    for (const [question, weight] of best) {
      const sums = shared.get(question) ?? { asked: 0, entry: 0 };
      shared.set(question, { ...sums, asked: sums.asked + weight * concept.weight });
    }
  }
  return shared;
}

function entryWeight(index: SearchIndex, question: number): number {
  const { termStarts, terms } = index.questions;
  let weight = 0;
  for (let place = termStarts[question] ?? 0; place < (termStarts[question + 1] ?? 0); place++) {
    weight += rarityOf(index, index.terms[terms[place] ?? 0] ?? "");
  }
  return weight || 1;
}

/** Rarity among the questions of the bank, which have their own habits of speech. */
function rarityOf(index: SearchIndex, term: string): number {
  const number = index.numbers.get(term);
  const { count, holderStarts } = index.questions;
  const holding = number === undefined ? 0 : (holderStarts[number + 1] ?? 0) - (holderStarts[number] ?? 0);
  return rarity(count, holding);
}

function round(value: number): number {
  return Math.round(value * PRECISION) / PRECISION;
}
