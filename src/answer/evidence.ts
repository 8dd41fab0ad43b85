import type { Passage } from "../corpus/passage.ts";
import type { QuestionHit } from "../search/find-questions.ts";
import { idf, isKnown, sequenceOf } from "../search/statistics.ts";
import type { Query, QueryTerm } from "../words/query.ts";
import { termsOf } from "../words/terms.ts";
import { leadOf } from "./lead.ts";
import { textFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import type { Ranked } from "./rank.ts";
import { asksWhatCameOfIt } from "./understand/tense.ts";
import { lacksPremise } from "./understand/premise.ts";
import { formsIn, hasForm, type Want } from "./understand/wants.ts";

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
  /** It does; neither is true where the wording wants nothing that can be seen. */
  readonly wantGiven: boolean;
  /** The question takes for granted what the passage does not say: that something was ended, or what a text found. */
  readonly premiseMissing: boolean;
  /** A name is asked about that no document has, and that stands for nothing else: "Ukraine". */
  readonly nameForeign: boolean;
  /** Number of things asked: concepts that are looked up. */
  readonly things: number;
  /** How much the question is worded like those that the documents do not answer: 0 says nothing, below 0 speaks for an answer. */
  readonly odds: number;
  readonly inConversation: boolean;
  readonly inNamedDocument: boolean;
};

/** Words of the conversation count as asked: without them "who is responsible for that?" asks nothing. */
function isTopical({ origin }: Pick<QueryTerm, "origin">): boolean {
  return origin !== "part";
}

/** Words that say what kind of thing is asked or where it is looked for, not what it is about; wants are judged by themselves. */
const ASKING_TERMS: ReadonlySet<string> = new Set(
  termsOf(
    "footnote passage paragraph section chapter heading wording sentence quote page mentioned mention status progress update deadline timing definition meaning understand understood abbreviation acronym spell explain describe promised delivered delivery happened achieved actually launched created completed finished delayed exactly precisely actually really became become carried percentage percent proportion fraction amount",
  ),
);

/** A thing that was asked: what it is worth, its terms, and of each wording of it the terms that stand for it together. */
type Concept = { worth: number; readonly terms: string[]; readonly wordings: Map<number, string[]> };

function conceptsOf(library: Library, query: Query): readonly Concept[] {
  const concepts = new Map<number, Concept>();
  const asking = new Set(query.terms.filter(({ term }) => ASKING_TERMS.has(term)).map(({ concept }) => concept));
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

type Holds = (term: string) => boolean;

/** Of what was typed any word proves a concept; of a wording that was added all must be there: "European" alone is no "European border agency". */
function isHeld({ wordings }: Concept, holds: Holds): boolean {
  return [...wordings].some(([phrase, terms]) => (phrase === 0 ? terms.some(holds) : terms.every(holds)));
}

/** Whether a term stands in a passage or a heading above it: a function of the term. */
export function ownTerms(library: Library, passage: Passage): Holds {
  const texts = [passage.id, ...passage.place].map(library.termsIn);
  return (term) => texts.some((terms) => terms.has(term));
}

/** The same, or in a question that the passage answers. */
function termsWithBank(library: Library, passage: Passage): Holds {
  const own = ownTerms(library, passage);
  const bank = sequenceOf(library.index, library.positions.get(passage.id) ?? -1, "bank");
  return (term) => own(term) || bank.includes(library.index.numbers.get(term) ?? -1);
}

/** Share of the concepts, by rarity, of which this is true. */
function shareOf(concepts: readonly Concept[], isTrue: (concept: Concept) => boolean): number {
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

/** Weighs passages as answers to a question; what does not depend on the passage is worked out once. */
export function evidenceFor(
  library: Library,
  query: Query,
  want: Want | undefined,
  asking: Question,
): (ranked: Ranked) => Evidence {
  const concepts = conceptsOf(library, query);
  const heldBy = (holds: Holds): number => shareOf(concepts, (concept) => isHeld(concept, holds));
  const without = (holds: Holds): number => shareOf(concepts, ({ terms }) => !terms.some(holds));
  const named = want === "money" ? namedConcepts(library, asking.text, concepts) : [];
  const odds = library.wordOdds(asking.text);
  const ofQuestion = {
    unknown: without((term) => isKnown(library.index, term)),
    foreign: without(library.inDocuments),
    nameForeign: namesSomethingForeign(library, asking, concepts),
    things: concepts.length,
    // What came of something is reported: to be asked so speaks against no answer.
    odds: asksWhatCameOfIt(asking.text) ? Math.min(0, odds) : odds,
    inConversation: query.terms.some(({ origin }) => origin === "context"),
    inNamedDocument: asking.scope.strict,
  };
  return ({ passage, question }) => {
    const own = ownTerms(library, passage);
    const isSeen = hasForm(want) && want !== "reference";
    // A sum is soon found, and false where it is another's.
    const ofAnother = want === "money" && named.some((concept) => !isHeld(concept, own));
    const ownCoverage = heldBy(own);
    const given = isSeen
      ? !ofAnother && isGiven(library, query, passage, question, want, asking.text, ownCoverage >= ALL_BUT)
      : undefined;
    return {
      ...ofQuestion,
      coverage: heldBy(termsWithBank(library, passage)),
      ownCoverage,
      resemblance: question?.similarity ?? 0,
      wantMissing: given === false,
      wantGiven: given === true,
      premiseMissing: lacksPremise(
        asking.text,
        textFrom(library, passage.id),
        () => leadOf(library, passage, query, { want }).text,
      ),
    };
  };
}

/** A word written as a name inside a sentence; words in capitals alone are names that people seldom write so. */
const WRITTEN_AS_NAME = /(?<=[\p{Ll}\p{N},;:] )\p{Lu}\p{Ll}{3,}/gu;

function namesSomethingForeign(library: Library, { shown }: Question, concepts: readonly Concept[]): boolean {
  const names = new Set((shown.match(WRITTEN_AS_NAME) ?? []).flatMap((name) => termsOf(name)));
  return saidIn(concepts, names).some(({ terms }) => !terms.some(library.inDocuments));
}

/** The concepts of which a word that was typed is among these terms. */
function saidIn(concepts: readonly Concept[], terms: ReadonlySet<string>): readonly Concept[] {
  return concepts.filter(({ wordings }) => wordings.get(0)?.some((term) => terms.has(term)) === true);
}

/** Sums are said of everything that these do: to be named with them says nothing of what is asked. */
const EVERYWHERE: ReadonlySet<string> = new Set(["MS", "COM"]);

/** The concepts that a question calls by the name of a topic or a party: what it is about, whatever else it says. */
function namedConcepts(library: Library, text: string, concepts: readonly Concept[]): readonly Concept[] {
  const names = [...library.topicsIn(text), ...library.partiesIn(text).filter(({ name }) => !EVERYWHERE.has(name))];
  const terms = new Set(names.flatMap(({ start, end }) => termsOf(text.slice(start, end))));
  return saidIn(concepts, terms);
}

/** From this resemblance on, a question of the bank that wants the same thing shows that the passage gives it. */
const SAME_QUESTION = 0.4;

/** Characters and words behind a number in which stands what it counts: "16 out of the 18 Member States located at". */
const COUNTED_WITHIN = 60;
const COUNTED_WORDS = 4;

/** From this share of the question in its own words on, the whole passage is about what is asked. */
const ALL_BUT = 0.95;

/** Whether the sentences that answer hold the wanted thing, or the bank knows the passage to give it. */
function isGiven(
  library: Library,
  query: Query,
  passage: Passage,
  question: QuestionHit | undefined,
  want: Want,
  asked: string,
  isAbout: boolean,
): boolean {
  if (question !== undefined && question.similarity >= SAME_QUESTION && library.wantOfEntry(question.question) === want)
    return true;
  // How often something comes is said once in a passage, seldom in the sentence that names it; so is all else in a passage about nothing else.
  const text =
    want === "frequency" || isAbout ? textFrom(library, passage.id) : leadOf(library, passage, query, { want }).text;
  const said = want === "person" ? asked.toLowerCase() : "";
  const forms = formsIn(text, want).filter(
    ({ start, end }) => said === "" || !said.includes(text.slice(start, end).toLowerCase()),
  );
  const counted = want === "count" ? countedTerms(asked) : [];
  if (counted.length === 0) return forms.length > 0;
  return forms.some(({ end }) =>
    termsOf(text.slice(end, end + COUNTED_WITHIN))
      .slice(0, COUNTED_WORDS)
      .some((term) => counted.includes(term)),
  );
}

/** "How many had a centre by 2011?" counts what was named before. */
const COUNTED =
  /\bhow many\s+(?!(?:have|has|had|are|is|were|was|did|do|does|can|could|will|would|must|should|of)\b)((?:[\p{L}-]+\s*){1,4})/iu;

/** What "how many ..." counts: the first words behind it. */
function countedTerms(asked: string): readonly string[] {
  return termsOf(COUNTED.exec(asked)?.[1] ?? "").slice(0, 3);
}
