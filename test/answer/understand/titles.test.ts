import { describe, expect, test } from "vitest";
import { readTyped } from "../../../src/answer/question.ts";
import { seriesCounted, TITLE_RULES, titlesAsked } from "../../../src/answer/understand/titles.ts";
import { LIBRARY } from "../../support/real-engine.ts";

const titles = (text: string): readonly string[] => titlesAsked(LIBRARY, readTyped(LIBRARY, text)).map(({ id }) => id);
const series = (count: number, path: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${path}-${index + 1}`);

describe("titles that are asked for", () => {
  test.each([
    ["list the five objectives", series(5, "iss-in-action/objective")],
    ["what are the five priorities of the Internal Security Strategy in Action?", series(5, "iss-in-action/objective")],
    ["what are the strategic objectives", series(5, "iss-in-action/objective")],
    ["name all the objectives please", series(5, "iss-in-action/objective")],
    ["the ten guidelines", series(10, "iss-2010/guideline")],
    ["which are the strategic guidelines", series(10, "iss-2010/guideline")],
    ["list the five objectives in the press release", series(5, "press-release/part")],
    ["which are the five steps towards a more secure Europe", series(5, "iss-in-action/objective")],
    ["what are the guidelines of the Council strategy", series(10, "iss-2010/guideline")],
    ["the three actions of objective 3", series(3, "iss-in-action/objective-3/action")],
    ["titles of the actions under objective 4", series(4, "iss-in-action/objective-4/action")],
  ])("%s", (text, ids) => expect(titles(text)).toEqual(ids));

  test("the titles of the 17 actions", () => {
    const ids = titles("list the titles of all 17 actions by their headings");
    expect(ids).toHaveLength(17);
    expect(ids.every((id) => /^iss-in-action\/objective-\d\/action-\d$/u.test(id))).toBe(true);
  });

  test("every row of the table decides one of these", () => expect(TITLE_RULES).toHaveLength(3));

  test.each([
    "what do the guidelines say about data",
    "which objective is about borders",
    "how far are the five objectives met",
    "progress on the objectives",
    "objective 3",
    "guideline 7",
    "list all actions due in 2013",
    "what is the objective",
    "who set the five objectives for 2012 actions",
    "what are the objectives of Frontex",
    "list the main goals of the network against radicalisation",
    "which guidelines are there for bank account registers",
    "the objectives of civil protection",
    "what are the main objectives of guideline 3",
    "the objectives in the communication and in the press release",
    "actions under objective 4",
    "the three actions of objective 3 that concern ENISA",
  ])("not: %s", (text) => expect(titles(text)).toEqual([]));
});

describe("series that are counted", () => {
  test.each<readonly [string, number]>([
    ["how many objectives are there", 5],
    ["how many strategic guidelines does the council strategy set out", 10],
    ["number of objectives in the communication", 5],
  ])("%s", (text, count) => expect(seriesCounted(LIBRARY, readTyped(LIBRARY, text))?.headings).toHaveLength(count));
  test.each(["how many objectives does Frontex have", "how many threats are there", "what are the objectives"])(
    "not: %s",
    (text) => expect(seriesCounted(LIBRARY, readTyped(LIBRARY, text))).toBeUndefined(),
  );
});
