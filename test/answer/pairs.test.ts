import { describe, expect, test } from "vitest";
import { readPairs, withPairs } from "../../src/answer/pairs.ts";
import { passageFrom } from "../../src/answer/library.ts";
import type { Ranked } from "../../src/answer/rank.ts";
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

const ranked = (id: string, score: number): Ranked => ({
  passage: passageFrom(LIBRARY, id),
  score,
  parts: { text: score, bank: 0, preference: 1 },
});

describe("the best passage beside those of other documents", () => {
  const row = "iss-in-action/annex/objective-4/action-1/row-1";
  const partner = LIBRARY.pairs.find(({ planned }) => planned === row)?.reported[0] ?? "";
  const stray = "annual-report-2011/section-1/paragraph-1";

  test("is the reviewed partner where its own best is weak", () => {
    const best = new Map([
      ["iss-in-action", ranked(row, 2)],
      ["annual-report-2011", ranked(stray, 1)],
    ]);
    expect(withPairs(LIBRARY, "annual-report-2011", best)?.passage.id).toBe(partner);
  });
  test("is its own where that is clearly about the question", () => {
    const best = new Map([
      ["iss-in-action", ranked(row, 2)],
      ["annual-report-2011", ranked(stray, 1.9)],
    ]);
    expect(withPairs(LIBRARY, "annual-report-2011", best)?.passage.id).toBe(stray);
  });
  test("is nothing where the document has nothing", () =>
    expect(withPairs(LIBRARY, "annual-report-2011", new Map([["iss-in-action", ranked(row, 2)]]))).toBeUndefined());
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
      { "iss-in-action": /cybercrime/iu, "annual-report-2011": /cybercrime/iu },
    ],
    [
      "compare the press release and the annual report on the cybercrime centre",
      { "press-release": /cybercrime/iu, "annual-report-2011": /cybercrime/iu },
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
});
