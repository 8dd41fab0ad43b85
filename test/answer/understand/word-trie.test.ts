import { describe, expect, test } from "vitest";
import { addName, emptyTrie, namesFound } from "../../../src/answer/understand/word-trie.ts";

const trie = emptyTrie<string>();
for (const name of ["press release", "press release of 2010", "com(2010) 673", "council's paper", "paper", "-"])
  addName(trie, name, name);

describe("names found by their words", () => {
  test.each([
    ["the press release says", ["press release"]],
    ["press-release, press  release", ["press release", "press release"]],
    ["press release of 2010", ["press release", "press release of 2010"]],
    ["com 2010/673 and com2010(673)", ["com(2010) 673", "com(2010) 673"]],
    ["the councils paper and the council's paper", ["paper", "council's paper", "paper"]],
    ["papers, newspaper", []],
    ["press. release", []],
    ["press      release", []],
    ["press", []],
    ["", []],
  ])("in %j: %j", (text, names) => expect(namesFound(trie, text).map(({ value }) => value)).toEqual(names));

  test("say where they stand", () => {
    const text = "in the press release of 2010, p. 1";
    expect(namesFound(trie, text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "press release",
      "press release of 2010",
    ]);
  });
});
