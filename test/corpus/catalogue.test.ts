import { describe, expect, test } from "vitest";
import { readCatalogue } from "../../src/corpus/catalogue.ts";
import { readReviewedMarks } from "../../src/corpus/communication/marks.ts";
import { partiesOf } from "../../src/corpus/communication/parties.ts";
import { documentOfRole } from "../../src/corpus/document.ts";
import { parseDocument } from "../../src/corpus/parse.ts";
import { CORPUS } from "../support/corpus.ts";

const DOCUMENT = {
  id: "a-paper",
  title: "A paper",
  shortName: "Paper",
  reference: "P 1",
  issuer: "Somebody",
  date: "1 May 2010",
  issued: "2010-05-01",
  format: "web-page",
  aliases: ["the paper"],
};
const withChange = (change: object): string => JSON.stringify({ documents: [{ ...DOCUMENT, ...change }] });

describe("the catalogue", () => {
  test("names the five documents in the order of their issue, with an official page where one is confirmed", () => {
    expect(CORPUS.documents.map(({ id, url }) => [id, url !== undefined])).toEqual([
      ["iss-2010", true],
      ["iss-in-action", true],
      ["press-release", false],
      ["annual-report-2011", true],
      ["eurlex-summary", true],
    ]);
  });

  test.each([
    ["is not JSON", "{", "it is not JSON"],
    ["has no documents", '{"documents":[]}', "documents"],
    ["has an id that is no file name", withChange({ id: "A Paper" }), "documents.0.id"],
    ["has a date that cannot be put in order", withChange({ issued: "May 2010" }), "expected YYYY"],
    ["has an unknown format", withChange({ format: "pdf" }), "documents.0.format"],
    ["links to a page that is not https", withChange({ url: "http://example.org" }), "documents.0.url"],
    ["has an alias in capitals", withChange({ aliases: ["The Paper"] }), "aliases are lower case"],
    ["leaves a brace open", withChange({ aliases: ["{press,news release"] }), "every { is closed"],
    ["has a name of nothing", withChange({ ordinary: ["{report,}"] }), "documents.0.ordinary"],
    ["has an unknown role", withChange({ role: "law" }), "documents.0.role"],
    [
      "has one role twice",
      JSON.stringify({
        documents: [
          { ...DOCUMENT, role: "plan" },
          { ...DOCUMENT, id: "other", role: "plan" },
        ],
      }),
      "two documents have one role",
    ],
    ["has a field that nobody reads", withChange({ colour: "blue" }), "colour"],
    ["has one id twice", JSON.stringify({ documents: [DOCUMENT, DOCUMENT] }), "two documents have one id"],
  ])("that %s is refused, and the place is named", (_, json, named) => {
    expect(() => readCatalogue(json)).toThrow(named);
  });

  test("says which document plans and which reports", () => {
    expect(documentOfRole(CORPUS.documents, "plan")).toBe("iss-in-action");
    expect(documentOfRole(CORPUS.documents, "report")).toBe("annual-report-2011");
    expect(documentOfRole([], "plan")).toBeUndefined();
  });

  test("whose text is missing is refused by the name of the file", () => {
    const facts = CORPUS.documents[0];
    if (facts === undefined) throw new Error("The catalogue is empty");
    expect(() => parseDocument(facts, new Map())).toThrow(`seeds/${facts.id}.txt is missing`);
  });
});

describe("the file of reviewed marks", () => {
  test("is refused by line when it cannot be read", () => {
    expect(() => readReviewedMarks("# fine\niss-in-action note eighteen")).toThrow("line 2 of seeds/marks.txt");
  });
});

describe("a RESPONSIBLE cell", () => {
  test.each([
    ["COM", ["COM"]],
    ["COM/HR", ["COM", "HR"]],
    ["MS with COM, Europol and Eurojust", ["MS", "COM", "Europol", "Eurojust"]],
    ["COM with the Committee of Regions", ["COM", "Committee of the Regions"]],
    ["Subject to the COM's feasibility study", []],
  ])("%j names %j", (cell, names) => {
    expect(partiesOf(cell).names).toEqual(names);
  });
});
