import { describe, expect, test } from "vitest";
import { namingsIn, withoutNames } from "../../../src/answer/understand/document-names.ts";
import { scopeOf } from "../../../src/answer/understand/scope.ts";
import { CORPUS } from "../../support/corpus.ts";

const strictly = (text: string): readonly string[] => {
  const { documents, strict } = scopeOf(text, CORPUS.documents);
  return strict ? documents : [];
};

describe("names of documents as people say them", () => {
  test.each([
    ["the action paper's date for the centre", "iss-in-action"],
    ["in the Commission's paper, who pays", "iss-in-action"],
    ["Nov 2010 communication on cargo", "iss-in-action"],
    ["what does the November 2010 paper say about trusts", "iss-in-action"],
    ["COM (2010) 673 final: drones", "iss-in-action"],
    ["com/2010/673 on drones", "iss-in-action"],
    ["the council booklet of february 2010: floods", "iss-2010"],
    ["what did the strategy of Feb 2010 want on visas", "iss-2010"],
    ["february 2010 strategy on youth", "iss-2010"],
    ["does the Spanish presidency's text speak of sport", "iss-2010"],
    ["does the press notice mention trusts", "press-release"],
    ["IP/10/1535: emergency capacity", "press-release"],
    ["per the press announcement, who is quoted", "press-release"],
    ["the November 2011 report counts how many arrests?", "annual-report-2011"],
    ["in the Commission's 2011 report, who lags behind", "annual-report-2011"],
    ["one-year report: cocaine", "annual-report-2011"],
    ["in the November report, what about visas", "annual-report-2011"],
    ["according to the web summary, what is missing", "eurlex-summary"],
    ["in the 2015 summary, what of Eurosur", "eurlex-summary"],
    ["according to the summary of the first annual report, what is missing", "eurlex-summary"],
    ["what does the summary mention on borders", "eurlex-summary"],
    ["What does the report say about floods?", "annual-report-2011"],
    ["What did the Council want on floods?", "iss-2010"],
  ])('"%s" is answered only from %s', (text, document) => expect(strictly(text)).toEqual([document]));

  test("a word that several documents share names each of them", () =>
    expect(
      namingsIn("the strategy says so", CORPUS.documents).map(({ document, strict }) => [document, strict]),
    ).toEqual([
      ["iss-2010", false],
      ["iss-in-action", false],
    ]));

  test("an author of several documents needs the year", () => {
    expect(namingsIn("what the commission proposed in 2010", CORPUS.documents).map(({ document }) => document)).toEqual(
      ["iss-in-action"],
    );
    expect(namingsIn("what the commission proposed", CORPUS.documents)).toEqual([]);
  });

  test("of an ordinary name the beginning stays in the question", () => {
    const text = "what does the second report conclude";
    expect(withoutNames(text, namingsIn(text, CORPUS.documents)).replace(/\s+/gu, " ")).toBe(
      "what does the second conclude",
    );
  });

  test("names are read the same, however often", () => {
    const text = "booklet, booklet and the booklet";
    expect(namingsIn(text, CORPUS.documents)).toEqual(namingsIn(text, CORPUS.documents));
    expect(namingsIn(text, CORPUS.documents)).toHaveLength(3);
  });
});
