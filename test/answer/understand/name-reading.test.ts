import { describe, expect, test } from "vitest";
import { namingsIn } from "../../../src/answer/understand/document-names.ts";
import { closesQuestion, isSpeaking, opensQuestion, readName } from "../../../src/answer/understand/name-reading.ts";
import { scopeOf } from "../../../src/answer/understand/scope.ts";
import { CORPUS } from "../../support/corpus.ts";

const ISSUED = "2010-11-22";
type Reading = ReturnType<typeof readName>;

/** Where a word stands in a text. */
function placeOf(word: string, text: string): { readonly start: number; readonly end: number } {
  return { start: text.indexOf(word), end: text.indexOf(word) + word.length };
}

describe("the words around a name", () => {
  test.each<readonly [string, Parameters<typeof readName>[1]["kind"], string, Reading]>([
    ["in the booklet, who pays", "name", "booklet", "strict"],
    ["who writes the booklet", "name", "booklet", "loose"],
    ["the second booklet", "name", "booklet", undefined],
    ["what does the report say", "ordinary", "report", "strict"],
    ["compare booklet, report", "ordinary", "report", "loose"],
    ["a report on drugs", "ordinary", "report", undefined],
    ["according to the council, who pays", "author", "council", "strict"],
    ["what the council proposed in 2010", "author", "council", "loose"],
    ["what the council proposed in 2011", "author", "council", undefined],
  ])("in %j make of a %s (%s) %s", (text, kind, name, read) =>
    expect(readName(text, { kind, ...placeOf(name, text) }, ISSUED, true)).toBe(read),
  );

  test("make of an author of several documents nothing without the year", () => {
    const text = "according to the council, who pays";
    expect(readName(text, { kind: "author", ...placeOf("council", text) }, ISSUED, false)).toBeUndefined();
  });

  test.each([
    "who reports to the Council?",
    "what must be sent to the Council, and when",
    "the Council decision on Eurojust",
    "does the Council of Europe have a convention",
    "which actions in the summary table involve Frontex",
    "the report on cross-border crime by Frontex",
    "does the communication technology fail",
    "who writes the annual report",
    "what goes into the yearly report to Parliament",
    "does the CBRN action plan cover labs",
    "according to the Commission, how many actions are there",
    "what does the strategy say about floods",
    "how was the strategy carried out",
  ])('"%s" restricts to none', (text) => expect(scopeOf(text, CORPUS.documents).strict).toBe(false));

  test.each([
    ["according to the summary, the report is late", [true, false]],
    ["the summary says that the report wanted more", [true, false]],
  ])("in %j the one that speaks is told from the other", (text, speaks) =>
    expect(namingsIn(text, CORPUS.documents).map((naming) => isSpeaking(text, naming))).toEqual(speaks),
  );

  test.each([
    ["On the web page, what is planned?", "web page", true, false],
    ["EUR-Lex: what is planned?", "EUR-Lex", true, false],
    ["What is planned, as listed on the web page?", "web page", false, true],
    ["What does the web page plan?", "web page", false, false],
  ])("in %j make a source of all that follows or goes before", (text, name, opens, closes) => {
    expect(opensQuestion(text, placeOf(name, text))).toBe(opens);
    expect(closesQuestion(text, placeOf(name, text))).toBe(closes);
  });
});
