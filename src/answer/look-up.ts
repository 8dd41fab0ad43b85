import type { Passage } from "../corpus/passage.ts";
import type { Query } from "../words/query.ts";
import { conceptsOf, isHeld, shareOf, termsWithBank } from "./concepts.ts";
import { evidenceFor, type Evidence } from "./evidence.ts";
import type { Library } from "./library.ts";
import { preferenceFor } from "./preference.ts";
import type { Question } from "./question.ts";
import { putFirst, rank, type Ranked } from "./rank.ts";
import { reportedFirst } from "./reported-first.ts";
import type { SearchContext } from "./search-context.ts";
import { hasForm, wantOf, type Want } from "./understand/wants.ts";

/** The ranking that an answer stands on, kept for `--why`. */
export type Searched = { readonly query: Query; readonly ranked: readonly Ranked[]; readonly evidence?: Evidence };

const RANKED = 40;
/** Among so many best passages one that gives the wanted thing may go first. */
const TRIED = 3;
/** Share of the best score from which a passage that gives the wanted thing goes before one that does not. */
const NEARLY = 0.75;

/** Looks a question up: passages and parts, the best first. */
export function lookUp(library: Library, question: Question, context: SearchContext): Searched {
  const query: Query = { terms: [...question.read.query.terms, ...context.terms] };
  const { documents, strict } = question.scope;
  const among = (passage: Passage): boolean =>
    passage.kind !== "title" && (!strict || documents.includes(passage.document));
  const want = wantOf(question.text);
  const preference = preferenceFor(library, question, want, context);
  const ranked = reportedFirst(
    library,
    question,
    context,
    rank(library, query, { among, preference, limit: RANKED, want }),
  );
  const passages = ranked.filter(({ passage }) => passage.kind !== "heading");
  const [first] = passages;
  if (first === undefined) return { query, ranked };
  const weigh = evidenceFor(library, query, want, question);
  const told = toldBefore(library, question, context, want, passages, weigh);
  if (told !== undefined) return { query, ranked: putFirst(told, ranked), evidence: weigh(told) };
  const evidence = weigh(first);
  if (!evidence.wantMissing) return { query, ranked, evidence };
  // The best lacks the wanted date, sum or name: one nearly as good that gives it answers.
  for (const other of passages.slice(1, TRIED)) {
    if (other.score < first.score * NEARLY) break;
    const given = weigh(other);
    if (!given.wantMissing) return { query, ranked: putFirst(other, ranked), evidence: given };
  }
  return { query, ranked, evidence };
}

/** Share of what a message asks, by rarity, that the passage shown before has to hold to be asked about. */
const ASKED_OF_IT = 0.9;

/**
 * The passage shown before, where a message asks a sum, a number or a name of it and it gives one. A date stands in the
 * annex as well, often more plainly.
 */
function toldBefore(
  library: Library,
  question: Question,
  context: SearchContext,
  want: Want | undefined,
  passages: readonly Ranked[],
  weigh: (ranked: Ranked) => Evidence,
): Ranked | undefined {
  if (!context.detail || want === "date" || !hasForm(want)) return undefined;
  const told = passages.find(({ passage }) => passage === context.before);
  if (told === undefined) return undefined;
  const concepts = conceptsOf(library, question.read.query);
  const holds = termsWithBank(library, told.passage);
  const isAsked = concepts.length === 0 || shareOf(concepts, (concept) => isHeld(concept, holds)) >= ASKED_OF_IT;
  return isAsked && weigh(told).wantGiven ? told : undefined;
}
