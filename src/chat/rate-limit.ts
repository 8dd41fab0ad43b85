import type { ChatLimits } from "./limits.ts";
import { createRecent } from "./recent.ts";

type Bucket = { readonly left: number; readonly filledAt: number; readonly told: boolean };

/** Whether somebody may ask now; `sayIt` is true only once until they may again. */
export type Allowance = { readonly allowed: boolean; readonly sayIt: boolean };

/**
 * A token bucket per person, in memory: so many questions at once, then one more for each stretch of waiting.
 *
 * @returns a function of the person and the time in milliseconds; a clock that goes back only stops the refilling
 */
export function createRateLimit(
  limits: Pick<ChatLimits, "burst" | "refillMilliseconds" | "authors">,
): (author: string, now: number) => Allowance {
  const buckets = createRecent<Bucket>(limits.authors);
  return (author, now) => {
    const before = buckets.get(author) ?? { left: limits.burst, filledAt: now, told: false };
    const earned = Math.max(0, Math.floor((now - before.filledAt) / limits.refillMilliseconds));
    const left = Math.min(limits.burst, before.left + earned);
    const full = left === limits.burst || now < before.filledAt;
    const filledAt = full ? now : before.filledAt + earned * limits.refillMilliseconds;
    const allowed = left > 0;
    buckets.set(author, { left: allowed ? left - 1 : 0, filledAt, told: !allowed });
    return { allowed, sayIt: !allowed && !before.told };
  };
}
