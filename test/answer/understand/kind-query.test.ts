import { describe, expect, test } from "vitest";
import { readTyped } from "../../../src/answer/question.ts";
import { KIND_RULES, kindAsked } from "../../../src/answer/understand/kind-query.ts";
import { LIBRARY } from "../../support/real-engine.ts";

const asked = (text: string): readonly [string, number] | undefined => {
  const kind = kindAsked(LIBRARY, readTyped(LIBRARY, text));
  return kind === undefined ? undefined : [kind.name, kind.passages.length];
};

describe("all passages of a kind", () => {
  test.each([
    ["pictures in the booklet", "captions", 13],
    ["show me the photo captions", "captions", 13],
    ["what do the pictures show?", "captions", 13],
    ["how many footnotes does the annual report have", "footnotes", 29],
    ["list all footnotes of the communication please", "footnotes", 37],
    ["which boxes are there in the 2011 report", "boxes", 11],
    ["footnotes of the press release", "footnotes", 0],
    ["pictures in the press release", "captions", 0],
  ])("%s: %s, %i", (text, name, count) => expect(asked(text)).toEqual([name, count]));

  test.each([
    "pictures of floods in the booklet",
    "which footnotes cite Europol",
    "footnote 12",
    "the picture of Lampedusa",
    "boxes on corruption",
    "tick the boxes of the form",
  ])("not in: %s", (text) => expect(asked(text)).toBeUndefined());

  test("every row of the table has a case", () =>
    expect(KIND_RULES.map(({ name }) => name)).toEqual(["captions", "footnotes", "boxes"]));
});
