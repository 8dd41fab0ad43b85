import { describe, expect, it } from "vitest";
import { buildIndex } from "../../src/search/build.ts";
import { find } from "../../src/search/find.ts";
import { packLists } from "../../src/search/packed-lists.ts";
import { loadIndex, UnusableIndex } from "../../src/search/load.ts";
import { plainQuery } from "../../src/words/query.ts";
import { dataOf, documentsOf, indexOf } from "./library.ts";

const DOCUMENTS = documentsOf({
  a: {
    title: "Cybercrime centre",
    text: "The EU will set up a cybercrime centre by 2013.",
    bank: "When does the centre open?",
  },
  b: "Frontex coordinates the Member States at the external borders.",
});
const QUESTIONS = [{ text: "When does the cyber police hub open?", document: "a" }];

describe("the written index", () => {
  it("is the same, byte for byte, for the same input", () => {
    expect(JSON.stringify(dataOf(DOCUMENTS, QUESTIONS))).toBe(JSON.stringify(dataOf(DOCUMENTS, QUESTIONS)));
  });
  it("holds terms, not texts", () => {
    const json = JSON.stringify(dataOf(DOCUMENTS, QUESTIONS));
    expect(json).toContain("cybercrim");
    expect(json).not.toContain("set up a");
  });
  it("knows the words of the documents, those of the bank left out", () => {
    const words = indexOf(DOCUMENTS)
      .words()
      .map(({ word }) => word);
    expect(words).toContain("frontex");
    expect(words).not.toContain("open");
  });
  it("counts the words, the most frequent first", () => {
    const [first, ...others] = indexOf(documentsOf({ a: "borders, borders, centre" })).words();
    expect([first, others]).toEqual([{ word: "borders", count: 2 }, [{ word: "centre", count: 1 }]]);
  });
  it.each([
    [
      "two documents with one id",
      () => buildIndex({ fields: ["text"], documents: [...DOCUMENTS, ...DOCUMENTS] }),
      '"a"',
    ],
    [
      "a question that points nowhere",
      () => buildIndex({ fields: ["text"], documents: DOCUMENTS, questions: [{ text: "Why?", document: "zzz" }] }),
      '"zzz"',
    ],
  ])("is not made of %s", (_what, build, named) => {
    expect(build).toThrow(named);
  });
});

describe("an index that cannot be used", () => {
  const good = dataOf(DOCUMENTS, QUESTIONS);
  it.each([
    ["nothing", undefined],
    ["another file", { hello: "world" }],
    ["another version", { ...good, version: 0 }],
    ["other rules for words", { ...good, fingerprint: "0000000000000000" }],
    ["a document missing", { ...good, ids: "b" }],
    ["a term number out of range", { ...good, sequences: packLists([[9_999], [], [], [], [], []]) }],
    ["a term number below nothing", { ...good, sequences: packLists([[-1], [], [], [], [], []]) }],
    ["a field missing", { ...good, sequences: packLists([[0], [], [], [], []]) }],
    ["sequences that are no lists", { ...good, sequences: [[[0], [], []]] }],
    ["sequences cut off", { ...good, sequences: { ...good.sequences, numbers: good.sequences.numbers.slice(0, -8) } }],
    ["sequences that are no numbers", { ...good, sequences: { lengths: "?", numbers: "*" } }],
    ["a question of no document", { ...good, questions: { ...good.questions, documents: packLists([[77]]) } }],
    [
      "a term of no question",
      { ...good, questions: { ...good.questions, holders: packLists(good.terms.split("\n").map(() => [9_999])) } },
    ],
    ["questions of a term that is not there", { ...good, questions: { ...good.questions, holders: packLists([[0]]) } }],
    ["a gram without its terms", { ...good, grams: { ...good.grams, grams: good.grams.grams.slice(4) } }],
    ["a gram of no term", { ...good, grams: { grams: "laws", holders: packLists([[9_999]]) } }],
    ["words that are no text", { ...good, words: [7] }],
  ])("(%s) is refused with what to run", (_what, data) => {
    expect(() => loadIndex(data)).toThrow(UnusableIndex);
    expect(() => loadIndex(data)).toThrow("npm run index:build");
  });
});

describe("names of Object.prototype", () => {
  it("are words like others", () => {
    const index = indexOf(documentsOf({ a: "the constructor of __proto__ toString", b: "another text" }));
    expect(find(index, plainQuery("constructor")).map(({ id }) => id)).toEqual(["a"]);
    expect(find(index, plainQuery("hasOwnProperty valueOf"))).toEqual([]);
  });
});

const asked = (count: number): { text: string; document: string }[] =>
  Array.from({ length: count }, (_, number) => ({ text: `when is port ${number} checked`, document: "a" }));

it("of few questions no odds of words are made: every word that none of them has would speak against an answer", () => {
  const input = {
    fields: ["text"],
    documents: [{ id: "a", fields: { text: "ports are checked" } }],
    unanswered: ["who won the cup", "who won the vote"],
  };
  expect(buildIndex({ ...input, questions: asked(10) }).odds.words).toBe("");
  expect(buildIndex({ ...input, questions: asked(1000) }).odds.words).toContain("who won");
});
