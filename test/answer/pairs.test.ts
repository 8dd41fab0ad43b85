import { describe, expect, test } from "vitest";
import { partnersIn, readPairs } from "../../src/answer/pairs.ts";
import { LIBRARY } from "../support/real-engine.ts";
import { asked } from "./said.ts";

describe("the file of pairs", () => {
  test("is lines of a plan and what was reported of it", () => {
    expect(readPairs("# x\n\na/b -> c/d, e/f\r\ng/h -> nothing found\n")).toEqual([
      { planned: "a/b", reported: ["c/d", "e/f"] },
      { planned: "g/h", reported: [] },
    ]);
  });
  test.each([
    ["a/b c/d", 1],
    ["# x\na/b ->", 2],
  ])("%j is refused by its line", (text, line) =>
    expect(() => readPairs(text)).toThrow(`Cannot read line ${line} of seeds/pairs.txt`),
  );

  test("names only passages that there are, plans before reports, every row of the annex once", () => {
    const ids = LIBRARY.pairs.flatMap(({ planned, reported }) => [planned, ...reported]);
    expect(ids.filter((id) => !LIBRARY.byId.has(id))).toEqual([]);
    const reports = new Set(["annual-report-2011", "eurlex-summary"]);
    expect(
      LIBRARY.pairs.filter(
        ({ planned, reported }) =>
          reports.has(planned.split("/")[0] ?? "") || reported.some((id) => !reports.has(id.split("/")[0] ?? "")),
      ),
    ).toEqual([]);
    const planned = LIBRARY.pairs.map((pair) => pair.planned);
    expect(
      LIBRARY.rows.filter(({ id }) => planned.filter((each) => each === id).length !== 1).map(({ id }) => id),
    ).toEqual([]);
  });
});

const idsOf = (document: string, of: string): readonly string[] =>
  partnersIn(LIBRARY, document, of).map(({ id }) => id);

describe("reviewed partners", () => {
  const row = "iss-in-action/annex/objective-4/action-1/row-1";
  const reported = LIBRARY.pairs.find(({ planned }) => planned === row)?.reported ?? [];

  test("of a plan are what the report says of it, in the order of the file", () =>
    expect(idsOf("annual-report-2011", row)).toEqual(reported.filter((id) => id.startsWith("annual-report-2011/"))));
  test("of a report are the plans that it reports on", () =>
    expect(idsOf("iss-in-action", reported[0] ?? "")).toContain(row));
  test("are none in a document that has none, and none of a passage without", () => {
    expect(idsOf("iss-in-action", row)).toEqual([]);
    expect(idsOf("annual-report-2011", "iss-2010/introduction/paragraph-1")).toEqual([]);
  });
});

describe("comparisons", () => {
  test.each<readonly [string, Readonly<Record<string, RegExp>>]>([
    [
      "compare what the council strategy and the communication say about Eurosur",
      { "iss-2010": /surveillance|border|eurosur/iu, "iss-in-action": /eurosur/iu },
    ],
    ["Eurosur: plan versus reality", { "iss-in-action": /eurosur/iu, "annual-report-2011": /eurosur/iu }],
    [
      "the communication planned a cybercrime centre, what became of it",
      { "annual-report-2011": /cybercrime/iu, "iss-in-action": /cybercrime/iu },
    ],
    [
      "compare the press release and the annual report on the cybercrime centre",
      { "press-release": /cybercrime/iu, "annual-report-2011": /cybercrime/iu },
    ],
    [
      "how does the line on flight passenger data go from the council booklet via the communication to the 2011 report",
      { "iss-2010": /passenger/iu, "iss-in-action": /passenger/iu, "annual-report-2011": /passenger/iu },
    ],
    [
      "what do both the action paper and the 2011 report say on freezing terrorist assets",
      { "iss-in-action": /freez/iu, "annual-report-2011": /freez/iu },
    ],
    [
      "is transport treated alike in the press notice and the web summary",
      { "press-release": /transport/iu, "eurlex-summary": /transport/iu },
    ],
  ])("%s: one passage of each document, about it", (question, wanted) => {
    const answer = asked(question);
    const sides = answer.kind === "comparison" ? answer.sides : [];
    expect(sides.map(({ document, citation }) => [document.id, citation?.document.id])).toEqual(
      Object.keys(wanted).map((id) => [id, id]),
    );
    expect(sides.filter(({ document, citation }) => wanted[document.id]?.test(citation?.text ?? "") !== true)).toEqual(
      [],
    );
  });

  test("say of a document that does not mention the topic that it does not", () => {
    const answer = asked("compare what the press release and the communication say about MAOC-N");
    const sides = answer.kind === "comparison" ? answer.sides : [];
    expect(sides.map(({ document, citation }) => [document.id, citation !== undefined])).toEqual([
      ["press-release", false],
      ["iss-in-action", true],
    ]);
  });

  test("rest on what a document says, not on the footnote that merely names it", () => {
    const answer = asked("compare the communication and the annual report on the solidarity clause");
    const sides = answer.kind === "comparison" ? answer.sides : [];
    expect(sides.map(({ citation }) => citation?.kind)).toEqual(["paragraph", "paragraph"]);
  });
});
