import { describe, expect, test } from "vitest";
import { PARTIES, placesWhere, YEARS } from "./annex-rows.ts";
import { asked, placesIn } from "./said.ts";

const rowsOf = (question: string): readonly string[] => {
  const answer = asked(question);
  return answer.kind === "rows" ? placesIn(answer) : [answer.kind];
};

describe("questions for rows", () => {
  test.each(["Which measures fall to Eurojust alone?", "actions of CEPOL due in 2011"])(
    "%s: none is such",
    (question) => expect(asked(question)).toMatchObject({ kind: "refused", reason: "no-row" }),
  );

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
    ["where does Frontex appear in the annex", ({ parties }) => parties.includes("Frontex")],
    ["which measures are NOT for the Commission?", ({ parties }) => !parties.includes("COM")],
    ["annex measures without the Commission", ({ parties }) => !parties.includes("COM")],
    [
      "measures that are neither for COM nor for MS",
      ({ parties }) => !parties.includes("COM") && !parties.includes("MS"),
    ],
    [
      "which measures involve Europol but not Frontex",
      ({ parties }) => parties.includes("Europol") && !parties.includes("Frontex"),
    ],
    ["which measures are not ongoing", ({ years }) => years.length > 0],
    ["all rows except objective 5 due 2014", ({ objective, years }) => objective !== 5 && years.includes(2014)],
    ["measures before 2013", ({ years }) => years.some((year) => year < 2013)],
    ["actions from 2013 onwards", ({ years }) => years.some((year) => year >= 2013)],
    [
      "which actions must the Commission do after 2012",
      ({ parties, years }) => parties.includes("COM") && years.some((year) => year > 2012),
    ],
    ["which actions are due between 2012 and 2014", ({ years }) => years.some((year) => year >= 2012 && year <= 2014)],
    ["which action is due first", ({ years }) => years.includes(2010)],
    ["what is the latest deadline in the annex", ({ years }) => years.includes(2014)],
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

  test("rows that there are not are refused as such", () =>
    expect(asked("list the annex rows of ENISA due in 2014")).toMatchObject({ kind: "refused", reason: "no-row" }));

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
