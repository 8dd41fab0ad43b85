import type { Passage } from "../corpus/passage.ts";
import { find } from "../search/find.ts";
import { findQuestions, type QuestionHit } from "../search/find-questions.ts";
import { idf } from "../search/statistics.ts";
import type { Query } from "../words/query.ts";
import type { Library } from "./library.ts";
import { RANKING, type Ranking } from "./ranking.ts";
import type { Want } from "./understand/wants.ts";

/** A passage that may answer, with the parts of its score. */
export type Ranked = {
  readonly passage: Passage;
  readonly score: number;
  readonly parts: { readonly text: number; readonly bank: number; readonly preference: number };
  /** The entry of the question bank that resembles the question most. */
  readonly question?: QuestionHit;
};

export type RankOptions = {
  /** Only these passages count; all when left out. */
  readonly among?: (passage: Passage) => boolean;
  /** Factor by which a passage is preferred: 1 leaves it as it is. */
  readonly preference?: (passage: Passage) => number;
  /** What the question wants: entries of the bank that want something else speak less for their passage. */
  readonly want?: Want | undefined;
  readonly limit?: number;
  readonly ranking?: Ranking;
};

/** The same passages, one of them before all others. */
export function putFirst(one: Ranked, ranked: readonly Ranked[]): readonly Ranked[] {
  return [one, ...ranked.filter((each) => each !== one)];
}

const PRECISION = 1e6;
const DEPTH = 120;

/** What a query is worth: the rarity of each of its concepts, so that scores of short and long questions compare. */
function queryWorth(library: Library, query: Query): number {
  const worth = new Map<number, number>();
  for (const { term, weight, concept, origin } of query.terms) {
    if (origin === "part" || origin === "context") continue;
    worth.set(concept, Math.max(worth.get(concept) ?? 0, weight * idf(library.index, term)));
  }
  return [...worth.values()].reduce((sum, value) => sum + value, 0) || 1;
}

/** A definition is asked for in so many ways that an entry of another wording says nothing against it. */
function wantFactor(library: Library, { question }: QuestionHit, want: Want | undefined, ranking: Ranking): number {
  if (want === undefined || want === "definition") return 1;
  const entry = library.wantOfEntry(question);
  return entry === want ? ranking.sameWant : entry === undefined ? ranking.noWant : ranking.otherWant;
}

function bankScores(
  library: Library,
  query: Query,
  counts: (document: number) => boolean,
  want: Want | undefined,
  ranking: Ranking,
): ReadonlyMap<number, { score: number; best: QuestionHit }> {
  const scores = new Map<number, { score: number; best: QuestionHit; further: number }>();
  for (const hit of findQuestions(library.index, query, { limit: DEPTH, among: counts })) {
    const worth = (hit.similarity * wantFactor(library, hit, want, ranking)) ** ranking.bankPower;
    const known = scores.get(hit.document);
    if (known === undefined) scores.set(hit.document, { score: worth, best: hit, further: 0 });
    else if (known.further < ranking.furtherCounted) {
      known.score += ranking.furtherEntries * worth * worth;
      known.further++;
    }
  }
  return scores;
}

/** Passages by how well they answer a query, the best first; equal ones in document order. */
export function rank(library: Library, query: Query, options: RankOptions = {}): readonly Ranked[] {
  const { among, preference, want, limit = 20, ranking = RANKING } = options;
  const { passages } = library.corpus;
  const counts = (document: number): boolean => {
    const passage = passages[document];
    return passage !== undefined && (among?.(passage) ?? true);
  };
  const worth = queryWorth(library, query);
  const bank = bankScores(library, query, counts, want, ranking);
  const text = new Map(
    find(library.index, query, { limit: DEPTH, among: counts, parameters: ranking.parameters }).map((hit) => [
      hit.document,
      hit.score / worth,
    ]),
  );
  const ranked: (Ranked & { readonly position: number })[] = [];
  for (const position of new Set([...bank.keys(), ...text.keys()])) {
    const passage = passages[position];
    if (passage === undefined) continue;
    const asked = bank.get(position);
    const parts = {
      text: ranking.text * (text.get(position) ?? 0),
      bank: ranking.bank * (asked?.score ?? 0),
      preference: preference?.(passage) ?? 1,
    };
    const score = Math.round((parts.text + parts.bank) * parts.preference * PRECISION) / PRECISION;
    ranked.push({ passage, position, score, parts, ...(asked === undefined ? {} : { question: asked.best }) });
  }
  return ranked.toSorted((one, other) => other.score - one.score || one.position - other.position).slice(0, limit);
}
