import { describe, expect, test } from "vitest";
import { LIBRARY, ENGINE } from "../support/real-engine.ts";
import { ANNEX, PARTIES, placesWhere, YEARS } from "./annex-rows.ts";
import { placesIn } from "./said.ts";

describe("the annex as data", () => {
  test("its 41 rows are those that a person reads", () => {
    const read = LIBRARY.rows.map(({ id, objective, action, row, parties, years }) => {
      const cited = ENGINE.citation(id)?.row;
      return [`${objective}.${action}.${row}`, cited?.responsible, cited?.timing, parties, years];
    });
    expect(read).toEqual(ANNEX);
  });

  test("a row is ongoing exactly where it has no year", () =>
    expect(LIBRARY.rows.filter(({ ongoing, years }) => ongoing !== (years.length === 0))).toEqual([]));
});

const by = (filter: Parameters<typeof ENGINE.rows>[0]): readonly string[] => placesIn(ENGINE.rows(filter));

describe("rows by filter", () => {
  test("each filter, alone and together, is the plain selection from the table", () => {
    for (const responsible of [undefined, ...PARTIES]) {
      for (const year of [undefined, ...YEARS]) {
        for (const objective of [undefined, 3, 5]) {
          const wanted = placesWhere(
            (row) =>
              (responsible === undefined || row.parties.includes(responsible)) &&
              (year === undefined || row.years.includes(year)) &&
              (objective === undefined || row.objective === objective),
          );
          expect(
            by({
              ...(responsible === undefined ? {} : { responsible }),
              ...(year === undefined ? {} : { year }),
              ...(objective === undefined ? {} : { objective }),
            }),
          ).toEqual(wanted);
        }
      }
    }
  });

  test("dated and ongoing part the table", () => {
    expect(by({ timing: "ongoing" })).toEqual(placesWhere(({ years }) => years.length === 0));
    expect(by({ timing: "dated" })).toEqual(placesWhere(({ years }) => years.length > 0));
  });

  test("reported and not reported part the table", () => {
    const reported = by({ reported: true });
    const silent = by({ reported: false });
    expect(reported.length).toBeGreaterThan(0);
    expect([...reported, ...silent].toSorted()).toEqual(ANNEX.map(([place]) => place).toSorted());
  });

  test("an action of an objective", () => expect(by({ objective: 4, action: 4 })).toEqual(["4.4.1", "4.4.2", "4.4.3"]));
  test("says by what it chose in the words of a question", () =>
    expect(ENGINE.rows({ objective: 1, action: 1, timing: "dated" })).toMatchObject({
      filters: ["Objective 1", "Action 1", "timing: with a date"],
    }));
  test("rows that there are not are refused as such", () =>
    expect(ENGINE.rows({ responsible: "Eurojust", year: 2010 })).toMatchObject({ kind: "refused", reason: "no-row" }));
  test("no filter gives all rows", () => expect(by({})).toEqual(ANNEX.map(([place]) => place)));
  test("the parties to choose from are those of the column, in the order of their first row", () =>
    expect(ENGINE.parties.map(({ id }) => id)).toEqual(PARTIES));
});
