import { describe, expect, test } from "vitest";
import { readTyped } from "../../../src/answer/question.ts";
import {
  asksForPlace,
  numberedParts,
  partOfTopic,
  partsOfObjective,
  titledParts,
} from "../../../src/answer/understand/part-query.ts";
import { referencesIn } from "../../../src/answer/understand/references.ts";
import { LIBRARY } from "../../support/real-engine.ts";

const numbered = (text: string): readonly string[] =>
  numberedParts(LIBRARY, readTyped(LIBRARY, text), referencesIn(text)).map(({ heading }) => heading.id);
const titled = (text: string): string | undefined => titledParts(LIBRARY, readTyped(LIBRARY, text))[0]?.heading.id;

const ofTopic = (text: string): string | undefined => partOfTopic(LIBRARY, readTyped(LIBRARY, text))?.heading.id;

describe("parts by number", () => {
  test.each([
    ["objective 3 action 2", "iss-in-action/objective-3/action-2"],
    ["the second action of the third objective", "iss-in-action/objective-3/action-2"],
    ["guideline VII", "iss-2010/guideline-7"],
    ["objective 5", "iss-in-action/objective-5"],
    ["section 2 of the annual report", "annual-report-2011/section-2"],
    ["section 2 of the communication", "iss-in-action/section-2"],
    ["section II.3 of the annual report", "annual-report-2011/section-2/part-3"],
    ["part 2 of section II of the annual report", "annual-report-2011/section-2/part-2"],
    ["part 4 of the press release", "press-release/part-4"],
    ["obj. 1.2", "iss-in-action/objective-1/action-2"],
  ])("%s", (text, id) => expect(numbered(text)).toContain(id));

  test("in a named document only", () =>
    expect(numbered("section 2 of the annual report").filter((id) => !id.startsWith("annual-report-2011/"))).toEqual(
      [],
    ));
  test.each([
    "action 2",
    "the first part",
    "objective 9",
    "objective 3 action 7",
    "guideline 11",
    "the objectives",
    "in 2013",
  ])("none: %s", (text) => expect(numbered(text)).toEqual([]));
});

describe("parts about an objective", () => {
  test.each([1, 2, 3, 4, 5])("objective %d has its part in the communication, outermost first", (objective) => {
    const [first] = partsOfObjective(LIBRARY, objective, ["iss-in-action"]);
    expect(first?.heading.id).toBe(`iss-in-action/objective-${objective}`);
  });
  test("and in the press release, which numbers its own parts", () =>
    expect(partsOfObjective(LIBRARY, 4, ["press-release"]).map(({ heading }) => heading.id)).toEqual([
      "press-release/part-4",
    ]));
  test("a sixth objective has none", () => expect(partsOfObjective(LIBRARY, 6, [])).toEqual([]));
});

describe("parts by title", () => {
  test("every part is found by the whole of its title, or one of the same title is", () => {
    const missed = [...LIBRARY.parts.values()].filter(({ title }) => titled(`show the section ${title}`) === undefined);
    expect(missed.length).toBeLessThanOrEqual(LIBRARY.parts.size * 0.1);
  });
  test.each([
    ["the common threats section", "iss-2010/common-threats"],
    ["intro of the council strategy", "iss-2010/introduction"],
    ["how does the annual report conclude", "annual-report-2011/section-3"],
  ])("%s: by a short or everyday form of its title", (text, id) => expect(titled(text)).toBe(id));
  test.each([
    "when will the EU cybercrime centre be set up?",
    "who is responsible for it",
    "zebras",
    "the strategy",
    "what share of Europeans want more action",
  ])("none: %s", (text) => expect(titled(text)).toBeUndefined());
});

describe("asking for a place", () => {
  test.each([
    "show me the part on funding",
    "where is Eurosur described",
    "open section 3",
    "take me to the conclusions",
    "what's in the annex",
  ])("%s", (text) => expect(asksForPlace(text)).toBe(true));
  test.each(["who pays for it", "when is it due", "how much does it cost", "why do departments fight"])(
    "not: %s",
    (text) => expect(asksForPlace(text)).toBe(false),
  );
});

describe("the action that a topic alone names", () => {
  test.each([
    ["cyber attacks?", "iss-in-action/objective-3/action-3"],
    ["Terrorist financing", "iss-in-action/objective-2/action-2"],
    ["the communication: eurosur", "iss-in-action/objective-4/action-1"],
  ])("%s", (text, id) => expect(ofTopic(text)).toBe(id));
  test.each([
    // an objective is too much to be shown for a word
    "terrorism",
    "what is done against cyber attacks?",
    "cyber attacks on banks",
    "press release: cyber attacks",
  ])("none: %s", (text) => expect(ofTopic(text)).toBeUndefined());
});
