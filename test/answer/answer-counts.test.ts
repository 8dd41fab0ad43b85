import { describe, expect, test } from "vitest";
import { asked } from "./said.ts";

describe("questions for a number of things", () => {
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
});
