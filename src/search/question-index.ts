import { listCount, type Lists } from "./packed-lists.ts";
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

/** Packs questions given as lists: document position followed by distinct term numbers. */
export function packQuestions(termCount: number, questions: Lists): QuestionIndex {
  const { starts, numbers } = questions;
  const count = listCount(questions);
  const documents = new Int32Array(count);
  const holderStarts = new Int32Array(termCount + 1);
  for (let question = 0; question < count; question++) {
    const start = starts[question] ?? 0;
    documents[question] = numbers[start] ?? 0;
    for (let place = start + 1; place < (starts[question + 1] ?? 0); place++) {
      const next = (numbers[place] ?? 0) + 1;
      holderStarts[next] = (holderStarts[next] ?? 0) + 1;
    }
  }
  for (let term = 0; term < termCount; term++) {
    holderStarts[term + 1] = (holderStarts[term + 1] ?? 0) + (holderStarts[term] ?? 0);
  }
  return { count, documents, holderStarts, ...holdersAndWeights(questions, holderStarts) };
}

function holdersAndWeights(questions: Lists, holderStarts: Int32Array): Pick<QuestionIndex, "holders" | "weights"> {
  const { starts, numbers } = questions;
  const count = listCount(questions);
  const weights = new Float64Array(count);
  const holders = new Int32Array(numbers.length - count);
  const next = holderStarts.slice();
  const worth = new Float64Array(holderStarts.length - 1).map((_, term) =>
    questionRarity({ count, holderStarts }, term),
  );
  for (let question = 0; question < count; question++) {
    let weight = 0;
    for (let place = (starts[question] ?? 0) + 1; place < (starts[question + 1] ?? 0); place++) {
      const term = numbers[place] ?? 0;
      const holder = next[term] ?? 0;
      holders[holder] = question;
      next[term] = holder + 1;
      weight += worth[term] ?? 0;
    }
    weights[question] = weight;
  }
  return { holders, weights };
}

/** How rare a term (by its number) is among the questions, which have their own habits of speech. */
export function questionRarity(
  { count, holderStarts }: Pick<QuestionIndex, "count" | "holderStarts">,
  term: number | undefined,
): number {
  return rarity(count, term === undefined ? 0 : (holderStarts[term + 1] ?? 0) - (holderStarts[term] ?? 0));
}
