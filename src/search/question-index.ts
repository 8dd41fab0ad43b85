import { listAt, packLists, unpackLists, type PackedLists } from "./packed-lists.ts";
import { rarity } from "./rarity.ts";

/** The bank's questions as sets of terms, as they are written: who holds which term, ready to be asked. */
export type QuestionData = {
  /** One list: of each question the position of the document that answers. */
  readonly documents: PackedLists;
  /** Of each term, the questions that hold it. */
  readonly holders: PackedLists;
};

/** The same, read. */
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

/** A question by numbers: the document that answers it, and its distinct terms. */
export type NumberedQuestion = { readonly document: number; readonly terms: readonly number[] };

/** Turns questions with their terms into terms with their questions. */
export function packQuestions(termCount: number, questions: readonly NumberedQuestion[]): QuestionData {
  const holders = Array.from({ length: termCount }, (): number[] => []);
  for (const [question, { terms }] of questions.entries()) for (const term of terms) holders[term]?.push(question);
  return { documents: packLists([questions.map(({ document }) => document)]), holders: packLists(holders) };
}

/** Reads packed questions. @throws RangeError when a list is damaged, or the questions are not those of the terms */
export function unpackQuestions(packed: QuestionData): QuestionIndex {
  const documents = listAt(unpackLists(packed.documents), 0);
  const { starts, numbers } = unpackLists(packed.holders);
  const questions = { count: documents.length, holderStarts: starts };
  return { ...questions, documents, holders: numbers, weights: weightsOf(questions, numbers) };
}

function weightsOf(questions: Pick<QuestionIndex, "count" | "holderStarts">, holders: Int32Array): Float64Array {
  const { count, holderStarts } = questions;
  const weights = new Float64Array(count);
  for (let term = 0; term + 1 < holderStarts.length; term++) {
    const worth = questionRarity(questions, term);
    const end = holderStarts[term + 1] ?? 0;
    for (let place = holderStarts[term] ?? end; place < end; place++) {
      const question = holders[place] ?? 0;
      if (question < 0 || question >= count)
        throw new RangeError(`Cannot read questions: there is no question ${question}`);
      weights[question] = (weights[question] ?? 0) + worth;
    }
  }
  return weights;
}

/** How rare a term (by its number) is among the questions, which have their own habits of speech. */
export function questionRarity(
  { count, holderStarts }: Pick<QuestionIndex, "count" | "holderStarts">,
  term: number | undefined,
): number {
  return rarity(count, term === undefined ? 0 : (holderStarts[term + 1] ?? 0) - (holderStarts[term] ?? 0));
}
