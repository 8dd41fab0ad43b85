import { describe, expect, test } from "vitest";
import { makeNeighbours } from "../../src/words/neighbours.ts";

const neighbours = makeNeighbours(() => [
  "Border guards, and border-guards.",
  "the Border Guard",
  "How many? How many!",
  "x ".repeat(40),
]);

describe("words side by side", () => {
  test.each([
    ["border", "guards", 2],
    ["border", "guard", 1],
    ["how", "many", 2],
    ["guards", "the", 0],
    ["guards", "border", 0],
    ["bord", "guards", 0],
    ["x", "x", 5],
  ])("%s %s: %i", (first, second, count) => expect(neighbours(first, second)).toBe(count));

  test("texts are read once, and only when a pair is asked for", () => {
    let reads = 0;
    const lazy = makeNeighbours(() => {
      reads += 1;
      return ["a b"];
    });
    expect(reads).toBe(0);
    expect([lazy("a", "b"), lazy("b", "a"), reads]).toEqual([1, 0, 1]);
  });
});
