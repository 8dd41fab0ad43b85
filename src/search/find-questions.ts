import { questionRarity } from "./question-index.ts";
import { selectBest } from "./select-best.ts";
import { isEssential } from "../words/query.ts";
import type { Query } from "../words/query.ts";
import type { SearchIndex } from "./load.ts";
import type { QuestionIndex } from "./question-index.ts";

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
  const { questions } = index;
  const concepts = conceptsOf(index, query);
  const askedWeight = concepts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const { asked, entry, touched } = sharedWeights(questions, concepts);
  const askedShare = (question: number): number => round((asked[question] ?? 0) / askedWeight);
  const entryShare = (question: number): number => round((entry[question] ?? 0) / (questions.weights[question] || 1));
  const similarity = (question: number): number => {
    const ofAsked = askedShare(question);
    const ofEntry = entryShare(question);
    return round((2 * ofAsked * ofEntry) / (ofAsked + ofEntry));
  };
  const counting = among ? touched.filter((question) => among(questions.documents[question] ?? 0)) : touched;
  return selectBest(counting, similarity, limit).map(({ document: question, score }) => {
    const document = questions.documents[question] ?? 0;
    const id = index.ids[document] ?? "";
    return { question, document, id, similarity: score, asked: askedShare(question), entry: entryShare(question) };
  });
}

/** What one concept of the query is worth, and the terms by which an entry can have it, with their weights. */
type Concept = { readonly weight: number; readonly terms: ReadonlyMap<number, number> };

function conceptsOf(index: SearchIndex, query: Query): Concept[] {
  const concepts = new Map<number, { weight: number; terms: Map<number, number> }>();
  for (const { term, weight, concept } of query.terms.filter(isEssential)) {
    const grouped = concepts.get(concept) ?? { weight: 0, terms: new Map<number, number>() };
    const number = index.numbers.get(term);
    grouped.weight = Math.max(grouped.weight, weight * questionRarity(index.questions, number));
    if (number !== undefined) grouped.terms.set(number, Math.max(weight, grouped.terms.get(number) ?? 0));
    concepts.set(concept, grouped);
  }
  return [...concepts.values()];
}

type Shared = { readonly asked: Float64Array; readonly entry: Float64Array; readonly touched: readonly number[] };

/** Per question: the weight of the concepts that it shares, and of its own terms that are shared. */
function sharedWeights(questions: QuestionIndex, concepts: readonly Concept[]): Shared {
  const { count, holderStarts, holders } = questions;
  const asked = new Float64Array(count);
  const entry = new Float64Array(count);
  const best = new Float64Array(count);
  const touched: number[] = [];
  for (const concept of concepts) {
    const having: number[] = [];
    for (const [term, weight] of concept.terms) {
      const worth = weight * questionRarity(questions, term);
      for (let place = holderStarts[term] ?? 0; place < (holderStarts[term + 1] ?? 0); place++) {
        const question = holders[place] ?? 0;
        if (best[question] === 0) having.push(question);
        if (entry[question] === 0) touched.push(question);
        best[question] = Math.max(weight, best[question] ?? 0);
        entry[question] = (entry[question] ?? 0) + worth;
      }
    }
    for (const question of having) {
      asked[question] = (asked[question] ?? 0) + (best[question] ?? 0) * concept.weight;
      best[question] = 0;
    }
  }
  return { asked, entry, touched };
}

function round(value: number): number {
  return Math.round(value * PRECISION) / PRECISION;
}
