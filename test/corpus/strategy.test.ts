import { describe, expect, test } from "vitest";
import { notesOf, passage, passagesOf, ROWS, textOf, wordsBeforeMark } from "../support/corpus.ts";

const STRATEGY = "iss-in-action";
const ids = passagesOf(STRATEGY).map(({ id }) => id);
const idsLike = (pattern: RegExp): readonly string[] => ids.filter((id) => pattern.test(id));

describe("the strategy's structure", () => {
  test("is five objectives, each named in the body and again in the annex", () => {
    const titles = [1, 2, 3, 4, 5].map((number) => textOf(`${STRATEGY}/objective-${number}`));
    expect(titles).toEqual([
      "OBJECTIVE 1: Disrupt international crime networks",
      "OBJECTIVE 2: Prevent terrorism and address radicalisation and recruitment",
      "OBJECTIVE 3: Raise levels of security for citizens and businesses in cyberspace",
      "OBJECTIVE 4: Strengthen security through border management",
      "OBJECTIVE 5: Increase Europe's resilience to crises and disasters",
    ]);
    expect(idsLike(/^iss-in-action\/objective-\d+$/u)).toHaveLength(5);
    expect([1, 2, 3, 4, 5].map((number) => textOf(`${STRATEGY}/annex/objective-${number}`))).toEqual(titles);
  });

  test.each([
    ["body", /^iss-in-action\/objective-\d+\/action-\d+$/u],
    ["annex", /^iss-in-action\/annex\/objective-\d+\/action-\d+$/u],
  ])("has 17 actions in its %s: 3, 3, 3, 4 and 4", (_, pattern) => {
    const actions = idsLike(pattern);
    const perObjective = [1, 2, 3, 4, 5].map(
      (number) => actions.filter((id) => id.includes(`/objective-${number}/`)).length,
    );
    expect(perObjective).toEqual([3, 3, 3, 4, 4]);
  });

  test("titles one action differently in body and annex, and keeps both as they are", () => {
    expect(textOf(`${STRATEGY}/objective-5/action-4`)).toContain("European Emergency Response Capacity");
    expect(textOf(`${STRATEGY}/annex/objective-5/action-4`)).toBe(
      "Action 4: Develop a European Response Capacity for tackling disasters",
    );
  });

  test("gives each passage a locator that a person can follow", () => {
    expect(passage(`${STRATEGY}/objective-3/action-1/paragraph-2`).locator).toBe("Objective 3, Action 1, paragraph 2");
    expect(passage(`${STRATEGY}/annex/objective-3/action-1/row-2`).locator).toBe("Annex, Objective 3, Action 1, row 2");
    expect(passage(`${STRATEGY}/note-20`).locator).toBe("Footnote 20");
  });

  test("puts each passage under its headings, outermost first", () => {
    const { place } = passage(`${STRATEGY}/objective-3/action-1/paragraph-1`);
    expect(place).toEqual([`${STRATEGY}/section-2`, `${STRATEGY}/objective-3`, `${STRATEGY}/objective-3/action-1`]);
  });
});

describe("the annex", () => {
  test("has 41 rows", () => expect(ROWS).toHaveLength(41));

  test("has the rows of each action in order: 5, 3, 3 / 3, 3, 1 / 2, 2, 2 / 2, 1, 1, 3 / 1, 6, 2, 1", () => {
    const counts = new Map<string, number>();
    for (const { objective, action } of ROWS)
      counts.set(`${objective}.${action}`, (counts.get(`${objective}.${action}`) ?? 0) + 1);
    expect([...counts.values()]).toEqual([5, 3, 3, 3, 3, 1, 2, 2, 2, 2, 1, 1, 3, 1, 6, 2, 1]);
  });

  test.each([
    ["1/action-1/row-1", "Proposal on the use of EU Passenger Name Records | COM | 2011", ["COM"], [2011]],
    [
      "1/action-1/row-5",
      "More use of Joint Investigation Teams set up at short notice | MS with COM, Europol and Eurojust | Ongoing",
      ["MS", "COM", "Europol", "Eurojust"],
      [],
    ],
    ["2/action-1/row-1", undefined, ["COM", "Committee of the Regions"], [2011]],
    ["2/action-1/row-3", undefined, ["COM"], [2013, 2014]],
    [
      "3/action-1/row-1",
      "Establishment of an EU cybercrime centre | Subject to the COM's feasibility study 2011 | 2013",
      [],
      [2013],
    ],
    ["4/action-1/row-2", undefined, ["COM", "Frontex", "Europol", "MAOC-N", "CeCLAD-M"], [2011]],
    [
      "5/action-1/row-1",
      "Proposal on the implementation of the solidarity clause | COM/HR | 2011",
      ["COM", "HR"],
      [2011],
    ],
    ["5/action-2/row-2", "National approaches to risk management | MS | 2011-12", ["MS"], [2011, 2012]],
  ])("reads row %s with its parties and years", (where, text, parties, years) => {
    const id = `${STRATEGY}/annex/objective-${where}`;
    const row = ROWS.find((each) => each.id === id);
    expect({ parties: row?.parties, years: row?.years }).toEqual({ parties, years });
    expect(textOf(id)).toBe(text ?? textOf(id));
  });

  test("times every row by years or as ongoing, never both, never neither", () => {
    for (const { id, years, ongoing } of ROWS) expect([id, years.length > 0]).toEqual([id, !ongoing]);
  });
});

describe("the strategy's footnotes", () => {
  test("are 37, numbered in order, each tied to a passage and a place in it", () => {
    const notes = notesOf(STRATEGY);
    expect(notes.map(({ number }) => number)).toEqual(Array.from({ length: 37 }, (_, index) => index + 1));
    for (const { id, mark } of notes) {
      const length = mark === undefined ? -1 : textOf(mark.passage).length;
      expect([id, mark !== undefined && mark.offset > 0 && mark.offset <= length]).toEqual([id, true]);
    }
  });

  test.each([
    [1, "against organised crime and terrorism"],
    [18, "functioning of society and the economy."],
    [20, "such as Galileo and the GMES"],
    [28, "in the framework of MAOC-N"],
    [29, "in the framework of MAOC-N and CeCLAD-M"],
    [36, "competent authorities is facilitated."],
    [37, "RESPONSIBLE"],
  ])("note %i stands right behind %j", (number, words) => {
    expect(wordsBeforeMark(STRATEGY, number, words.length)).toBe(words);
  });

  test("are joined over: a sentence cut by a lost mark is one sentence again", () => {
    expect(textOf(`${STRATEGY}/section-1/paragraph-1`)).toMatch(
      /action at EU level against organised crime and terrorism\.$/u,
    );
  });

  test("leave field codes out of what is quoted", () => {
    expect(notesOf(STRATEGY).filter(({ id }) => textOf(id).includes("HYPERLINK"))).toEqual([]);
  });
});
