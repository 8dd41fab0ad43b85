import { bareMiniSearch } from "../../search/bare-mini-search.ts";
import { buildIndex } from "../../search/build.ts";
import { find } from "../../search/find.ts";
import { loadIndex } from "../../search/load.ts";
import { isKnown } from "../../search/statistics.ts";
import { clean } from "../../words/clean.ts";
import { plainQuery } from "../../words/query.ts";
import { ndcgAt, recallAt, reciprocalRankAt } from "./measures.ts";
import { alignRight } from "./table.ts";
import { timed, percentile } from "./timing.ts";
import type { Clock } from "./timing.ts";
import type { Collection } from "./collection.ts";

/** What one engine reached on a collection: means over all queries, milliseconds per query. */
export type CollectionResult = {
  readonly engine: string;
  readonly ndcg: number;
  readonly reciprocalRank: number;
  readonly recall: number;
  readonly median: number;
  readonly slow: number;
};

const FIELDS = ["title", "text"] as const;
const DEPTH = 100;
/** A collection's query may be an abstract; no question is. */
const QUERY_LENGTH = 10_000;

/** Ranks every query of a collection with the engine's search core and its one setting, and with bare MiniSearch. */
export function runCollection(collection: Collection, clock: Clock): CollectionResult[] {
  const index = loadIndex(structuredClone(buildIndex({ fields: FIELDS, documents: collection.documents })));
  const bare = bareMiniSearch(FIELDS, collection.documents);
  const engine = (text: string): string[] =>
    find(
      index,
      plainQuery(clean(text, QUERY_LENGTH).text, (term) => isKnown(index, term)),
      { limit: DEPTH },
    ).map(({ id }) => id);
  return [measured("MiniSearch, stemmed", bare, collection, clock), measured("Verbatim", engine, collection, clock)];
}

/** The results as lines of a table. */
export function collectionTable({ documents, queries }: Collection, results: readonly CollectionResult[]): string[] {
  const rows = results.map(({ engine, ndcg, reciprocalRank, recall, median, slow }) => [
    engine,
    ...[ndcg, reciprocalRank, recall].map((value) => value.toFixed(4)),
    ...[median, slow].map((value) => value.toFixed(2)),
  ]);
  return [
    `${documents.length} documents, ${queries.length} queries with judgments`,
    ...alignRight([["", "nDCG@10", "MRR@10", "Recall@100", "p50 ms", "p99 ms"], ...rows]),
  ];
}

function measured(
  engine: string,
  search: (text: string) => string[],
  { queries }: Collection,
  clock: Clock,
): CollectionResult {
  const sums = { ndcg: 0, reciprocalRank: 0, recall: 0 };
  const times: number[] = [];
  for (const { text, judgments } of queries) {
    const { value: ranked, milliseconds } = timed(clock, () => search(text));
    times.push(milliseconds);
    sums.ndcg += ndcgAt(10, ranked, judgments);
    sums.reciprocalRank += reciprocalRankAt(10, ranked, judgments);
    sums.recall += recallAt(DEPTH, ranked, judgments);
  }
  const mean = (sum: number): number => sum / Math.max(1, queries.length);
  return {
    engine,
    ndcg: mean(sums.ndcg),
    reciprocalRank: mean(sums.reciprocalRank),
    recall: mean(sums.recall),
    median: percentile(times, 0.5),
    slow: percentile(times, 0.99),
  };
}
