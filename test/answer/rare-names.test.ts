import { describe, expect, test } from "vitest";
import { rareNames } from "../../src/answer/rare-names.ts";
import { LIBRARY } from "../support/real-engine.ts";

describe("names that stand in few passages", () => {
  test.each([
    ["PIPAS - houses searched?", ["pipa"]],
    ["which ministers meet in the Salzburg Forum", ["salzburg", "forum"]],
  ])("%s: %o", (text, terms) => expect(rareNames(LIBRARY, text)).toEqual(terms));

  test.each([
    "what does Europol do",
    "plans on CBRN",
    "what is done about Atlantis",
    "pipas - houses searched?",
    "Houses searched in raids",
  ])("none in: %s", (text) => expect(rareNames(LIBRARY, text)).toEqual([]));
});
