import { describe, expect, test } from "vitest";
import { exceptionsIn } from "../../../src/answer/understand/row-exceptions.ts";

/** What stands for filters here: years, two parties and objectives. */
const isFilter = (words: string): boolean =>
  /^(?:(?:objective \d|20\d\d|the Commission|COM|MS|Europol|member states|ongoing|or|and|before)\s*)+$/u.test(words);

describe("what a question excepts", () => {
  test.each([
    ["which measures are not for the Commission?", ["Commission"]],
    ["measures without the Commission", ["Commission"]],
    ["measures for MS and not COM", ["COM"]],
    ["measures neither for COM nor for MS", ["COM", "MS"]],
    ["measures that involve Frontex but not Europol in 2013", ["Europol"]],
    ["not dated 2011 or 2012", ["2011 or 2012"]],
    ["which rows don't involve member states?", ["member states"]],
    ["all rows except objective 5 due in 2014", ["objective 5"]],
    ["other than those under objective 2", ["objective 2"]],
    ["which are not ongoing", ["ongoing"]],
    ["not due before 2012", ["before 2012"]],
  ])("%s: %j", (text, excepted) =>
    expect(exceptionsIn(text, (words) => isFilter(words) || words === "Commission").excepted).toEqual(excepted),
  );

  test("what is wanted stays", () =>
    expect(exceptionsIn("rows due in 2011 but not for COM, please", isFilter).wanted).toBe(
      "rows due in 2011  , please",
    ));

  test.each([
    "which actions are not only for COM",
    "which are not due until 2014",
    "which were not delivered in 2011",
    "why do they not share data",
    "a strategy without borders",
  ])("nothing: %s", (text) => expect(exceptionsIn(text, isFilter)).toEqual({ wanted: text, excepted: [] }));
});
