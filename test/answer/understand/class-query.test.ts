import { describe, expect, test } from "vitest";
import { readTyped } from "../../../src/answer/question.ts";
import { classAsked } from "../../../src/answer/understand/class-query.ts";
import { LIBRARY } from "../../support/real-engine.ts";

const asked = (text: string): readonly [string, number] | undefined => {
  const found = classAsked(LIBRARY, readTyped(LIBRARY, text));
  return found === undefined ? undefined : [found.name, found.passages.length];
};

describe("a class of things that is asked for", () => {
  test.each([
    ["which operations are named in the report?", "operations", 3],
    ["What conferences are planned?", "conferences", 6],
    ["which sums of money are named in all documents?", "sums of money", 9],
    ["list the cyber exercises", "exercises", 4],
    ["what is the largest sum of money?", "sums of money", 9],
    ["what EU directives are cited in the communication", "directives", 2],
  ])("%s: %s, %i passages", (text, name, count) => expect(asked(text)).toEqual([name, count]));

  test.each([
    "who organises the conferences?",
    "how many operations were there",
    "what is the conference on radicalisation about",
    "compare the conferences in the report and the communication",
    "which conference deals with violent extremism",
    "which operations did Frontex run in the Baltic",
  ])("not: %s", (text) => expect(asked(text)).toBeUndefined());
});

describe("the classes", () => {
  test("have passages that are there, and names of their own", () => {
    expect(LIBRARY.classes.flatMap(({ passages }) => passages).filter((id) => !LIBRARY.byId.has(id))).toEqual([]);
    const names = LIBRARY.classes.flatMap((list) => [...new Set(list.names.map((name) => name.toSorted().join(" ")))]);
    expect(names.filter((name, at) => name === "" || names.indexOf(name) !== at)).toEqual([]);
  });
});
