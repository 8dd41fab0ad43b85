import type { Answer } from "../../src/answer/answer.ts";
import type { PassageId } from "../../src/corpus/passage.ts";

/** What a person reads after a step, without the platform's marks, white space folded. */
export type Shown = {
  readonly text: string;
  /** What stands in the platform's own form of a quote, stretch by stretch: nothing is left out within one. */
  readonly quotes: readonly string[];
  /** The quoted words that are marked as the answer. */
  readonly marked: string;
};

/** Somebody who talks with the bot on one platform, through its real adapter. */
export type Player = {
  /** The answers that the bot has given so far. */
  readonly answers: readonly Answer[];
  /** Begins a new conversation, as another person. */
  readonly begin: () => void;
  /** Asks, first or as a follow-up. */
  readonly ask: (text: string) => Promise<Shown>;
  /** Has a quote checked that somebody pasted. */
  readonly check: (quote: string) => Promise<Shown>;
  /** Presses a button (makes a choice) that begins with these words; nothing where there is none. */
  readonly press: (label: string) => Promise<Shown | undefined>;
  /** Asks a question that the last answer offers. */
  readonly take: (question: string) => Promise<Shown>;
  /** Opens one passage of a list in its context. */
  readonly open: (passage: PassageId) => Promise<Shown>;
  readonly stop: () => Promise<void>;
};

/** One line, white space folded. */
export const folded = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
