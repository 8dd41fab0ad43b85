import { describe, expect, it } from "vitest";
import { findQuestions } from "../../src/search/find-questions.ts";
import { plainQuery } from "../../src/words/query.ts";
import { documentsOf, indexOf } from "./library.ts";

const BANK = [
  { text: "When will the cybercrime centre be set up?", document: "centre" },
  {
    text: "When will the cybercrime centre be set up, who pays for it, which agencies work there and what does it do?",
    document: "study",
  },
  { text: "Who guards the external borders?", document: "borders" },
  { text: "Which borders does Frontex guard?", document: "borders" },
  { text: "What is the deadline of the cyber crime centre?", document: "centre" },
  { text: "centre", document: "study" },
];
const index = indexOf(documentsOf({ centre: "By 2013.", study: "A study.", borders: "Frontex." }), BANK);

function best(question: string): (string | undefined)[] {
  return findQuestions(index, plainQuery(question)).map(({ question: position }) => BANK[position]?.text);
}

describe("questions of the bank", () => {
  it("come with a similarity of 1 for the same question", () => {
    expect(findQuestions(index, plainQuery("when will the cybercrime centre be set up?"), { limit: 1 })).toEqual([
      { question: 0, document: 0, id: "centre", similarity: 1, asked: 1, entry: 1 },
    ]);
  });
  it.each([
    ["when will the cybercrime center be set up", 0, "spelling does not matter; a long entry has no advantage"],
    ["cyber-crime centre deadline", 4, "nor do hyphens"],
    ["guarding external borders", 2, "nor do endings"],
    ["Frontex guards borders", 3, "the rarer word decides"],
  ])("%j is most like entry %d (%s)", (question, entry) => {
    expect(best(question)[0]).toBe(BANK[entry]?.text);
  });
  it("that hold one word of many are not alike", () => {
    const short = findQuestions(index, plainQuery("when will the cybercrime centre be set up")).find(
      ({ question }) => question === 5,
    );
    expect(short?.entry).toBe(1);
    expect(short?.similarity).toBeLessThan(0.6);
  });
  it("are found among the documents that count", () => {
    const hits = findQuestions(index, plainQuery("cybercrime centre"), { among: (document) => document === 1 });
    expect(new Set(hits.map(({ id }) => id))).toEqual(new Set(["study"]));
  });
  it("are none for a question without a known word", () => {
    expect(findQuestions(index, plainQuery("football in Brazil"))).toEqual([]);
    expect(findQuestions(index, plainQuery(""))).toEqual([]);
  });
});
