import { describe, expect, test } from "vitest";
import { compareWithFloors, raiseFloors, readFloors, type Floors } from "../../src/desk/gold/floors.ts";
import { moveLines } from "../../src/desk/gold/gold-report.ts";
import { MEASURES } from "../../src/desk/gold/summary.ts";

const floors = (value: number, kinds: Floors["kinds"] = { fact: value }): Floors =>
  readFloors(JSON.stringify({ measures: Object.fromEntries(MEASURES.map((name) => [name, value])), kinds }));
const kind = (
  name: string,
  score: number,
): { kind: string; questions: number; score: number; hit3: number; answered: number } => ({
  kind: name,
  questions: 1,
  score,
  hit3: score,
  answered: score,
});

describe("the floors", () => {
  const now = { ...floors(0.9).measures, hit1: 0.5 };

  test("are held: what falls below is named with both numbers", () => {
    const { fallen } = compareWithFloors(floors(0.8), now, [kind("fact", 0.7)]);
    expect(moveLines(fallen, "fell below")).toEqual([
      "hit1 fell below its floor: 0.500 (floor 0.800)",
      "kind fact fell below its floor: 0.700 (floor 0.800)",
    ]);
  });

  test("are told of what rose above them", () => {
    const { fallen, risen } = compareWithFloors(floors(0.5), now, [kind("fact", 0.5), kind("typo", 0.1)]);
    expect([fallen.length, risen.map(({ name }) => name)]).toEqual([
      0,
      [...MEASURES.filter((name) => name !== "hit1"), "kind typo"],
    ]);
  });

  test("count a kind that is no longer asked as fallen", () => {
    expect(compareWithFloors(floors(0.5), now, []).fallen.map(({ name }) => name)).toEqual(["kind fact"]);
  });

  test("only go up", () => {
    const raised = raiseFloors(floors(0.8), now, [kind("fact", 0.9), kind("typo", 0.1)]);
    expect([raised.measures.hit1, raised.measures.hit3, raised.kinds]).toEqual([0.8, 0.9, { fact: 0.9, typo: 0.1 }]);
  });

  test("are cut to three decimals, so that the same answers hold them", () => {
    const raised = raiseFloors(floors(0), { ...now, hit1: 2 / 3 }, [kind("fact", 2 / 3)]);
    expect([raised.measures.hit1, raised.kinds["fact"]]).toEqual([0.666, 0.666]);
    expect(compareWithFloors(raised, { ...now, hit1: 2 / 3 }, [kind("fact", 2 / 3)]).fallen).toEqual([]);
  });

  test("that cannot be read are refused by the place", () => {
    expect(() => readFloors('{"measures":{},"kinds":{}}')).toThrow("measures.hit1");
  });
});
