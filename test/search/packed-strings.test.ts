import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packNumbered, packStrings, readNumbered, unpackStrings } from "../../src/search/packed-strings.ts";

const line = fc.string().map((text) => text.replaceAll("\n", ""));

describe("packed strings", () => {
  it("give every string back, in order", () => {
    fc.assert(
      fc.property(fc.array(line.filter((text) => text !== "")), (strings) => {
        expect(unpackStrings(packStrings(strings))).toEqual(strings);
      }),
    );
  });
  it("give every text back with its number", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: line, number: fc.integer() }, { noNullPrototype: true })), (entries) => {
        expect(unpackStrings(packNumbered(entries)).map(readNumbered)).toEqual(entries);
      }),
    );
  });
  it("cannot hold a line break", () => {
    expect(() => packStrings(["a", "b\nc"])).toThrow(RangeError);
  });
});
