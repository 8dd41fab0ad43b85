import { describe, expect, it } from "vitest";
import type { Mode } from "./bot.ts";
import { soak } from "./soak.ts";

describe("120 questions with redeliveries, 429s and a disconnect (the whole soak: npx tsx test/slack/soak.ts)", () => {
  it.each<Mode>(["socket", "http"])(
    "over %s: none is answered twice, and none of those delivered is lost",
    async (mode) => {
      const result = await soak(mode, 120);
      expect(result).toMatchObject({
        asked: 120,
        delivered: 120,
        answered: 120,
        twice: 0,
        lost: 0,
        redelivered: 12,
        disconnects: 1,
      });
      expect(result.limited).toBeGreaterThan(0);
    },
  );
});
