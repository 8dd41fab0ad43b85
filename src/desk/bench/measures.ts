/** Grades of the documents that answer a query; the others have 0. */
export type Judgments = ReadonlyMap<string, number>;

/**
 * nDCG: the grades of the first `depth` results, each divided by log2(rank + 1), relative to the best order possible.
 * The gain of a grade is the grade itself, as in trec_eval.
 */
export function ndcgAt(depth: number, ranked: readonly string[], judgments: Judgments): number {
  const ideal = [...judgments.values()].filter((grade) => grade > 0).toSorted((one, other) => other - one);
  const best = discounted(ideal.slice(0, depth));
  return best === 0 ? 0 : discounted(ranked.slice(0, depth).map((id) => judgments.get(id) ?? 0)) / best;
}

/** One divided by the rank of the first answering result among the first `depth`; 0 when there is none. */
export function reciprocalRankAt(depth: number, ranked: readonly string[], judgments: Judgments): number {
  const position = ranked.slice(0, depth).findIndex((id) => (judgments.get(id) ?? 0) > 0);
  return position < 0 ? 0 : 1 / (position + 1);
}

/** Share of all answering documents that are among the first `depth`. */
export function recallAt(depth: number, ranked: readonly string[], judgments: Judgments): number {
  const answering = [...judgments].filter(([, grade]) => grade > 0).map(([id]) => id);
  const found = new Set(ranked.slice(0, depth));
  return answering.length === 0 ? 0 : answering.filter((id) => found.has(id)).length / answering.length;
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, position) => sum + Math.max(0, grade) / Math.log2(position + 2), 0);
}
