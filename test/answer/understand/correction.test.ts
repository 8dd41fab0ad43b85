import { describe, expect, test } from "vitest";
import { correctionIn } from "../../../src/answer/understand/correction.ts";

describe("a message that takes something back", () => {
  test.each([
    ["sorry, I meant EISAS", "and EISAS"],
    ["no I mean the 2010 strategy", "and the 2010 strategy"],
    ["oops, Europol I mean", "and Europol"],
    ["not the booklet, the communication", "and the communication"],
    ["sorry, not CEPOL but Eurojust", "and Eurojust"],
    ["I didn't mean 2013, rather 2014", "and 2014"],
    ["actually on terrorism", "and on terrorism"],
    ["make that 2012", "and 2012"],
    ["no, I meant what is Eurosur", "what is Eurosur"],
  ])("%s: %s", (message, meant) => expect(correctionIn(message)).toBe(meant));

  test.each([
    "what does it mean",
    "who is responsible",
    "and the report?",
    "the booklet",
    "on terrorism",
    "not now",
    "what is meant by solidarity",
  ])("not: %s", (message) => expect(correctionIn(message)).toBeUndefined());
});
