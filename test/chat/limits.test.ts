import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapReason, loggableQuestion, normaliseQuestion } from "../../src/chat/gap.ts";
import { createRateLimit } from "../../src/chat/rate-limit.ts";
import { createRecent } from "../../src/chat/recent.ts";
import { DEFAULT_SETTINGS, formatSettings, parseSettings } from "../../src/chat/space-settings.ts";
import { fakeEngine, QUESTIONS } from "../support/fake-engine.ts";

describe("a person's limit", () => {
  const limits = { burst: 3, refillMilliseconds: 1_000, authors: 100 };

  test.each([
    [
      "a burst, then one for each stretch of waiting",
      [0, 0, 0, 0, 999, 1_000, 1_000, 2_000],
      "yes yes yes told no yes told yes",
    ],
    ["never more at once than a burst, however long the wait", [0, 9_000, 9_000, 9_000, 9_000], "yes yes yes yes told"],
    [
      "a clock that goes back gives nothing and takes nothing",
      [5_000, 5_000, 5_000, 1_000, 2_000, 2_000],
      "yes yes yes told yes told",
    ],
  ])("%s", (_name, times, expected) => {
    const allow = createRateLimit(limits);
    const replies = times
      .map((time) => allow("Ada", time))
      .map(({ allowed, sayIt }) => (allowed ? "yes" : sayIt ? "told" : "no"));
    expect(replies.join(" ")).toBe(expected);
  });

  test("in any stretch of time never lets more through than it says", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 50 }), (waits) => {
        const allow = createRateLimit(limits);
        let now = 0;
        let passed = 0;
        for (const wait of waits) {
          now += wait;
          if (allow("Ada", now).allowed) passed += 1;
        }
        expect(passed).toBeLessThanOrEqual(limits.burst + Math.floor(now / limits.refillMilliseconds));
      }),
    );
  });
});

test("a bounded map never holds more than its bound, and keeps what was set last", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.string(), { maxLength: 200 }), (most, keys) => {
      const recent = createRecent<number>(most);
      for (const [index, key] of keys.entries()) recent.set(key, index);
      const last = [...new Set(keys.toReversed())].slice(0, most);
      expect(recent.size()).toBe(last.length);
      for (const key of last) expect(recent.get(key)).toBe(keys.lastIndexOf(key));
    }),
  );
});

describe("a question for the log", () => {
  test.each([
    ["What  is\nENISA?", "what is enisa?"],
    ["ask jane.doe@example.eu about PNR", "ask [address] about pnr"],
    ["see https://example.eu/a?b=c or www.example.eu", "see [link] or [link]"],
    ["call +32 2 299 11 11 now", "call +[number] now"],
    ["<@U012ABC> what about <#C1|general>", "[mention] what about [mention]"],
    ["between 2010-2015 and 2010 2011", "between 2010-2015 and 2010 2011"],
    ["what is due in 2013 under COM(2010) 673", "what is due in 2013 under com(2010) 673"],
    ["", ""],
  ])("%j is kept as %j", (typed, kept) => {
    expect(normaliseQuestion(typed)).toBe(kept);
  });

  test("is one short line, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3_000 }), (typed) => {
        const kept = normaliseQuestion(typed);
        expect(kept).not.toMatch(/[\p{Cc}\p{Surrogate}]/u);
        expect(Array.from(kept).length).toBeLessThanOrEqual(203);
      }),
    );
  });

  test.each([
    ["ask", "q"],
    ["define", "q"],
    ["compare", "q"],
    ["check", undefined],
    ["source", undefined],
    ["rows", undefined],
  ] as const)("of the command %s is %s", (command, expected) => {
    expect(loggableQuestion(command, "Q")).toBe(expected);
  });

  test("without any sign is none", () => {
    expect(loggableQuestion("ask", " \u200B\n")).toBeUndefined();
  });
});

test.each([
  [QUESTIONS.found, undefined],
  [QUESTIONS.corrected, "weak"],
  [QUESTIONS.comparison, undefined],
  [QUESTIONS.shortList, undefined],
  [QUESTIONS.absent, "not-in-documents"],
  [QUESTIONS.noRow, "no-row"],
  [QUESTIONS.greeting, undefined],
])("the answer to %j is a gap because of %s", (question, reason) => {
  expect(gapReason(fakeEngine().ask(question))).toBe(reason);
});

describe("settings", () => {
  test("are read as they were written", () => {
    const settings = {
      channels: ["C1", "C2"],
      privateByDefault: true,
      coolDownSeconds: 60,
      silentInSharedChannels: true,
    };
    expect(parseSettings(formatSettings(settings))).toEqual(settings);
  });

  test("that were stored by an older version take defaults for what is new", () => {
    expect(parseSettings('{"channels":["C1"]}')).toEqual({ ...DEFAULT_SETTINGS, channels: ["C1"] });
    expect(parseSettings(undefined)).toEqual(DEFAULT_SETTINGS);
  });
});
