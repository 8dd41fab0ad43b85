import type { DocumentId } from "../corpus/document.ts";
import type { Passage } from "../corpus/passage.ts";
import { isKnown } from "../search/statistics.ts";
import type { Query } from "../words/query.ts";
import { readQuestion } from "../words/read-question.ts";
import type { Citation, Comparison } from "./answer.ts";
import { commonOf } from "./answer-common.ts";
import { NO_CONTEXT } from "./search-context.ts";
import { cite } from "./cite.ts";
import { coverageOf } from "./concepts.ts";
import { leadOf } from "./lead.ts";
import { factsOf, type Library } from "./library.ts";
import { partnersIn } from "./pairs.ts";
import { preferenceFor } from "./preference.ts";
import type { Question } from "./question.ts";
import { rank, type Ranked } from "./rank.ts";
import type { CompareQuery } from "./understand/compare-query.ts";
import { wantOf } from "./understand/wants.ts";

/** A document whose best passage has less of the topic than this share does not mention it. */
const MENTIONED = 0.2;
/** A bank entry this much like the topic proves that it is mentioned. */
const RESEMBLES = 0.3;
/** A reviewed partner of another side's passage is taken where this document's own best is worth less than this share of it. */
const CLEARLY_BETTER = 0.6;

/** Passages of a document that may stand for it, and how many of another one's are looked up among the reviewed pairs. */
const CANDIDATES = 6;
const PAIRED_AMONG = 2;
/** What a reviewed pair adds; the first partner is the best one. */
const PAIRED = 1.25;
const PAIRED_FIRST = 1.35;
/** A footnote names things without saying anything of them, a box tells an example: neither is what a document says. */
const ASIDES: ReadonlyMap<Passage["kind"], number> = new Map([
  ["footnote", 0.65],
  ["box", 0.85],
]);

function citable({ kind }: Passage): boolean {
  return kind !== "heading" && kind !== "title" && kind !== "caption";
}

/** The topic as a query; words that no document has say nothing about where it is mentioned, unless they are all there is. */
function queryOf(library: Library, topic: string): Query {
  const { query } = readQuestion(topic, library.readers);
  const known = new Set(query.terms.filter(({ term }) => isKnown(library.index, term)).map(({ concept }) => concept));
  return known.size === 0 ? query : { terms: query.terms.filter(({ concept }) => known.has(concept)) };
}

/** The passages of each document that are most about the topic, where it is mentioned; scores compare across documents. */
function candidatesOf(
  library: Library,
  question: Question,
  query: Query,
  documents: readonly DocumentId[],
): ReadonlyMap<DocumentId, readonly Ranked[]> {
  const everywhere = { ...question, scope: { documents: [], strict: false, rest: question.scope.rest } };
  const preferred = preferenceFor(library, everywhere, wantOf(question.text), NO_CONTEXT);
  const preference = (passage: Passage): number => preferred(passage) * (ASIDES.get(passage.kind) ?? 1);
  const coverage = coverageOf(library, query);
  const isMentioned = ({ passage, question: nearest }: Ranked): boolean =>
    coverage(passage) >= MENTIONED || (nearest?.similarity ?? 0) >= RESEMBLES;
  return new Map(
    documents.map((document) => {
      const ranked = rank(library, query, {
        limit: CANDIDATES,
        preference,
        among: (passage) => passage.document === document && citable(passage),
      });
      const best = ranked[0];
      return [document, best !== undefined && isMentioned(best) ? ranked : []];
    }),
  );
}

/** Scores of different documents compare without what is preferred in one of them. */
function plainScore({ parts }: Ranked): number {
  return parts.text + parts.bank;
}

/**
 * The best passage of a document. A reviewed partner of what another document says counts more; where the other document
 * is clearly more about the topic, its partner is taken even if the words alone do not find it.
 */
function sideOf(
  library: Library,
  query: Query,
  document: DocumentId,
  candidates: ReadonlyMap<DocumentId, readonly Ranked[]>,
): Passage | undefined {
  const others = [...candidates].filter(([other]) => other !== document).map(([, ranked]) => ranked);
  const paired = others.flatMap((ranked) =>
    ranked.slice(0, PAIRED_AMONG).map(({ passage }) => partnersIn(library, document, passage.id)),
  );
  const first = new Set(paired.flatMap((partners) => partners.slice(0, 1)));
  const partners = new Set(paired.flat());
  const worth = ({ passage, score }: Ranked): number =>
    score * (first.has(passage) ? PAIRED_FIRST : partners.has(passage) ? PAIRED : 1);
  const own = (candidates.get(document) ?? []).toSorted((one, other) => worth(other) - worth(one))[0];
  for (const [best] of others) {
    if (best === undefined || (own !== undefined && plainScore(own) >= plainScore(best) * CLEARLY_BETTER)) continue;
    const reviewed = partnersIn(library, document, best.passage.id);
    if (own !== undefined && reviewed.includes(own.passage)) continue;
    const partner =
      rank(library, query, { limit: 1, among: (passage) => reviewed.includes(passage) })[0]?.passage ?? reviewed[0];
    if (partner !== undefined) return partner;
  }
  return own?.passage;
}

/** One best passage per document that is compared, or nothing where it is not mentioned. */
export function answerComparison(
  library: Library,
  id: string,
  question: Question,
  { documents, topic }: CompareQuery,
): Comparison | undefined {
  const query = queryOf(library, topic);
  const candidates = candidatesOf(library, question, query, documents);
  const sides = documents.map((document) => {
    const passage = sideOf(library, query, document, candidates);
    if (passage === undefined) return { document: factsOf(library, document) };
    return {
      document: factsOf(library, document),
      citation: cite(library, passage, { mark: leadOf(library, passage, query).range }),
    };
  });
  const shown = sides.flatMap(({ citation }): Citation[] => (citation === undefined ? [] : [citation]));
  if (shown.length === 0) return undefined;
  return { ...commonOf(id, question, shown), kind: "comparison", topic, sides };
}
