import { describe, expect, test } from "vitest";
import { notesOf, passage, passagesOf, textOf, wordsBeforeMark } from "../support/corpus.ts";

const REPORT = "annual-report-2011";
const passages = passagesOf(REPORT);
const under = (id: string, kind: string): readonly string[] =>
  passages.filter((each) => each.kind === kind && each.place.at(-1) === id).map((each) => textOf(each.id));

describe("the report's structure", () => {
  test("is an introduction, five states of internal security, a conclusion and an annex", () => {
    expect([1, 2, 3, 4, 5].map((number) => textOf(`${REPORT}/section-2/part-${number}`))).toEqual([
      "1. Organised crime/international crime networks",
      "2. Terrorism and radicalisation",
      "3. Cybercrime and cyber security",
      "4. Border management",
      "5. Crisis and disaster management",
    ]);
    expect([`${REPORT}/section-1`, `${REPORT}/section-3`, `${REPORT}/annex`].map(textOf)).toEqual([
      "I. Introduction",
      "III. Conclusion",
      "Annex",
    ]);
  });

  test.each([
    [1, 9, 5],
    [2, 7, 2],
    [3, 3, 5],
    [4, 2, 3],
    [5, 3, 2],
  ])("part %i has its way forward: %i points for the Commission, %i for Member States", (part, commission, states) => {
    const way = `${REPORT}/section-2/part-${part}/way-forward-in-2012`;
    expect([
      under(`${way}/the-commission-will`, "bullet").length,
      under(`${way}/member-states-are-encouraged-to`, "bullet").length,
    ]).toEqual([commission, states]);
  });

  test("keeps the five headings that look like text after a lost mark as headings", () => {
    const headings = [2, 3, 4, 5]
      .map((number) => `${REPORT}/annex/objective-${number}`)
      .concat(`${REPORT}/annex/cross-cutting-issues`);
    expect(headings.map((id) => passage(id).kind)).toEqual(headings.map(() => "heading"));
  });
});

describe("the report's boxes", () => {
  test("are one passage per paragraph, out of the text around them", () => {
    expect(passages.filter(({ kind }) => kind === "box")).toHaveLength(11);
  });

  test.each([
    ["annex/objective-3/european-cybercrime-center", 2],
    ["annex/objective-2/eu-radicalisation-awareness-network", 4],
    ["annex/objective-4/establishment-of-eurosur", 1],
  ])("%s has %i", (part, count) => {
    expect(under(`${REPORT}/${part}`, "box")).toHaveLength(count);
  });
});

describe("the report's footnotes", () => {
  test("are 29, numbered in order, each tied to a passage and a place in it", () => {
    const notes = notesOf(REPORT);
    expect(notes.map(({ number }) => number)).toEqual(Array.from({ length: 29 }, (_, index) => index + 1));
    expect(
      notes.filter(({ mark }) => mark === undefined || mark.offset < 1 || mark.offset > textOf(mark.passage).length),
    ).toEqual([]);
  });

  test.each([
    [3, "the eight priorities as agreed by the Council."],
    [10, "ratify the Council of Europe Convention on Cybercrime;"],
    [23, "between Frontex, EMSA, EUROPOL and CeCLAD-M"],
  ])("note %i stands right behind %j", (number, words) => {
    expect(wordsBeforeMark(REPORT, number, words.length)).toBe(words);
  });

  test("hold the eight priorities of the policy cycle in one, number 12", () => {
    const text = textOf(`${REPORT}/note-12`);
    expect(text).toMatch(/^The EU Harmony Policy Cycle, covers the following eight priorities: 1\. /u);
    expect([...text.matchAll(/(?<=\s)(\d)\. /gu)].map(([, number]) => Number(number))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });
});
