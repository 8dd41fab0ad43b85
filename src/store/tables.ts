import type { Generated } from "kysely";

/**
 * The tables as the query layer sees them; PRIVACY.md says of every column why it is kept and for how long. Times are
 * milliseconds since 1970, days are ISO dates (UTC), `author`, `conversation`, `handled.id` and `installations.id` are
 * keyed hashes.
 */
export type Tables = {
  conversations: { id: Generated<number>; conversation: string; author: string; question: string; asked_at: number };
  handled: { id: string; expires_at: number };
  answers: {
    id: string;
    command: string;
    question: string;
    history: string;
    document: string | null;
    filter: string | null;
    build: string;
    conversation: string | null;
    asked_at: number;
  };
  askers: { answer: string; author: string; asked_at: number };
  ratings: { answer: string; author: string; verdict: string; build: string; rated_at: number };
  reports: { answer: string; passage: string; author: string; question: string; build: string; reported_at: number };
  gaps: { question: string; reason: string; build: string; day: string; times: number };
  cited: { passage: string; day: string; times: number };
  settings: { space: string; value: string; changed_at: number };
  installations: { id: string; sealed: string; changed_at: number };
  kept_values: { name: string; value: string; changed_at: number };
};
