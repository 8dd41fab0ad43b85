import { describe, expect, test } from "vitest";
import { listTerms, readKnownLists } from "../../src/answer/known-lists.ts";
import { CORPUS, SEEDS } from "../support/corpus.ts";

const LISTS = readKnownLists(SEEDS.get("lists.txt") ?? "");
const IDS = new Set(CORPUS.passages.map(({ id }) => id));

describe("a file of lists", () => {
  test("is passages and the terms of their names", () =>
    expect(readKnownLists("# x\na/b + a/c = common threats, principles\n")).toEqual([
      { passages: ["a/b", "a/c"], called: "common threats", names: [["common", "threat"], ["principl"]] },
    ]));
  test("is refused by file and line", () =>
    expect(() => readKnownLists("# x\na/b\n")).toThrow("Cannot read line 2 of seeds/lists.txt"));
});

describe("the lists of the documents", () => {
  test.each(LISTS.flatMap(({ passages }) => passages))("%s is a passage", (id) => expect(IDS.has(id)).toBe(true));
  test("every name says more than generic words, and no two lists share one", () => {
    const names = LISTS.flatMap((list) => list.names.map((name) => name.toSorted().join(" ")));
    expect(names.every((name) => name !== "")).toBe(true);
    const owners = LISTS.map((list) => new Set(list.names.map((name) => name.toSorted().join(" "))));
    const all = owners.flatMap((own) => [...own]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("words of one meaning", () => {
  test.each([
    ["goals", "aims"],
    ["dangers", "threats"],
    ["challenges", "threats"],
    ["fields", "areas"],
    ["mechanisms", "instruments"],
  ])("%s are %s", (one, other) => expect(listTerms(one)).toEqual(listTerms(other)));
  test("others are not", () => expect(listTerms("principles")).not.toEqual(listTerms("aims")));
});
