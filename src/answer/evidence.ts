import { isKnown } from "../search/statistics.ts";
import type { Query } from "../words/query.ts";
import { termsOf } from "../words/terms.ts";
import {
  asksOfAcronym,
  bareTerms,
  conceptsOf,
  isHeld,
  ownTerms,
  saidIn,
  shareOf,
  termsWithBank,
  type Concept,
  type Holds,
} from "./concepts.ts";
import { leadOf } from "./lead.ts";
import { textFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import type { Ranked } from "./rank.ts";
import { lacksPremise } from "./understand/premise.ts";
import { definitionOf } from "./understand/definition-query.ts";
import { AUXILIARY, CONJUNCTION, isTopic } from "./understand/opening.ts";
import { asksWhatCameOfIt } from "./understand/tense.ts";
import { hasForm, type Want } from "./understand/wants.ts";
import { wantGivenFor } from "./want-given.ts";

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
  /** It does, or it says what the thing is that is asked; neither is true where the wording wants nothing that can be seen. */
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

/** From this share of the question in its own words on, the whole passage is about what is asked. */
const ALL_BUT = 0.95;

/** Own share of a message and its conversation below which a date or a name in a passage is another thing's. */
const OWN_LEAST = 0.2;

/** "Was it a success?" asks of the one thing that it names; "is there anything about prisons?" only names it. */
const ASKS_MORE = new RegExp(
  String.raw`^${CONJUNCTION}(?!(?:is|are|was|were) there\b)(?:${AUXILIARY}|could|why|how|when|who|whom|whose|where)\b`,
  "i",
);

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
  const isBare =
    (asksOfAcronym(query) || bareTerms(library, query, concepts).length > 0) && !ASKS_MORE.test(asking.text);
  const ofQuestion = {
    unknown: without((term) => isKnown(library.index, term)),
    foreign: without(library.inDocuments),
    nameForeign: namesSomethingForeign(library, asking, concepts),
    things: concepts.length,
    // What came of something is reported: to be asked so speaks against no answer.
    // A thing that is only named, or a name to be written out, is not asked about in any way that could be worded like others.
    odds: asksWhatCameOfIt(asking.text) || isBare ? Math.min(0, odds) : odds,
    inConversation: query.terms.some(({ origin }) => origin === "context"),
    inNamedDocument: asking.scope.strict,
  };
  const names = isTopic(asking.text);
  const isGiven = hasForm(want) && want !== "reference" ? wantGivenFor(library, query, want, asking.text) : undefined;
  const definition = definitionOf(asking.text);
  return (ranked) => {
    const { passage, question } = ranked;
    const own = ownTerms(library, passage);
    const ownCoverage = heldBy(own);
    // A sum is soon found, and false where it is another's; so is whatever is wanted of what a conversation is about.
    const ofAnother =
      (want === "money" && named.some((concept) => !isHeld(concept, own))) ||
      (ofQuestion.inConversation && ownCoverage < OWN_LEAST);
    const given =
      isGiven === undefined
        ? undefined
        : !ofAnother && isGiven(ranked, ownCoverage >= ALL_BUT || (want === "count" && ofQuestion.inConversation));
    return {
      ...ofQuestion,
      // A topic alone is asked in no way; a passage that names it whole is about it.
      odds: names && ownCoverage >= ALL_BUT ? Math.min(0, ofQuestion.odds) : ofQuestion.odds,
      coverage: heldBy(termsWithBank(library, passage)),
      ownCoverage,
      resemblance: question?.similarity ?? 0,
      wantMissing: given === false,
      wantGiven: given === true || definition?.test(textFrom(library, passage.id)) === true,
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

/** Sums are said of everything that these do: to be named with them says nothing of what is asked. */
const EVERYWHERE: ReadonlySet<string> = new Set(["MS", "COM"]);

/** The concepts that a question calls by the name of a topic or a party: what it is about, whatever else it says. */
function namedConcepts(library: Library, text: string, concepts: readonly Concept[]): readonly Concept[] {
  const names = [...library.topicsIn(text), ...library.partiesIn(text).filter(({ name }) => !EVERYWHERE.has(name))];
  const terms = new Set(names.flatMap(({ start, end }) => termsOf(text.slice(start, end))));
  return saidIn(concepts, terms);
}
