import { analyse } from "../words/terms.ts";
import { foldLetters } from "../words/tokens.ts";
import type { Suggestion } from "./engine.ts";
import type { Library } from "./library.ts";

type Candidate = Suggestion & { readonly rank: number; readonly position: number };

/** Longest question that is offered: Discord shows and takes 100 characters. */
const QUESTION_LIMIT = 100;

function lastWord(typed: string): { readonly done: readonly string[]; readonly begun: string } {
  const words = foldLetters(typed)
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
  return /\s$/u.test(typed) ? { done: words, begun: "" } : { done: words.slice(0, -1), begun: words.at(-1) ?? "" };
}

/** Questions of the bank that fit what is being typed, each known to have an answer; the best first, one per passage. */
export function suggest(library: Library, typed: string, limit: number): readonly Suggestion[] {
  const bare = typed.trim().toLowerCase();
  if (bare === "") return library.startingQuestions(limit, 0).map((question) => ({ question, match: "exact" }));
  const { done, begun } = lastWord(typed);
  const doneTerms = done.flatMap((word) =>
    analyse(word)
      .filter(({ stop }) => !stop)
      .map(({ term }) => term),
  );
  const candidates: Candidate[] = [];
  for (const [position, { question }] of library.bank.entries()) {
    if (question.length > QUESTION_LIMIT) continue;
    const lower = question.toLowerCase();
    const words = library.suggestionWords()[position] ?? { terms: [], beginnings: "" };
    const held = doneTerms.filter((term) => words.terms.includes(term)).length;
    const begins = begun === "" || words.beginnings.includes(` ${begun}`);
    if (!begins || held < doneTerms.length) continue;
    const match = lower.startsWith(bare) ? "exact" : lower.includes(bare) ? "in-text" : "alias";
    candidates.push({
      question,
      match,
      position,
      rank: (match === "exact" ? 2 : match === "in-text" ? 1 : 0) - question.length / 1000,
    });
  }
  const chosen: Suggestion[] = [];
  const passages = new Set<string>();
  for (const { question, match, position } of candidates.toSorted(
    (one, other) => other.rank - one.rank || one.position - other.position,
  )) {
    if (chosen.length >= limit) break;
    const passage = library.bank[position]?.passage ?? "";
    if (passages.has(passage) || !library.isAnswered(question)) continue;
    passages.add(passage);
    chosen.push({ question, match });
  }
  return chosen;
}
