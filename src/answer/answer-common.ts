import { fingerprintOf } from "../words/fingerprint.ts";
import type { Citation, Correction } from "./answer.ts";
import type { Library } from "./library.ts";
import type { Question } from "./question.ts";

/** What every answer carries. */
export type AnswerCommon = {
  readonly id: string;
  readonly question: string;
  readonly corrections: readonly Correction[];
  readonly speaksOfFuture: boolean;
};

const ID_LENGTH = 10;
/** "By 2013 the EU will", "to be presented in 2011": plans whose date is past today's reader. */
const FUTURE =
  /\b(?:will|shall|should|to be|must|is to|are to|planned|intends?|foreseen|forthcoming)\b.{0,200}\b20[01]\d\b|\b(?:by|in|from|until|during|before) (?:the end of )?20[01]\d\b.{0,120}\b(?:will|shall|should|must|is to|are to)\b/is;

/** The id of an answer: normalised question, conversation, restriction and build, ten characters. */
export function answerId(
  library: Library,
  question: string,
  history: readonly string[],
  document: string | undefined,
): string {
  const normalised = [question, ...history].map((text) => text.toLowerCase().replace(/\s+/gu, " ").trim());
  return fingerprintOf([library.build, document ?? "", ...normalised]).slice(0, ID_LENGTH);
}

/** What an answer that shows these citations has in common with all others. */
export function commonOf(id: string, question: Question, shown: readonly Citation[]): AnswerCommon {
  return {
    id,
    question: question.shown,
    corrections: question.corrections,
    speaksOfFuture: shown.some(({ row, text }) => (row !== undefined && !row.ongoing) || FUTURE.test(text)),
  };
}
