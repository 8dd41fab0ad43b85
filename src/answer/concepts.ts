import type { Passage } from "../corpus/passage.ts";
import { idf, sequenceOf } from "../search/statistics.ts";
import type { Query, QueryTerm } from "../words/query.ts";
import { termsOf } from "../words/terms.ts";
import type { Library } from "./library.ts";

/** Words of the conversation count as asked: without them "who is responsible for that?" asks nothing. */
function isTopical({ origin }: Pick<QueryTerm, "origin">): boolean {
  return origin !== "part";
}

/** Words that say what kind of thing is asked or where it is looked for, not what it is about; wants are judged by themselves. */
const ASKING_TERMS: ReadonlySet<string> = new Set(
  termsOf(
    "footnote passage paragraph section chapter heading wording sentence quote page mentioned mention status progress update deadline timing definition meaning understand understood abbreviation acronym spell explain describe promised delivered delivery happened achieved actually launched created completed finished delayed exactly precisely actually really became become carried belong percentage percent proportion fraction amount result outcome",
  ),
);

/** A thing that was asked: what it is worth, its terms, and of each wording of it the terms that stand for it together. */
export type Concept = {
  readonly worth: number;
  readonly terms: readonly string[];
  /** By their number: 0 is what was typed. */
  readonly wordings: ReadonlyMap<number, readonly string[]>;
};

/** The things that a query asks: words that say what kind of thing is asked are none, nor are the parts of a compound. */
export function conceptsOf(library: Library, query: Query): readonly Concept[] {
  const concepts = new Map<number, { worth: number; terms: string[]; wordings: Map<number, string[]> }>();
  // As typed: "prisons" is also looked up as "sentenced", and asks for no sentence.
  const asking = new Set(
    query.terms.filter(({ term, phrase }) => phrase === 0 && ASKING_TERMS.has(term)).map(({ concept }) => concept),
  );
  for (const { concept: number, phrase, term, ...each } of query.terms) {
    if (!isTopical(each) || asking.has(number)) continue;
    const concept = concepts.get(number) ?? { worth: 0, terms: [], wordings: new Map<number, string[]>() };
    concepts.set(number, concept);
    // A concept weighs what was typed; expansions only say what else proves it.
    if (phrase === 0) concept.worth = Math.max(concept.worth, idf(library.index, term));
    concept.terms.push(term);
    const wording = concept.wordings.get(phrase);
    if (wording === undefined) concept.wordings.set(phrase, [term]);
    else wording.push(term);
  }
  return [...concepts.values()];
}

/** Whether a term stands somewhere. */
export type Holds = (term: string) => boolean;

/** Of what was typed any word proves a concept; of a wording that was added all must be there: "European" alone is no "European border agency". */
export function isHeld({ wordings }: Concept, holds: Holds): boolean {
  return [...wordings].some(([phrase, terms]) => (phrase === 0 ? terms.some(holds) : terms.every(holds)));
}

/** Whether a term stands in a passage or a heading above it: a function of the term. */
export function ownTerms(library: Library, passage: Passage): Holds {
  const texts = [passage.id, ...passage.place].map(library.termsIn);
  return (term) => texts.some((terms) => terms.has(term));
}

/** Whether a term stands in a passage, a heading above it or a question that it answers: a function of the term. */
export function termsWithBank(library: Library, passage: Passage): Holds {
  const own = ownTerms(library, passage);
  const bank = sequenceOf(library.index, library.positions.get(passage.id) ?? -1, "bank");
  return (term) => own(term) || bank.includes(library.index.numbers.get(term) ?? -1);
}

/** Share of the concepts, by rarity, of which this is true: 0 to 1, and 0 where there are none. */
export function shareOf(concepts: readonly Concept[], isTrue: (concept: Concept) => boolean): number {
  let all = 0;
  let share = 0;
  for (const concept of concepts) {
    all += concept.worth;
    if (isTrue(concept)) share += concept.worth;
  }
  return all === 0 ? 0 : share / all;
}

/** How much of a query's concepts, by rarity, a passage holds itself or in a question that it answers: a function of the passage. */
export function coverageOf(library: Library, query: Query): (passage: Passage) => number {
  const concepts = conceptsOf(library, query);
  return (passage) => {
    const holds = termsWithBank(library, passage);
    return shareOf(concepts, (concept) => isHeld(concept, holds));
  };
}

/** The concepts of which a word that was typed is among these terms. */
export function saidIn(concepts: readonly Concept[], terms: ReadonlySet<string>): readonly Concept[] {
  return concepts.filter(({ wordings }) => wordings.get(0)?.some((term) => terms.has(term)) === true);
}

/** Whether a question asks of nothing but an acronym that the documents write out: "MAOC-N, meaning please". */
export function asksOfAcronym({ terms }: Query): boolean {
  const acronyms = new Set(terms.filter(({ origin }) => origin === "acronym").map(({ concept }) => concept));
  const isOther = ({ term, concept, origin }: QueryTerm): boolean =>
    (origin === "typed" || origin === "context") && !acronyms.has(concept) && !ASKING_TERMS.has(term);
  return acronyms.size === 1 && !terms.some(isOther);
}

/** Terms of which a passage that is asked for by the one thing it names has to hold one; none where more is asked than that. */
export function bareTerms(library: Library, query: Query, concepts = conceptsOf(library, query)): readonly string[] {
  const [only, ...others] = concepts;
  const typed = only?.wordings.get(0) ?? [];
  const isBare = only !== undefined && others.length === 0 && typed.length > 0 && typed.every(library.inDocuments);
  if (!isBare) return [];
  // What an acronym stands for names it as well; other words for a thing only mean it.
  return asksOfAcronym(query) ? only.terms : typed;
}
