import { describe, expect, test } from "vitest";
import { LIBRARY, ENGINE } from "../support/real-engine.ts";
import { ANNEX, PARTIES, placesWhere, YEARS } from "./annex-rows.ts";
import { asked, placesIn } from "./said.ts";

const rowsOf = (question: string): readonly string[] => {
  const answer = asked(question);
  return answer.kind === "rows" ? placesIn(answer) : [answer.kind];
};

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

describe("questions for rows", () => {
  test.each(PARTIES)("every action of %s", (party) => {
    const rows = placesWhere(({ parties }) => parties.includes(party));
    expect(rowsOf(`list all rows of the annex with ${party} in the responsible column`)).toEqual(rows);
  });

  test.each(YEARS)("what is due in %d, ranges counted", (year) => {
    const rows = placesWhere(({ years }) => years.includes(year));
    expect(rowsOf(`What is due in ${year}?`)).toEqual(rows);
    expect(rowsOf(`which actions are scheduled for ${year}`)).toEqual(rows);
  });

  test.each([1, 2, 3, 4, 5])("the rows of objective %d", (objective) =>
    expect(rowsOf(`all annex rows of objective ${objective}`)).toEqual(
      placesWhere((row) => row.objective === objective),
    ),
  );

  test.each([
    "open-ended actions",
    "which actions are ongoing?",
    "list the actions without a fixed date",
    "rows with no deadline in the annex",
  ])("%s", (question) => expect(rowsOf(question)).toEqual(placesWhere(({ years }) => years.length === 0)));

  test.each<readonly [string, (row: Parameters<Parameters<typeof placesWhere>[0]>[0]) => boolean]>([
    ["what must CEPOL do", ({ parties }) => parties.includes("CEPOL")],
    [
      "actions of Frontex under objective 4",
      ({ objective, parties }) => objective === 4 && parties.includes("Frontex"),
    ],
    [
      "what must Europol do under objective 3",
      ({ objective, parties }) => objective === 3 && parties.includes("Europol"),
    ],
    ["annex rows of the member states alone", ({ parties }) => parties.join() === "MS"],
    ["list the annex rows for which only the Commission is responsible", ({ parties }) => parties.join() === "COM"],
    [
      "rows where only the commission is responsible in 2011",
      ({ parties, years }) => parties.join() === "COM" && years.includes(2011),
    ],
    ["actions of ENISA due in 2013", ({ parties, years }) => parties.includes("ENISA") && years.includes(2013)],
    [
      "which rows name both Europol and Eurojust in the annex",
      ({ parties }) => parties.includes("Europol") && parties.includes("Eurojust"),
    ],
    ["what is due in 2011 and 2012 in the annex table", ({ years }) => years.includes(2011) || years.includes(2012)],
    ["what is due in 2013 in the annex, not counting ranges", ({ years }) => years.join() === "2013"],
    ["which actions belong to objective 2", ({ objective }) => objective === 2],
    ["what is EASO responsible for in the annex", ({ parties }) => parties.includes("EASO")],
    ["what is due in 2013-14", ({ years }) => years.includes(2013) || years.includes(2014)],
    [
      "actions with a fixed date under objective 3 in the annex",
      ({ objective, years }) => objective === 3 && years.length > 0,
    ],
    ["how many actions must Frontex take part in", ({ parties }) => parties.includes("Frontex")],
    ["show the whole annex", () => true],
  ])("%s", (question, fits) => expect(rowsOf(question)).toEqual(placesWhere(fits)));

  test("the answer says how the rows were chosen and out of how many", () => {
    expect(asked("what is due in 2013")).toMatchObject({
      kind: "rows",
      filters: ["timing: 2013 (ranges count for each of their years)"],
      total: 41,
    });
    expect(asked("open-ended actions of the member states alone")).toMatchObject({
      filters: ["responsible: MS alone", "timing: ongoing"],
    });
  });

  test("how many were carried out is not told by what was planned", () =>
    expect(asked("how many of the 41 actions were completed by 2014").kind).not.toBe("rows"));

  test("a count is quoted where a document states it, with the data below", () => {
    const answer = asked("How many actions are there?");
    expect(answer).toMatchObject({
      kind: "rows",
      filters: ["all 17 actions of the annex, 41 rows"],
      stated: { passage: "press-release/paragraph-1" },
    });
    if (answer.kind !== "rows" || answer.stated?.mark === undefined) throw new Error("no count was stated");
    expect(answer.stated.text.slice(answer.stated.mark.start, answer.stated.mark.end)).toContain("41 actions");
    expect(answer.rows).toHaveLength(41);
  });

  test.each<readonly [string, string, number]>([
    ["how many objectives does the strategy have?", "iss-in-action/section-2/paragraph-1", 5],
    ["how many guidelines are there", "iss-2010/guidelines/paragraph-1", 10],
  ])("%s is answered by the sentence that says it, with what was counted", (question, stating, count) => {
    const answer = asked(question);
    if (answer.kind !== "part") throw new Error(`answered as ${answer.kind}`);
    expect(answer.citations[0].passage).toBe(stating);
    expect(answer.citations.slice(1).map(({ kind }) => kind)).toEqual(Array.from({ length: count }, () => "heading"));
  });

  test("rows that there are not are refused as such", () => {
    expect(asked("list the annex rows of ENISA due in 2014")).toMatchObject({ kind: "refused", reason: "no-row" });
    expect(ENGINE.rows({ responsible: "Eurojust", year: 2010 })).toMatchObject({ kind: "refused", reason: "no-row" });
  });

  test.each([
    "when is the cybercrime centre due",
    "who is responsible for Eurosur",
    "by when must asset recovery offices be effective",
    "is the network of CERTs due in 2012",
    "what must countries do with the loot",
    "what do COM and MS mean in the table",
  ])("%s asks for one fact, not for rows", (question) => expect(asked(question).kind).toBe("found"));

  test.each(["what does the press release list as due in 2013", "actions of Frontex in the council strategy"])(
    "%s: that document has no rows",
    (question) => expect(asked(question).kind).not.toBe("rows"),
  );
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
  test("no filter gives all rows", () => expect(by({})).toEqual(ANNEX.map(([place]) => place)));
  test("the parties to choose from are those of the column, in the order of their first row", () =>
    expect(ENGINE.parties.map(({ id }) => id)).toEqual(PARTIES));
});
