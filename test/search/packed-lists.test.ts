import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listAt, listCount, packLists, unpackLists } from "../../src/search/packed-lists.ts";

const LISTS = [[3, 1, 4], [], [2_000_000_000, -7]];

describe("packed lists", () => {
  it("give every list back", () => {
    const numbers = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(fc.array(fc.array(numbers)), (lists) => {
        const read = unpackLists(packLists(lists));
        expect(Array.from({ length: listCount(read) }, (_, list) => [...listAt(read, list)])).toEqual(lists);
      }),
    );
  });
  it("give every list of small numbers back, in half the space", () => {
    const lists = [[0, 65_535, 7], [], [1]];
    const packed = packLists(lists);
    const read = unpackLists(packed);
    expect([packed.bytes, Array.from({ length: listCount(read) }, (_, list) => [...listAt(read, list)])]).toEqual([
      2,
      lists,
    ]);
  });
  it.each([-1, 3, 99])("have nothing at place %i", (list) => {
    expect([...listAt(unpackLists(packLists(LISTS)), list)]).toEqual([]);
  });
  it.each([
    ["numbers missing", { numbers: packLists([[-1]]).numbers }],
    ["lengths missing", { lengths: "" }],
    ["a text cut inside a number", { numbers: "AAA" }],
    ["a length below nothing", { lengths: packLists([[6, -1]]).numbers }],
  ])("are refused with %s", (_what, damage) => {
    expect(() => unpackLists({ ...packLists(LISTS), ...damage })).toThrow(RangeError);
  });
});
