import { describe, expect, test } from "vitest";
import {
  referencesIn,
  withoutReferences,
  withoutUnwanted,
  type References,
} from "../../../src/answer/understand/references.ts";

type Case = readonly [text: string, found: Partial<References>];

const CASES: readonly Case[] = [
  ["objective 3", { objective: 3 }],
  ["Objective no. 4", { objective: 4 }],
  ["objective number two", { objective: 2 }],
  ["strategic objective 5", { objective: 5 }],
  ["the third objective", { objective: 3 }],
  ["5th objective", { objective: 5 }],
  ["obj. 1", { objective: 1 }],
  ["obj 2", { objective: 2 }],
  ["goal 4", { objective: 4 }],
  ["action 2 of objective 3", { objective: 3, action: 2 }],
  ["Objective 3, Action 2", { objective: 3, action: 2 }],
  ["second action under objective five", { objective: 5, action: 2 }],
  ["act. 3 of obj. 2", { objective: 2, action: 3 }],
  ["section 2", { section: 2 }],
  ["chapter three", { section: 3 }],
  ["guideline VII", { guideline: 7 }],
  ["guideline X", { guideline: 10 }],
  ["the first strategic guideline", { guideline: 1 }],
  ["guideline #4", { guideline: 4 }],
  ["footnote 12", { note: 12 }],
  ["foot note 7", { note: 7 }],
  ["note 29", { note: 29 }],
  ["the last footnote of the report", { note: "last" }],
  ["fn. 3", { note: 3 }],
  ["the annex", { annex: true }],
  ["the summary table", { annex: true }],
  ["the table at the end", { annex: true }],
  ["objective 4 in the annex", { objective: 4, annex: true }],
  ["objective. 3 rows", { objective: 3 }],
  ["act. 2 of objective. 4", { objective: 4, action: 2 }],
  ["objective 2.3", { objective: 2, action: 3 }],
  ["action 4.1", { objective: 4, action: 1 }],
  ["o3 a2", { objective: 3, action: 2 }],
  ["O5A4", { objective: 5, action: 4 }],
  ["section II.4", { section: 2, part: 4 }],
  ["II.5 of the report", { section: 2, part: 5 }],
  ["section II, part 1", { section: 2, part: 1 }],
  ["the third part of the press release", { part: 3 }],
  ["objective 2, action 3, not the annex", { objective: 2, action: 3 }],
  ["the text of objective 4 without the table", { objective: 4 }],
  ["objective 3 instead of the annex rows", { objective: 3 }],
];

const NONE: readonly string[] = [
  "the five objectives",
  "list all 17 actions",
  "ten guidelines",
  "which actions are due in 2013",
  "in 2013",
  "what is the objective of the strategy",
  "42 actions in 3 documents",
  "a plan of action",
  "take note of two things",
  "an action five-year plan",
  "sectional interests",
  "attributable crimes",
  "a part of crime",
  "2.5 million",
  "Article 2.3",
];

describe("what of a question points to a place", () => {
  test.each([
    ["who pays for action 2 of objective 3", "who pays for of"],
    ["the fifth guideline please", "the please"],
    ["section II.3 on crime", "on crime"],
    ["who pays", "who pays"],
  ])('"%s" leaves "%s"', (text, rest) => expect(withoutReferences(text).replace(/\s+/gu, " ").trim()).toBe(rest));

  test.each([
    ["objective 2, not the annex", "objective 2,"],
    ["without any rows please", "please"],
    ["not in the annex table", ""],
    ["the annex, not the text", "the annex, not the text"],
  ])('"%s" wants "%s"', (text, rest) => expect(withoutUnwanted(text).replace(/\s+/gu, " ").trim()).toBe(rest));
});

describe("references by number", () => {
  test.each(CASES)('"%s" points to %o', (text, found) =>
    expect(referencesIn(text)).toEqual({ annex: false, ...found }),
  );
  test.each(NONE)('"%s" points to no place', (text) => expect(referencesIn(text)).toEqual({ annex: false }));
});
