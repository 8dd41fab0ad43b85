import { describe, expect, test } from "vitest";
import { asked, placesIn } from "./said.ts";

const shown = (question: string): readonly string[] => {
  const answer = asked(question);
  return answer.kind === "part" || answer.kind === "rows" ? placesIn(answer) : [answer.kind];
};
const paragraphs = (count: number, path: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${path}/paragraph-${index + 1}`);

describe("an action by its number", () => {
  test.each([
    "objective 5 action 3",
    "obj. 5, action 3, the text, not the annex",
    "o5 a3",
    "the third action of the fifth objective",
  ])("%s is its text", (question) =>
    expect(shown(question)).toEqual(paragraphs(3, "iss-in-action/objective-5/action-3")),
  );

  test.each([
    "objective 5 action 3 in the annex",
    "the rows of objective 5 action 3",
    "deadlines of objective 5, action 3",
  ])("%s is its rows", (question) => expect(shown(question)).toEqual(["5.3.1", "5.3.2"]));
});

describe("a chapter that holds whole chapters", () => {
  test("is what stands before them", () =>
    expect(shown("section 2 of the communication")).toEqual(paragraphs(4, "iss-in-action/section-2")));
  test("is all of it where nothing does", () =>
    expect(shown("section II of the annual report").length).toBeGreaterThan(40));
});

describe("a title that a question names", () => {
  test.each(["the section on common threats", "show me the common threats chapter"])(
    "%s asks for the part",
    (question) => expect(shown(question)[0]).toMatch(/^iss-2010\/common-threats\//u),
  );
  test.each([
    "what is a European security model",
    "who opened the Radicalisation Awareness Network",
    "for how many years does it last under the Radicalisation Awareness Network",
  ])("%s asks for a fact", (question) => expect(asked(question).kind).not.toBe("part"));
  test("a part of the annex goes before the whole topic of its document", () =>
    expect(shown("European Cybercrime Center section in the annex of the annual report")).toContain(
      "annual-report-2011/annex/objective-3/european-cybercrime-center/paragraph-1",
    ));
});

describe("a topic in a named document", () => {
  test.each([
    ["press release: all bullets on terrorism", "press-release/part-2", 3],
    [
      "what does the EUR-Lex summary list under crises and disasters",
      "eurlex-summary/increase-europes-resilience-to-crises-and",
      4,
    ],
  ])("%s", (question, part, count) =>
    expect(shown(question)).toEqual(Array.from({ length: count }, (_, index) => `${part}/bullet-${index + 1}`)),
  );
});
