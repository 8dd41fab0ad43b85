import { describe, expect, test } from "vitest";
import { readTyped } from "../../../src/answer/question.ts";
import { DOCUMENT_RULES, documentAsked, documentFactInFull } from "../../../src/answer/understand/document-query.ts";
import { LIBRARY } from "../../support/real-engine.ts";

const asked = (text: string): readonly [string, string] | undefined => {
  const found = documentAsked(LIBRARY, readTyped(LIBRARY, text));
  return found === undefined ? undefined : [found.want, found.passages[0]?.id ?? ""];
};
const OF_REPORT = "eurlex-summary/first-annual-report-on-the-implementation-of-the";
const OF_PLAN = "eurlex-summary/the-eu-internal-security-strategy-in-action-five";

describe("what is asked of a document itself", () => {
  test.each([
    ["what date does the annual report have", "date", OF_REPORT],
    ["when did the 2011 report come out?", "date", OF_REPORT],
    ["in which year was the ISS in Action published", "date", OF_PLAN],
    ["how old is the eur-lex page", "date", "eurlex-summary/second-report-on-the-implementation-of-the-eu/caption-1"],
    ["date of the press release", "date", "press-release/caption-1"],
    [
      "When was the EUR-Lex page about the strategy last updated?",
      "date",
      "eurlex-summary/second-report-on-the-implementation-of-the-eu/caption-1",
    ],
    [
      "which of the documents is the newest?",
      "date",
      "eurlex-summary/second-report-on-the-implementation-of-the-eu/caption-1",
    ],
    ["newest document?", "date", "eurlex-summary/second-report-on-the-implementation-of-the-eu/caption-1"],
    ["Which is the oldest document?", "date", "iss-2010/opening/paragraph-2"],
    ["can you summarise the report?", "gist", "annual-report-2011/section-1/paragraph-10"],
    ["what is the press release about", "gist", "press-release/paragraph-1"],
    ["what is the press release?", "gist", "press-release/paragraph-1"],
    ["when was the booklet adopted", "date", "iss-2010/opening/paragraph-2"],
    ["what is the COM number of the communication", "reference", OF_PLAN],
    ["reference of the annual report", "reference", OF_REPORT],
    ["when did the European Council approve the Council's strategy", "date", "iss-2010/opening/paragraph-3"],
    ["What's the full title of the communication?", "definition", OF_PLAN],
    ["when was the strategy adopted", "date", "iss-2010/opening/paragraph-2"],
    [
      "on which days did the European Council approve the internal security strategy?",
      "date",
      "iss-2010/opening/paragraph-3",
    ],
    ["title of the press release", "definition", "press-release/title-1"],
    ["who wrote the annual report", "party", OF_REPORT],
    ["who issued the press release", "party", "press-release/title-1"],
  ])("%s: %s", (text, want, passage) => expect(asked(text)).toEqual([want, passage]));

  test.each([
    "what is the internal security strategy?",
    "when does the press release say the centre opens",
    "who wrote the threat picture in the annual report",
    "when was the second report published",
    "when was the booklet before the annual report",
    "what does the press release say",
    "who is the author of the OCTA",
  ])("something else: %s", (text) => expect(asked(text)).toBeUndefined());

  test("every row of the table has a case", () =>
    expect(DOCUMENT_RULES.map(({ want }) => want)).toEqual(["date", "reference", "definition", "party"]));

  test("what the catalogue says is stated stands in the documents", () => {
    const stated = LIBRARY.corpus.documents.map(({ stated: ids = [] }) => ids);
    expect(stated.every(({ length }) => length > 0)).toBe(true);
    expect(stated.flat().filter((id) => !LIBRARY.byId.has(id))).toEqual([]);
  });
});

describe("a fact of the document that was spoken of", () => {
  test.each([
    ["when was it updated?", "what is the EUR-Lex summary about?", "when was the EUR-Lex summary updated"],
    ["who wrote it?", "summarise the report", "who wrote the report"],
    ["and the date?", "summarise the press release", "the date of the press release"],
  ])("%s, after %s", (text, before, full) => expect(documentFactInFull(LIBRARY, text, before)).toBe(full));
  test.each([
    ["who is responsible for it?", "what is the booklet about?"],
    ["when was it set up?", "what does the report say about Eurosur?"],
  ])("not: %s, after %s", (text, before) => expect(documentFactInFull(LIBRARY, text, before)).toBeUndefined());
});
