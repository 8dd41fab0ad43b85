import type { Clock } from "./clock.ts";
import type { Log, Times } from "./configuration.ts";
import { faultOf } from "./fault.ts";

/** What trying again needs besides what is tried. */
export type Trying = {
  readonly log: Log;
  readonly clock: Clock;
  readonly times: Pick<Times, "reconnect" | "longestReconnect">;
  /** Whether nothing is to be tried any more. */
  readonly stopped: () => boolean;
  /** Told when Slack takes the token no more: then nothing is tried again. */
  readonly onDeadToken: (code: string) => void;
  /** What is logged of a failure. */
  readonly failed: string;
};

/**
 * Tries until it works, with waits that double up to the longest one, and never shorter than Slack asks for. An attempt
 * that says false is repeated at once.
 *
 * @returns whether it worked; false when it was stopped or the token is dead
 */
export async function keepTrying(trying: Trying, attempt: () => Promise<boolean>): Promise<boolean> {
  const { log, clock, times, stopped, onDeadToken, failed } = trying;
  for (let failures = 0; !stopped(); failures += 1) {
    try {
      if (await attempt()) return true;
    } catch (error) {
      const fault = faultOf(error);
      if (fault.kind === "token") {
        onDeadToken(fault.code);
        return false;
      }
      const grown = Math.min(times.reconnect * 2 ** failures, times.longestReconnect);
      const waitMs = fault.kind === "limited" ? Math.max(grown, fault.waitMs) : grown;
      log.warn({ fault: fault.kind, code: "code" in fault ? fault.code : "", waitMs }, failed);
      await clock.sleep(waitMs);
    }
  }
  return false;
}
