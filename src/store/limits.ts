const DAY = 24 * 60 * 60_000;

/** How long each thing is kept, in milliseconds; PRIVACY.md states the same. */
export const RETENTION = {
  conversation: DAY,
  /** For events, clicks and request signatures: platforms deliver again within an hour, signatures live minutes. */
  event: DAY,
  answer: 7 * DAY,
  rating: 365 * DAY,
  report: 180 * DAY,
  /** Unless configured otherwise. */
  gap: 90 * DAY,
} as const;

/** Most rows kept per table, the oldest going first: about 100 MB when all are full. */
export const MOST_ROWS = {
  conversations: 50_000,
  handled: 200_000,
  answers: 100_000,
  askers: 200_000,
  ratings: 100_000,
  reports: 10_000,
  gaps: 50_000,
  cited: 50_000,
} as const;

/** Earlier questions remembered per conversation. */
export const QUESTIONS_PER_CONVERSATION = 5;

/** The day of a time, as an ISO date (UTC), such as `2026-11-21`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
