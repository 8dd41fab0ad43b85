/** What bounds the bot without a platform. Platforms have tables of their own. */
export const CHAT_LIMITS = {
  /** UTF-16 units of a message that are read: far more than a question, enough for a pasted paragraph or two. */
  textLength: 12_000,
  /** Questions that one person may ask at once, and milliseconds until one more is allowed. */
  burst: 20,
  refillMilliseconds: 3_000,
  /** People whose limits are remembered, and events seen last, in memory; the longest unused go first. */
  authors: 10_000,
  events: 20_000,
  /** The store is swept after so many answers or so many milliseconds, whichever comes first. */
  sweepAnswers: 500,
  sweepMilliseconds: 10 * 60_000,
  /** Passages of an answer that are counted as cited. */
  citedPassages: 3,
  /** Code points of a question in the log of gaps. */
  loggedQuestion: 200,
} as const;

export type ChatLimits = { readonly [Name in keyof typeof CHAT_LIMITS]: number };
