import { foldLetters } from "../words/tokens.ts";
import { termsOf } from "../words/terms.ts";
import type { BankEntry } from "./bank.ts";
import type { Library } from "./library.ts";

/** What completing needs to know of each question of the bank. */
export function suggestionWordsOf(bank: readonly BankEntry[]): ReturnType<Library["suggestionWords"]> {
  return bank.map(({ question }) => ({ terms: termsOf(question), beginnings: ` ${foldLetters(question).replace(/[^a-z0-9]+/gu, " ")}` }));
}

const STARTING_WORDS = 4;
const STARTING_LENGTH = 75;
const STEP = 7919;

/** As somebody would write who shows what can be asked. */
const WELL_PUT = /^(?:What|Who|When|Which|Where|How (?:many|much|often|long)|By when)\b.*\?$/u;

/** Whether a question is asked in words of the documents: the first that somebody sees must not be a riddle. */
function isPlain(library: Library, question: string): boolean {
  return WELL_PUT.test(question) && termsOf(question).every((term) => library.inDocuments(term));
}

/** Questions to begin with: short and plain, of different documents and passages, each answered; the seed turns the choice. */
export function startingQuestions(library: Library, count: number, seed: number): readonly string[] {
  const { bank } = library;
  const chosen = new Map<string, string>();
  for (let turn = 0; turn < bank.length && chosen.size < count; turn += 1) {
    const entry = bank[(seed * 101 + turn * STEP) % bank.length];
    if (entry === undefined || entry.question.length > STARTING_LENGTH || entry.question.split(" ").length < STARTING_WORDS) continue;
    if (!isPlain(library, entry.question) || chosen.has(entry.passage) || library.byId.get(entry.passage)?.kind === "heading") continue;
    if (library.isAnswered(entry.question)) chosen.set(entry.passage, entry.question);
  }
  return [...chosen.values()];
}
