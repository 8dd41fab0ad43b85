import type { Answer } from "../answer/answer.ts";
import type { Command } from "../store/answers.ts";
import { echo } from "./clean-text.ts";
import { CHAT_LIMITS } from "./limits.ts";

/** The commands whose text is a question; pasted quotes and other people's messages are never logged. */
const LOGGED: ReadonlySet<Command> = new Set(["ask", "define", "compare"]);

/** What is masked in a logged question, as it may point to a person. */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/<[@#!&][^>]*>/gu, "[mention]"],
  [/\S+@\S+/gu, "[address]"],
  [/(?:https?:\/\/|www\.)\S+/gi, "[link]"],
  [/(?:\d[\s./-]?){8,}\d/gu, "[number]"],
];

/** A question as it may be logged: lower case, one line, shortened, and without addresses, links and long numbers. */
export function normaliseQuestion(question: string): string {
  const masked = MASKS.reduce(
    (text, [pattern, mask]) => text.replace(pattern, mask),
    question.slice(0, 2_000).normalize("NFKC"),
  );
  return echo(masked.toLowerCase(), CHAT_LIMITS.loggedQuestion);
}

/** The question of a command as it may be logged, or nothing where it may not. */
export function loggableQuestion(command: Command, question: string): string | undefined {
  const normalised = LOGGED.has(command) ? normaliseQuestion(question) : "";
  return normalised === "" ? undefined : normalised;
}

/**
 * Why an answer counts as a gap in the documents or in the words we know: the reason of a refusal; "weak" where words
 * had to be read as others, or only one side of a comparison was found. Nothing for a good answer or small talk.
 */
export function gapReason(answer: Answer): string | undefined {
  switch (answer.kind) {
    case "refused":
      return answer.reason;
    case "comparison":
      return answer.sides.filter(({ citation }) => citation !== undefined).length < Math.min(2, answer.sides.length)
        ? "weak"
        : undefined;
    case "found":
      return answer.corrections.length > 0 ? "weak" : undefined;
    case "rows":
    case "part":
    case "mentions":
    case "quote-check":
    case "talk":
      return undefined;
    default:
      return answer satisfies never;
  }
}
