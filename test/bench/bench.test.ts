import { describe, expect, it } from "vitest";
import { readCollection } from "../../src/desk/bench/collection.ts";
import { answersTable, compareAnswers, slowestAnswer } from "../../src/desk/bench/compare-answers.ts";
import { ndcgAt, recallAt, reciprocalRankAt } from "../../src/desk/bench/measures.ts";
import { perturbedCopies } from "../../src/desk/bench/perturb.ts";
import { collectionTable, runCollection } from "../../src/desk/bench/run-collection.ts";
import { runScale } from "../../src/desk/bench/run-scale.ts";
import { percentile } from "../../src/desk/bench/timing.ts";

/** A clock that goes on by one millisecond at each look. */
function ticking(): () => number {
  let now = 0;
  return () => now++;
}

const GRADES = new Map([
  ["a", 2],
  ["b", 1],
  ["c", 0],
]);

describe("measures", () => {
  it.each([
    ["the best order", ["a", "b", "c"], 1, 1, 1],
    ["the second best first", ["b", "a"], (1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)), 1, 1],
    ["one of two, second", ["c", "a"], 2 / Math.log2(3) / (2 + 1 / Math.log2(3)), 0.5, 0.5],
    ["none", ["c", "x"], 0, 0, 0],
    ["nothing found", [], 0, 0, 0],
  ])("%s", (_what, ranked, ndcg, reciprocalRank, recall) => {
    expect(ndcgAt(10, ranked, GRADES)).toBeCloseTo(ndcg, 10);
    expect(reciprocalRankAt(10, ranked, GRADES)).toBe(reciprocalRank);
    expect(recallAt(10, ranked, GRADES)).toBe(recall);
  });
  it("look no deeper than they say", () => {
    expect(ndcgAt(1, ["c", "a"], GRADES)).toBe(0);
    expect(reciprocalRankAt(1, ["c", "a"], GRADES)).toBe(0);
    expect(recallAt(1, ["c", "a"], GRADES)).toBe(0);
  });
  it("take the nearest rank for a percentile", () => {
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(percentile([5, 1, 4, 2, 3], 0.99)).toBe(5);
    expect(percentile([], 0.5)).toBe(0);
  });
});

const FILES = {
  corpus: '{"id":"d1","title":"Wings","text":"Lift of a wing."}\n{"id":"d2","title":"Heat","text":"Heat in slabs."}\n',
  queries: '{"id":"q1","text":"how is heat conducted in slabs"}\n{"id":"q2","text":"not judged"}\n',
  qrels: "query-id\tcorpus-id\tscore\nq1\td2\t1\n",
};

describe("a collection", () => {
  it("has the queries that somebody judged", () => {
    expect(readCollection(FILES).queries.map(({ id }) => id)).toEqual(["q1"]);
  });
  it.each([
    ["corpus.jsonl:2", { ...FILES, corpus: '{"id":"d1","text":"x"}\nnot json\n' }],
    ["queries.jsonl:1", { ...FILES, queries: '{"id":7}\n' }],
    ["qrels.tsv:2", { ...FILES, qrels: "header\nq1 d2 1\n" }],
  ])("that cannot be read is refused with the line %s", (place, files) => {
    expect(() => readCollection(files)).toThrow(place);
  });
  it("is ranked by both engines", () => {
    const collection = readCollection(FILES);
    const results = runCollection(collection, ticking());
    expect(results.map(({ engine, ndcg, recall }) => [engine, ndcg, recall])).toEqual([
      ["MiniSearch, stemmed", 1, 1],
      ["Verbatim", 1, 1],
    ]);
    expect(collectionTable(collection, results).join("\n")).toContain("nDCG@10");
  });
});

describe("answers side by side", () => {
  it("are measured on the same questions, the warm-up left out", () => {
    const asked: string[] = [];
    const make =
      (name: string) =>
      () =>
      ({ question }: { question: string }) =>
        asked.push(`${name}: ${question}`);
    const measured = compareAnswers(
      [
        { name: "one", make: make("one") },
        { name: "two", make: make("two") },
      ],
      [{ question: "q", history: [] }],
      { clock: ticking(), memory: () => 0 },
    );
    expect(asked.slice(0, 4)).toEqual(["one: q", "two: q", "one: q", "two: q"]);
    expect(measured).toMatchObject([
      { name: "one", median: 1, slow: 1 },
      { name: "two", median: 1, slow: 1 },
    ]);
    expect(answersTable(measured)[2]).toContain("1.0x");
  });
  it("name the slowest of the hostile messages", () => {
    let now = 0;
    const clock = (): number => now;
    const messages = [
      { id: "short", text: "a" },
      { id: "long", text: "aaaa" },
    ];
    const ask = (text: string): void => {
      now += text.length;
    };
    expect(slowestAnswer(ask, messages, clock)).toEqual({ id: "long", milliseconds: 4 });
  });
});

describe("perturbed copies", () => {
  const TEXTS = [
    "The EU will set up a cybercrime centre by 2013 within existing structures.",
    "Frontex works at the external borders of the Union.",
  ];
  it("are as many as asked for, the same each time, and differ from each other", () => {
    const copies = [...perturbedCopies(TEXTS, 20)];
    expect(copies).toHaveLength(20);
    expect(copies).toEqual([...perturbedCopies(TEXTS, 20)]);
    expect(new Set(copies).size).toBeGreaterThan(10);
  });
  it("are searched in three ways", () => {
    const names = runScale(TEXTS, ["cybercrime centre"], 30, { clock: ticking(), memory: () => 0 }).map(
      ({ name }) => name,
    );
    expect(names).toEqual(["MiniSearch, stemmed", "packed postings alone", "MiniSearch's candidates, ranked"]);
  });
});
