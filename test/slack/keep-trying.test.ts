import { webApi } from "@slack/bolt";
import { describe, expect, test } from "vitest";
import { CLOCK } from "../../adapters/slack/clock.ts";
import { keepTrying } from "../../adapters/slack/keep-trying.ts";

/** Tries what fails so, one error after the other, and then works; what was waited, in milliseconds, and who was told. */
async function trying(...errors: readonly Error[]): Promise<object> {
  const waits: number[] = [];
  const dead: string[] = [];
  const left = [...errors];
  const works = await keepTrying(
    {
      log: { info: () => {}, warn: () => {}, error: () => {} },
      clock: { ...CLOCK, sleep: async (milliseconds) => void waits.push(milliseconds) },
      times: { reconnect: 100, longestReconnect: 300 },
      stopped: () => false,
      onDeadToken: (code) => void dead.push(code),
      failed: "failed",
    },
    async () => {
      const error = left.shift();
      if (error !== undefined) throw error;
      return true;
    },
  );
  return { works, waits, dead };
}

const gone = new Error("gone");

describe("what fails is tried again", () => {
  test("at once where it works", async () => expect(await trying()).toEqual({ works: true, waits: [], dead: [] }));
  test("with growing waits up to the longest", async () =>
    expect(await trying(gone, gone, gone, gone)).toEqual({ works: true, waits: [100, 200, 300, 300], dead: [] }));
  // At the start, too: only sockets were patient before.
  test("never sooner than Slack asks for", async () =>
    expect(await trying(new webApi.WebAPIRateLimitedError(7))).toEqual({ works: true, waits: [7_000], dead: [] }));
  test("not at all with a dead token", async () =>
    expect(await trying(new webApi.WebAPIPlatformError({ ok: false, error: "token_revoked" }))).toEqual({
      works: false,
      waits: [],
      dead: ["token_revoked"],
    }));
});
