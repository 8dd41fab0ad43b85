/** How events ended; for every event received exactly one of the others is counted, unless it is still under way. */
export type Counts = Record<
  "received" | "answered" | "apologised" | "repeated" | "late" | "refusedByDiscord" | "ignored",
  number
>;

/** All at nought. */
export function newCounts(): Counts {
  return { received: 0, answered: 0, apologised: 0, repeated: 0, late: 0, refusedByDiscord: 0, ignored: 0 };
}
