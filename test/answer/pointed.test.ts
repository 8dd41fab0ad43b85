import { describe, expect, test } from "vitest";
import { shownCitations } from "../../src/answer/shown-citations.ts";
import { ENGINE } from "../support/real-engine.ts";

const after = (history: readonly string[], text: string): readonly string[] =>
  shownCitations(ENGINE.ask(text, { history })).map(({ passage }) => passage);

describe("what an answer showed, pointed to", () => {
  test.each([
    [["what are the common threats?"], "tell me more about the fourth one", "iss-2010/common-threats/bullet-4"],
    [
      ["what are the common threats?", "tell me more about the fourth one"],
      "and the last threat?",
      "iss-2010/common-threats/bullet-7",
    ],
    [["what is due in 2014?"], "who does the first one?", "iss-in-action/annex/objective-1/action-3/row-2"],
    [["list the actions under objective 2"], "the second one please", "iss-in-action/annex/objective-2/action-1/row-2"],
    [
      ["When will the cybercrime centre be ready?"],
      "who told you that?",
      "iss-in-action/objective-3/action-1/paragraph-1",
    ],
  ])("after %j, %s: %s", (history, text, id) => expect(after(history, text)[0]).toBe(id));

  test("is the part below a heading, whole", () => {
    const answer = ENGINE.ask("tell me more about the fourth", { history: ["what are the five objectives?"] });
    expect(answer).toMatchObject({ kind: "part", label: "ISS in Action (2010), Objective 4" });
  });
  test("is a heading again after the part below another one", () =>
    expect(
      ENGINE.ask("and the fourth?", { history: ["what are the five objectives?", "more about the last"] }),
    ).toMatchObject({ label: "ISS in Action (2010), Objective 4" }));
  test("is counted without the sentence that says how many there are", () =>
    expect(ENGINE.ask("the seventh", { history: ["how many guidelines are there?"] })).toMatchObject({
      label: "Council strategy (2010), Guideline VII",
    }));
  test("is counted", () => {
    expect(after(["what are the common threats?"], "how many is that?")).toHaveLength(7);
    expect(ENGINE.ask("how many?", { history: ["what is due in 2014?"] })).toMatchObject({ kind: "rows", total: 41 });
  });
  test("is what is asked about next", () =>
    expect(after(["what must Frontex do?", "the first row in full"], "who is responsible?")[0]).toBe(
      "iss-in-action/annex/objective-4/action-1/row-2",
    ));
  test.each([
    [["what are the common threats?"], "which one is about computers?", "iss-2010/common-threats/bullet-3"],
    [
      ["what did the report say about corruption"],
      "next paragraph",
      "annual-report-2011/annex/objective-1/combating-corruption/paragraph-3",
    ],
    [
      ["what did the report say about corruption", "next paragraph"],
      "and the sentence before that",
      "annual-report-2011/annex/objective-1/combating-corruption/paragraph-2",
    ],
    [["when will the cybercrime centre be ready?"], "any footnotes?", "iss-in-action/note-23"],
  ])("after %j, %s: %s", (history, text, id) => expect(after(history, text)).toEqual([id]));
  test("is the part below the heading that is about something", () =>
    expect(ENGINE.ask("which one is about borders?", { history: ["list the five objectives"] })).toMatchObject({
      label: "ISS in Action (2010), Objective 4",
    }));
  test("is narrowed by its columns where a list of rows is asked for those", () =>
    expect(ENGINE.ask("which ones are for Europol?", { history: ["what is due in 2011?"] })).toMatchObject({
      kind: "rows",
      filters: expect.arrayContaining(["responsible: Europol"]),
    }));
  test("is the row that is about something", () =>
    expect(after(["what is due in 2011?"], "which one is about passenger names?")[0]).toBe(
      "iss-in-action/annex/objective-1/action-1/row-1",
    ));
  test("has no footnote, and that is said", () =>
    expect(
      ENGINE.ask("what footnote belongs to it?", { history: ["what did the report say about corruption"] }),
    ).toMatchObject({
      kind: "refused",
      reason: "no-note",
    }));
  test("is counted only where it is a list: of a part that is read the question is looked up", () =>
    expect(ENGINE.ask("how many are there?", { history: ["joint investigation teams"] }).kind).toBe("found"));
  test("is nothing where no answer showed so many", () =>
    expect(ENGINE.ask("the ninth", { history: ["what are the five objectives?"] })).not.toMatchObject({
      label: /Objective/u,
    }));
});

describe("several answers, set side by side", () => {
  test("compare them", () => {
    const answer = ENGINE.ask("compare them", {
      history: ["what does the communication say about PNR?", "and the report?"],
    });
    expect(answer.kind === "comparison" && answer.sides.map(({ document }) => document.id)).toEqual([
      "iss-in-action",
      "annual-report-2011",
    ]);
  });
});
