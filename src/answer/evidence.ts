import type { Passage } from "../corpus/passage.ts";
import type { QuestionHit } from "../search/find-questions.ts";
import { idf, isKnown, sequenceOf } from "../search/statistics.ts";
import type { Query, QueryTerm } from "../words/query.ts";
import { termsOf } from "../words/terms.ts";
import { leadOf } from "./lead.ts";
import type { Library } from "./library.ts";
import type { Question } from "./question.ts";
import type { Ranked } from "./rank.ts";
import { formsIn, wantOf, type Want } from "./understand/wants.ts";

/** What speaks for and against a passage being the answer; none of it grows with the length of the question. */
export type Evidence = {
  /** Share of the question's concepts, by rarity, that the passage's words, headings or questions hold. */
  readonly coverage: number;
  /** The same, by the passage's own words and headings alone. */
  readonly ownCoverage: number;
  /** Resemblance of the nearest question of the bank for this passage, 0 to 1. */
  readonly resemblance: number;
  /** Share of the question that stands in no document, no question and no list of words. */
  readonly unknown: number;
  /** Share of the question that stands in no document, though people ask with these words: "moon" in a question of the bank. */
  readonly foreign: number;
  /** The wanted thing (a date, a sum, a name) does not stand in the passage. */
  readonly wantMissing: boolean;
  /** Number of things asked: concepts that are looked up. */
  readonly things: number;
  /** How much the question is worded like those that the documents do not answer: 0 says nothing, below 0 speaks for an answer. */
  readonly odds: number;
  readonly inConversation: boolean;
  readonly inNamedDocument: boolean;
};

/** Words of the conversation count as asked: without them "who is responsible for that?" asks nothing. */
function isTopical({ origin }: QueryTerm): boolean {
  return origin !== "part";
}

/** Words that say what kind of thing is asked or where it is looked for, not what it is about; wants are judged by themselves. */
const ASKING_TERMS: ReadonlySet<string> = new Set(
  termsOf("footnote passage paragraph section chapter heading wording sentence quote page mentioned mention status progress update deadline timing definition meaning abbreviation acronym explain describe"),
);

/** A thing that was asked: what it is worth, its terms, and of each wording of it the terms that stand for it together. */
type Concept = { worth: number; terms: string[]; wordings: Map<number, string[]> };

function conceptsOf(library: Library, query: Query): ReadonlyMap<number, Concept> {
  const concepts = new Map<number, Concept>();
  for (const each of query.terms) {
    if (!isTopical(each) || ASKING_TERMS.has(each.term)) continue;
    const concept = concepts.get(each.concept) ?? { worth: 0, terms: [], wordings: new Map<number, string[]>() };
    // A concept weighs what was typed; expansions only say what else proves it.
    const worth = each.phrase === 0 ? Math.max(concept.worth, idf(library.index, each.term)) : concept.worth;
    concept.wordings.set(each.phrase, [...(concept.wordings.get(each.phrase) ?? []), each.term]);
    concepts.set(each.concept, { ...concept, worth, terms: [...concept.terms, each.term] });
  }
  return concepts;
}

/** Of what was typed any word proves a concept; of a wording that was added all must be there: "European" alone is no "European border agency". */
function isHeld({ wordings }: Concept, held: ReadonlySet<string>): boolean {
  return [...wordings].some(([phrase, terms]) => (phrase === 0 ? terms.some((term) => held.has(term)) : terms.every((term) => held.has(term))));
}

function heldBy(library: Library, passage: Passage, withBank: boolean): ReadonlySet<string> {
  const held = new Set(library.termsIn(passage.id));
  for (const id of passage.place) for (const term of library.termsIn(id)) held.add(term);
  if (!withBank) return held;
  for (const number of sequenceOf(library.index, library.positions.get(passage.id) ?? -1, "bank")) held.add(library.index.terms[number] ?? "");
  return held;
}

/** Share of a query's concepts, by rarity, that a passage holds. */
export function coverageOf(library: Library, query: Query, passage: Passage, withBank = true): number {
  const held = heldBy(library, passage, withBank);
  let all = 0;
  let covered = 0;
  for (const concept of conceptsOf(library, query).values()) {
    all += concept.worth;
    if (isHeld(concept, held)) covered += concept.worth;
  }
  return all === 0 ? 0 : covered / all;
}

/** Weighs a passage as an answer to a question. */
export function evidenceFor(library: Library, query: Query, { passage, question }: Ranked, want: Want | undefined, asking: Question): Evidence {
  const concepts = [...conceptsOf(library, query).values()];
  const all = concepts.reduce((sum, { worth }) => sum + worth, 0) || 1;
  const without = (isThere: (term: string) => boolean): number => concepts.filter(({ terms }) => !terms.some(isThere)).reduce((sum, { worth }) => sum + worth, 0) / all;
  return {
    coverage: coverageOf(library, query, passage),
    ownCoverage: coverageOf(library, query, passage, false),
    resemblance: question?.similarity ?? 0,
    unknown: without((term) => isKnown(library.index, term)),
    foreign: without(library.inDocuments),
    wantMissing: want !== undefined && FORM_WANTS.has(want) && !isGiven(library, query, passage, question, want, asking.text),
    things: concepts.length,
    odds: library.wordOdds(asking.text),
    inConversation: query.terms.some(({ origin }) => origin === "context"),
    inNamedDocument: asking.scope.strict,
  };
}

/** Wants that look like something in a text: what they name is there or not. */
const FORM_WANTS: ReadonlySet<Want> = new Set(["date", "money", "share", "count", "frequency", "duration", "person", "country"]);
/** From this resemblance on, a question of the bank that wants the same thing shows that the passage gives it. */
const SAME_QUESTION = 0.4;

/** Whether the sentences that answer hold the wanted thing, or the bank knows the passage to give it. */
function isGiven(library: Library, query: Query, passage: Passage, question: QuestionHit | undefined, want: Want, asked: string): boolean {
  if (question !== undefined && question.similarity >= SAME_QUESTION && wantOf(library.bank[question.question]?.question ?? "") === want) return true;
  const { text } = leadOf(library, passage, query, { want });
  const forms = formsIn(text, want);
  const counted = want === "count" ? countedTerms(asked) : [];
  if (counted.length === 0) return forms.length > 0;
  return forms.some(({ end }) => termsOf(text.slice(end, end + COUNTED_WITHIN)).slice(0, COUNTED_WORDS).some((term) => counted.includes(term)));
}

/** Characters and words behind a number in which stands what it counts: "16 out of the 18 Member States located at". */
const COUNTED_WITHIN = 60;
const COUNTED_WORDS = 4;
const COUNTED = /\bhow many\s+((?:[\p{L}-]+\s*){1,4})/iu;

/** What "how many ..." counts: the first words behind it. */
function countedTerms(asked: string): readonly string[] {
  return termsOf(COUNTED.exec(asked)?.[1] ?? "").slice(0, 3);
}
