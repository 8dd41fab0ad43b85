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
    const { words } = indexOf(DOCUMENTS);
    expect(words).toContain("frontex");
    expect(words).not.toContain("open");
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
    ["a document missing", { ...good, ids: good.ids.slice(1) }],
    ["a term number out of range", { ...good, sequences: packLists([[9_999], [], [], [], [], []]) }],
    ["a term number below nothing", { ...good, sequences: packLists([[-1], [], [], [], [], []]) }],
    ["a field missing", { ...good, sequences: packLists([[0], [], [], [], []]) }],
    ["sequences that are no lists", { ...good, sequences: [[[0], [], []]] }],
    ["sequences cut off", { ...good, sequences: { ...good.sequences, numbers: good.sequences.numbers.slice(0, -8) } }],
    ["sequences that are no numbers", { ...good, sequences: { lengths: "?", numbers: "*" } }],
    ["a question of no document", { ...good, questions: packLists([[77, 0]]) }],
    ["a question of no term", { ...good, questions: packLists([[0, 9_999]]) }],
    ["a gram without its terms", { ...good, grams: { ...good.grams, grams: good.grams.grams.slice(4) } }],
    ["a gram of no term", { ...good, grams: { grams: "laws", holders: packLists([[9_999]]) } }],
    ["an empty question", { ...good, questions: packLists([[]]) }],
    ["a word that is no text", { ...good, words: [7, ...good.words.slice(1)] }],
    ["a word that never occurs", { ...good, counts: [0, ...good.counts.slice(1)] }],
    ["a word without its count", { ...good, counts: good.counts.slice(1) }],
    ["a damaged MiniSearch part", { ...good, miniSearch: { serializationVersion: 2, documentCount: 2 } }],
    ["a MiniSearch part of another version", { ...good, miniSearch: { ...good.miniSearch, serializationVersion: 1 } }],
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
