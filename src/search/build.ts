import { RULES } from "../words/rules.ts";
import { fingerprint, analyse } from "../words/terms.ts";
import { essentialTerms } from "../words/query.ts";
import { byUnits } from "./by-units.ts";
import { buildGrams } from "./grams.ts";
import { INDEX_VERSION } from "./index-data.ts";
import { packLists } from "./packed-lists.ts";
import { packNumbered, packStrings, type Numbered } from "./packed-strings.ts";
import { packQuestions } from "./question-index.ts";
import { buildWordOdds } from "./word-odds.ts";
import type { BankQuestion, SearchData, SearchDocument } from "./index-data.ts";

export type BuildInput = {
  /** Names of the fields, in the order in which they are stored. */
  readonly fields: readonly string[];
  readonly documents: readonly SearchDocument[];
  readonly questions?: readonly BankQuestion[];
  /** Questions that no document answers; from them and from `questions` is learnt how such questions are worded. */
  readonly unanswered?: readonly string[];
  /** Sentences of the documents: what they speak of is asked about in both kinds of questions, so that it proves nothing. */
  readonly statements?: readonly string[];
  /** Fields whose words do not count as words of the documents when typing errors are corrected. */
  readonly withoutWords?: readonly string[];
};

/**
 * Builds the index: the same input gives the same data, key order included.
 *
 * @throws RangeError when two documents have one id, or a question points to a document that is not there
 * @throws Error when the rules for words were changed and {@link RULES} was not
 */
export function buildIndex(input: BuildInput): SearchData {
  checkRules();
  const positions = positionsOf(input.documents);
  const texts = input.documents.map(({ fields }) => input.fields.map((field) => termsAndWords(fields[field] ?? "")));
  const questions = (input.questions ?? []).map(({ text, document }) => ({
    document: positionOf(positions, document, text),
    terms: essentialTerms(text),
  }));
  const all = new Set([...texts.flat(), ...questions].flatMap((each) => each.terms));
  const terms = [...all].toSorted(byUnits);
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const numbered = (list: readonly string[]): number[] => list.map((term) => numbers.get(term) ?? 0);
  return {
    version: INDEX_VERSION,
    fingerprint: RULES,
    fields: input.fields,
    ids: packStrings(input.documents.map(({ id }) => id)),
    terms: packStrings(terms),
    grams: buildGrams(terms),
    sequences: packLists(texts.flat().map((text) => numbered(text.terms))),
    questions: packQuestions(
      terms.length,
      questions.map((question) => ({ ...question, terms: numbered(question.terms) })),
    ),
    words: packNumbered(countWords(texts, input.fields, new Set(input.withoutWords))),
    odds: buildWordOdds(answeredIn(input), input.unanswered ?? []),
  };
}

/** From fewer questions nothing is learnt: what is asked in none of them would seem to be asked for nothing. */
const ENOUGH_QUESTIONS = 1000;

/** What the odds of words count as answered; statements show what is spoken of, but not how people ask. */
function answeredIn({ questions = [], statements = [] }: BuildInput): readonly string[] {
  return questions.length < ENOUGH_QUESTIONS ? [] : [...questions.map(({ text }) => text), ...statements];
}

/** An index is never written under the mark of rules that it was not built with. */
function checkRules(): void {
  const made = fingerprint();
  if (made !== RULES)
    throw new Error(
      `The rules for words were changed: write RULES = "${made}" in src/words/rules.ts, then build the index again`,
    );
}

type Analysed = { readonly terms: readonly string[]; readonly words: readonly string[] };

function termsAndWords(text: string): Analysed {
  const analysed = analyse(text);
  return {
    terms: analysed.filter(({ stop }) => !stop).map(({ term }) => term),
    words: analysed.filter(({ kind }) => kind === "word").map(({ written }) => written),
  };
}

function positionsOf(documents: readonly SearchDocument[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const [position, { id }] of documents.entries()) {
    if (positions.has(id))
      throw new RangeError(`Cannot build the index: two documents have the id "${id}"; give each its own`);
    positions.set(id, position);
  }
  return positions;
}

function positionOf(positions: ReadonlyMap<string, number>, id: string, question: string): number {
  const position = positions.get(id);
  if (position === undefined) {
    throw new RangeError(
      `Cannot build the index: the question "${question}" points to "${id}", which is not a document`,
    );
  }
  return position;
}

function countWords(
  texts: readonly (readonly Analysed[])[],
  fields: readonly string[],
  without: ReadonlySet<string>,
): Numbered[] {
  const counts = new Map<string, number>();
  for (const document of texts) {
    for (const [position, text] of document.entries()) {
      if (without.has(fields[position] ?? "")) continue;
      for (const word of text.words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts].toSorted((one, other) => other[1] - one[1] || byUnits(one[0], other[0]));
  return words.map(([text, number]) => ({ text, number }));
}
