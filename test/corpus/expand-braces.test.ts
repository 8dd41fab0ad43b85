import { describe, expect, test } from "vitest";
import { expandBraces, isExpandable } from "../../src/corpus/expand-braces.ts";

describe("braces in a name", () => {
  test.each([
    ["booklet", ["booklet"]],
    ["{press,news} release", ["press release", "news release"]],
    ["report {of,} 2011", ["report of 2011", "report 2011"]],
    ["{a,b} {c,d}", ["a c", "a d", "b c", "b d"]],
    ["{first {annual,yearly},last} report", ["first annual report", "last report", "first yearly report"]],
    ["{paper,paper}", ["paper"]],
  ])("%j stands for %j", (pattern, texts) => expect(expandBraces(pattern).toSorted()).toEqual([...texts].toSorted()));

  test.each([
    ["{press,news} release", true],
    ["{press,news release", false],
    ["press} release", false],
    ["{report,}", false],
    ["{,} {}", false],
  ])("%j can be used: %s", (pattern, usable) => expect(isExpandable(pattern)).toBe(usable));
});
