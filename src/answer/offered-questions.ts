import { foldLetters } from "../words/tokens.ts";
import { readQuestion } from "../words/read-question.ts";
import { termsOf } from "../words/terms.ts";
import type { BankEntry } from "./bank.ts";
import type { Library } from "./library.ts";
import { rank } from "./rank.ts";

/** What completing needs to know of each question of the bank. */
export function suggestionWordsOf(bank: readonly BankEntry[]): Library["suggestionWords"] {
  return bank.map(({ question }) => ({ terms: termsOf(question), beginnings: ` ${foldLetters(question).replace(/[^a-z0-9]+/gu, " ")}` }));
}

const answered = new WeakMap<Library, Map<string, boolean>>();

/** Whether a question of the bank finds its own passage first: only then is it offered to a person. */
export function isAnswered(library: Library, question: string): boolean {
  const known = answered.get(library) ?? new Map<string, boolean>();
  answered.set(library, known);
  const before = known.get(question);
  if (before !== undefined) return before;
  const passages = library.bank.filter((entry) => entry.question === question).map(({ passage }) => passage);
  const [first] = rank(library, readQuestion(question, library.readers).query, { limit: 1 });
  const result = first !== undefined && passages.includes(first.passage.id);
  known.set(question, result);
  return result;
}

const STARTING_WORDS = 4;
const STARTING_LENGTH = 75;
const STEP = 7919;

/** Questions to begin with: short, of different documents and passages, each answered; the seed turns the choice. */
export function startingQuestions(library: Library, count: number, seed: number): readonly string[] {
  const { bank } = library;
  const chosen = new Map<string, string>();
  for (let turn = 0; turn < bank.length && chosen.size < count; turn += 1) {
    const entry = bank[(seed * 101 + turn * STEP) % bank.length];
    if (entry === undefined || entry.question.length > STARTING_LENGTH || entry.question.split(" ").length < STARTING_WORDS) continue;
    if (!entry.question.endsWith("?") || chosen.has(entry.passage) || library.byId.get(entry.passage)?.kind === "heading") continue;
    if (isAnswered(library, entry.question)) chosen.set(entry.passage, entry.question);
  }
  return [...chosen.values()];
}
