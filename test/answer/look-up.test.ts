import { describe, expect, test } from "vitest";
import { ENGINE } from "../support/real-engine.ts";
import { shownCitations } from "../../src/answer/shown-citations.ts";

const first = (history: readonly string[], text: string): string | undefined =>
  shownCitations(ENGINE.ask(text, { history }))[0]?.passage;

describe("what is asked of the passage just shown", () => {
  test.each([
    ["what happened in the PIPAS operation?", "how many were arrested?"],
    ["Tell me of the team that Germany and Romania set up", "how much money was seized?"],
  ])("after %s, %s: is answered from it, where it gives that", (before, text) =>
    expect(first([before], text)).toBe(first([], before)),
  );

  test("is looked up elsewhere where it does not", () =>
    expect(first(["what is EUROSUR?"], "how many actions does the strategy have?")).not.toBe(
      first([], "what is EUROSUR?"),
    ));
});
