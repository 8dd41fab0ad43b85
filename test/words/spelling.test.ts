import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../src/words/edit-distance.ts";
import { makeSpeller, spellerOnDemand } from "../../src/words/spelling.ts";

const counts = {
  cybercrime: 40,
  centre: 20,
  terrorism: 60,
  terrorist: 30,
  radicalisation: 30,
  enisa: 12,
  europol: 30,
  frontex: 20,
  cosi: 8,
  law: 40,
  enforcement: 40,
  border: 50,
  borders: 30,
  report: 20,
  trafficking: 30,
  organised: 40,
  security: 200,
  crime: 80,
  fund: 5,
  found: 2,
  police: 40,
};
const speller = makeSpeller({
  words: Object.entries(counts).map(([word, count]) => ({ word, count })),
  common: ["boarder", "resort", "pond", "tide"],
});

describe("typing errors are corrected", () => {
  it.each([
    ["terorism", "terrorism", "a letter left out"],
    ["terrrorism", "terrorism", "a letter too many"],
    ["terrotism", "terrorism", "a letter changed"],
    ["terrorsim", "terrorism", "two letters swapped"],
    ["radicalizaton", "radicalisation", "two errors in a long word"],
    ["ensia", "enisa", "an acronym with two letters swapped"],
    ["eruopol", "europol", "a name"],
    ["csoi", "cosi", "a short acronym"],
    ["cybercrimecentre", "cybercrime centre", "two words glued"],
    ["lawenforcement", "law enforcement", "two words glued"],
    ["secruity", "security", "the more frequent word"],
  ])("%s is read as %s (%s)", (typed, expected) => {
    expect(speller.correct(typed)?.join(" ")).toBe(expected);
  });
});

describe("words that may have been meant", () => {
  it.each([
    ["boarder", ["border"], "one error, in a word that exists"],
    ["polcie", ["police"], "two letters changed places"],
    ["bor", [], "too short to be cut off"],
    ["bord", ["border", "borders"], "cut off"],
    ["border", ["borders"], "not the word itself"],
    ["xyzzy", [], "like no word"],
  ])("of %s are %j (%s)", (typed, near) => {
    expect(speller.near(typed)).toEqual(near);
  });
});

describe("glued words", () => {
  const words = Object.entries({ bit: 3, coin: 2, member: 40, states: 40 }).map(([word, count]) => ({ word, count }));
  it("are split only into words that stand side by side", () => {
    const careful = makeSpeller({
      words,
      neighbours: (first, second) => (`${first} ${second}` === "member states" ? 1 : 0),
    });
    expect(careful.correct("memberstates")).toEqual(["member", "states"]);
    expect(careful.correct("bitcoin")).toBeUndefined();
  });
});

describe("what is left alone", () => {
  it.each([
    ["europol", "a word of the documents"],
    ["organized", "another spelling of one"],
    ["boarder", "an everyday word, although it is close to another"],
    ["boarders", "an everyday word with an ending"],
    ["eus", "too short"],
    ["xyzzy", "like no word"],
    ["terrorism2011", "a code"],
    ["__proto__", "not a word"],
  ])("%s (%s)", (typed) => {
    expect(speller.correct(typed)).toBeUndefined();
  });
  it("corrects what may be a name by one error only, unless it is long", () => {
    expect(speller.correct("terorrsm", "name")).toBeUndefined();
    expect(speller.correct("fronntex", "name")).toEqual(["frontex"]);
  });
});

describe("edit distance", () => {
  it.each([
    ["enisa", "ensia", 1],
    ["enisa", "enisa", 0],
    ["border", "boarders", 2],
    ["police", "crime", 3],
  ])("of %s and %s is %d", (one, other, distance) => {
    expect(editDistance(one, other, 2)).toBe(distance);
  });
  it("is the same both ways, and 0 for the same word only", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other, 3)).toBe(editDistance(other, one, 3));
        expect(editDistance(one, other, 3) === 0).toBe(one === other);
      }),
    );
  });
});

describe("a speller on demand", () => {
  it("reads its words when it is first asked, once", () => {
    let reads = 0;
    const late = spellerOnDemand(() => {
      reads++;
      return { words: [{ word: "cybercrime", count: 3 }], common: ["table"] };
    });
    expect(reads).toBe(0);
    expect(late.correct("cybercrme")).toEqual(["cybercrime"]);
    expect(late.knows("tables")).toBe(true);
    expect(late.isOfDocuments("table")).toBe(false);
    expect(reads).toBe(1);
  });
});
