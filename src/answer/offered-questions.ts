import { foldLetters } from "../words/tokens.ts";
import { termsOf } from "../words/terms.ts";
import type { BankEntry } from "./bank.ts";
import type { Library } from "./library.ts";

/** What completing needs to know of each question of the bank. */
export function suggestionWordsOf(bank: readonly BankEntry[]): ReturnType<Library["suggestionWords"]> {
  return bank.map(({ question }) => ({
    terms: termsOf(question),
    beginnings: ` ${foldLetters(question).replace(/[^a-z0-9]+/gu, " ")}`,
  }));
}

const STARTING_WORDS = 4;
const STARTING_LENGTH = 75;
const STEP = 7919;

/** As somebody would write who shows what can be asked. */
const WELL_PUT = /^(?:What|Who|When|Which|Where|How (?:many|much|often|long)|By when)\b.*\?$/u;

/** Points to something that was not said. */
const POINTS = /\b(?:this|that|these|those|it|its|they|them|their|there)\b/i;

/** The questions of the bank that may be shown first by how they are put. */
export function wellPutOf(bank: readonly BankEntry[]): readonly BankEntry[] {
  return bank.filter(
    ({ question }) =>
      question.length <= STARTING_LENGTH &&
      question.split(" ").length >= STARTING_WORDS &&
      WELL_PUT.test(question) &&
      !POINTS.test(question),
  );
}

/** Whether a question is asked in words of the documents and names what it is about: the first that somebody sees must not be a riddle. */
function isPlain(library: Library, question: string): boolean {
  if (!termsOf(question).every((term) => library.inDocuments(term))) return false;
  return library.topicsIn(question).length + library.partiesIn(question).length > 0;
}

/** Questions to begin with: short and plain, of different documents and passages, each answered; the seed turns the choice. */
export function startingQuestions(
  library: Library,
  wellPut: readonly BankEntry[],
  count: number,
  seed: number,
): readonly string[] {
  const chosen = new Map<string, string>();
  for (let turn = 0; turn < wellPut.length && chosen.size < count; turn += 1) {
    const entry = wellPut[(seed * 101 + turn * STEP) % wellPut.length];
    if (entry === undefined || chosen.has(entry.passage) || library.byId.get(entry.passage)?.kind === "heading")
      continue;
    if (isPlain(library, entry.question) && library.isAnswered(entry.question))
      chosen.set(entry.passage, entry.question);
  }
  return [...chosen.values()];
}
