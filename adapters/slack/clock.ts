import { setTimeout as wait } from "node:timers/promises";

/** Time as the adapter sees it, in milliseconds; the only place where it looks at a clock. */
export type Clock = {
  /** Monotonic. */
  readonly now: () => number;
  /** Wall clock, for time stamps of signed requests. */
  readonly wall: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
};

export const CLOCK: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  sleep: async (milliseconds) => {
    await wait(milliseconds, undefined, { ref: false });
  },
};
