import { describe, expect, test } from "vitest";
import { asksForMore } from "../../../src/answer/understand/further.ts";

describe("asking for more", () => {
  test.each([
    "more",
    "More!",
    "show me more",
    "and more please",
    "any others?",
    "give me some further passages",
    "what else?",
    "anything else on this",
    "is there anything else",
    "the rest",
    "next",
    "go on",
    "continue please",
    "more details please",
    "more about it",
  ])('"%s" asks for what was not shown', (text) => expect(asksForMore(text)).toBe(true));

  test.each([
    "",
    "more about Eurosur",
    "what more can Frontex do",
    "who else is responsible",
    "anything else in the press release",
    "more security",
    "the next action",
    "moreover",
    `more ${"please ".repeat(30)}`,
  ])('"%s" asks for something', (text) => expect(asksForMore(text)).toBe(false));
});
