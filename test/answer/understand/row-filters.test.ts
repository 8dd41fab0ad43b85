import { describe, expect, test } from "vitest";
import { referencesIn } from "../../../src/answer/understand/references.ts";
import { hasFilter, rowsFor, rowsNamed, type RowFilters } from "../../../src/answer/understand/row-filters.ts";
import { rowQueryOf } from "../../../src/answer/understand/row-query.ts";
import { LIBRARY } from "../../support/real-engine.ts";

const read = (text: string): RowFilters => rowQueryOf(LIBRARY, text, referencesIn(text));

describe("rows that fit", () => {
  test("fit every filter at once", () => {
    const rows = rowsFor(LIBRARY, read("all annex rows of Europol due in 2011 under objective 4"));
    expect(rows.map(({ id }) => id.replace(/.*annex\//u, ""))).toEqual([
      "objective-4/action-1/row-2",
      "objective-4/action-2/row-1",
    ]);
  });
  test("are all where no filter is set", () => expect(rowsFor(LIBRARY, read("the whole annex"))).toHaveLength(41));
  test("are narrowed by words that no filter explains, where any holds them", () => {
    expect(rowsNamed(LIBRARY, LIBRARY.rows, ["handbook"]).map(({ years }) => years)).toEqual([[2013, 2014]]);
    expect(rowsNamed(LIBRARY, LIBRARY.rows, ["zebra"])).toEqual([]);
    expect(rowsNamed(LIBRARY, [], ["handbook"])).toEqual([]);
  });
});

describe("a question", () => {
  test.each(["open-ended actions", "due in 2013", "of ENISA", "under objective 2", "dated actions"])(
    "%s sets a filter",
    (text) => expect(hasFilter(read(text))).toBe(true),
  );
  test.each(["the whole annex", "all actions", "what is planned"])("%s sets none", (text) =>
    expect(hasFilter(read(text))).toBe(false),
  );
});
