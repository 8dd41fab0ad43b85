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
