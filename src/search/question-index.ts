import { rarity } from "./rarity.ts";

/** The bank's questions as sets of terms, with who holds which term; packed like postings.ts. */
export type QuestionIndex = {
  readonly count: number;
  /** Position of the document that answers, per question. */
  readonly documents: Int32Array;
  /** What all terms of a question are worth together, per question. */
  readonly weights: Float64Array;
  /** Questions that hold term `t`: `holders[holderStarts[t]]` to `holders[holderStarts[t + 1]]`. */
  readonly holderStarts: Int32Array;
  readonly holders: Int32Array;
};

/** Packs questions given as document position followed by distinct term numbers. */
export function packQuestions(termCount: number, questions: readonly (readonly number[])[]): QuestionIndex {
  const documents = new Int32Array(questions.length);
  const holderStarts = new Int32Array(termCount + 1);
  let places = 0;
  for (const [question, [document = 0, ...terms]] of questions.entries()) {
    documents[question] = document;
    places += terms.length;
    for (const term of terms) holderStarts[term + 1] = (holderStarts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < termCount; term++) {
    holderStarts[term + 1] = (holderStarts[term + 1] ?? 0) + (holderStarts[term] ?? 0);
  }
  const holders = new Int32Array(places);
  const weights = new Float64Array(questions.length);
  const next = holderStarts.slice();
  const index = { count: questions.length, documents, weights, holderStarts, holders };
  for (const [question, numbers] of questions.entries()) {
    for (const term of numbers.slice(1)) {
      const place = next[term] ?? 0;
      holders[place] = question;
      next[term] = place + 1;
      weights[question] = (weights[question] ?? 0) + questionRarity(index, term);
    }
  }
  return index;
}

/** How rare a term (by its number) is among the questions, which have their own habits of speech. */
export function questionRarity({ count, holderStarts }: QuestionIndex, term: number | undefined): number {
  return rarity(count, term === undefined ? 0 : (holderStarts[term + 1] ?? 0) - (holderStarts[term] ?? 0));
}
