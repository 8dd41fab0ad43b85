import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { joinThesauruses, parseThesaurus, phraseKey } from "../../src/words/thesaurus.ts";
import { parseWordList } from "../../src/words/word-list.ts";

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), "utf8");

describe("a list of everyday words", () => {
  it("goes one way with =, both ways with <=>", () => {
    const { expansions } = parseThesaurus(
      "hackers, crackers = cyber attack\nCEPOL <=> European Police College (0.8) # a remark",
      "list.txt",
    );
    expect(Object.fromEntries(expansions)).toEqual({
      hacker: [{ words: "cyber attack", weight: 0.7 }],
      cracker: [{ words: "cyber attack", weight: 0.7 }],
      cepol: [{ words: "European Police College", weight: 0.8 }],
      "european police college": [{ words: "CEPOL", weight: 0.8 }],
    });
  });
  it.each([
    ["trains", "train", "plural"],
    ["training", "training", "another word"],
    ["organised gangs", "organized gang", "spelling"],
    ["bus", "bus", "no plural"],
    ["agencies", "agency", "plural in -ies"],
    ["law-enforcement", "law enforcement", "hyphen"],
  ])("%j is compared as %j (%s)", (phrase, key) => {
    expect(phraseKey(phrase)).toBe(key);
  });
  it.each([
    ["a = b\nhackers cyber attack", "list.txt:2"],
    ["a = b = c", "list.txt:1"],
    ["hackers =", "list.txt:1"],
    ["= cyber attack", "list.txt:1"],
    ["a = b (7)", "list.txt:1"],
  ])("refuses %j and names the line", (text, place) => {
    expect(() => parseThesaurus(text, "list.txt")).toThrow(place);
  });
  it("joins lists", () => {
    const joined = joinThesauruses([
      parseThesaurus("cops = police", "a"),
      parseThesaurus("cops = law enforcement\nEU law = treaty", "b"),
    ]);
    expect(joined.expansions.get("cop")?.map(({ words }) => words)).toEqual(["police", "law enforcement"]);
    expect(joined.longest).toBe(2);
  });
});

describe("the lists in seeds", () => {
  it.each(["thesaurus.txt", "acronyms.txt"])("%s can be read", (name) => {
    expect(parseThesaurus(seed(name), name).expansions.size).toBeGreaterThan(100);
  });
  it.each(["hackers", "dirty money", "cops", "flight passenger data", "fake money", "border force", "lone attackers"])(
    "have other words for %j",
    (phrase) => {
      expect(parseThesaurus(seed("thesaurus.txt"), "thesaurus.txt").expansions.get(phraseKey(phrase))).toBeDefined();
    },
  );
  it.each(["told", "came", "wanted", "brought", "twenty", "billion", "colour", "romanian"])(
    "know %j as English",
    (word) => {
      expect(parseWordList(seed("common-words.txt")).has(word)).toBe(true);
    },
  );
  it("hold everyday English, remarks left out", () => {
    const common = parseWordList(seed("common-words.txt"));
    expect(common.size).toBeGreaterThan(5_000);
    expect([...common].every((word) => /^[a-z]+$/u.test(word))).toBe(true);
  });
});
