import { bareMiniSearch } from "../../search/bare-mini-search.ts";
import { find } from "../../search/find.ts";
import { packedIndex } from "../../search/packed-index.ts";
import { isKnown } from "../../search/statistics.ts";
import { plainQuery } from "../../words/query.ts";
import { answersTable, compareAnswers } from "./compare-answers.ts";
import { perturbedCopies } from "./perturb.ts";
import type { BenchQuestion, Contestant, Instruments, Measured } from "./compare-answers.ts";
import type { SearchDocument } from "../../search/index-data.ts";
import type { SearchIndex } from "../../search/load.ts";

/** Questions asked at each size: enough for a p99, few enough for MiniSearch at 100,000 passages. */
const QUESTIONS = 100;
const FIELDS = ["text"] as const;

/**
 * Measures bare MiniSearch, the engine's ranking over MiniSearch's candidates, and the same ranking over packed postings
 * alone, on perturbed copies of the corpus.
 *
 * @param texts passages of the corpus
 * @param count how many passages the copies have together
 */
export function runScale(
  texts: readonly string[],
  questions: readonly string[],
  count: number,
  instruments: Instruments,
): Measured[] {
  const documents: SearchDocument[] = [];
  for (const text of perturbedCopies(texts, count)) documents.push({ id: String(documents.length), fields: { text } });
  const bare = (): ((question: string) => string[]) => bareMiniSearch(FIELDS, documents);
  const contestants: Contestant[] = [
    { name: "MiniSearch, stemmed", make: () => asking(bare()) },
    { name: "packed postings alone", make: () => asking(ranking(packedIndex(FIELDS, documents))) },
    {
      name: "MiniSearch's candidates, ranked",
      make: () => asking(rankingOver(bare(), packedIndex(FIELDS, documents))),
    },
  ];
  const asked = questions.slice(0, QUESTIONS).map((question) => ({ question, history: [] }));
  return compareAnswers(contestants, asked, instruments);
}

/** The measurements at one size as lines. */
export function scaleTable(count: number, measured: readonly Measured[]): string[] {
  return [`${count} passages`, ...answersTable(measured), ""];
}

function asking(search: (question: string) => unknown): (asked: BenchQuestion) => unknown {
  return ({ question }) => search(question);
}

function ranking(index: SearchIndex): (question: string) => unknown {
  return (question) =>
    find(
      index,
      plainQuery(question, (term) => isKnown(index, term)),
      { limit: 10 },
    );
}

function rankingOver(bare: (question: string) => string[], index: SearchIndex): (question: string) => unknown {
  return ranking({ ...index, candidates: (terms) => bare(terms.join(" ")).map(Number) });
}
