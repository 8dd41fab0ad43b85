import { describe, expect, test } from "vitest";
import { readTyped } from "../../../src/answer/question.ts";
import { listAsked } from "../../../src/answer/understand/list-query.ts";
import { LIBRARY } from "../../support/real-engine.ts";

const asked = (text: string): readonly string[] =>
  listAsked(LIBRARY, readTyped(LIBRARY, text))?.items.map(({ id }) => id) ?? [];
const bullets = (count: number, path: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${path}/bullet-${index + 1}`);

const THREATS = bullets(7, "iss-2010/common-threats");
const RAN = bullets(3, "annual-report-2011/annex/objective-2/eu-radicalisation-awareness-network");
const PROGRESS = bullets(5, "eurlex-summary/first-annual-report-on-the-implementation-of-the");
const EMERGING = [5, 6, 7].map((number) => `annual-report-2011/section-1/paragraph-${number}`);
const CONFISCATION = [12, 13, 14].map((number) => `iss-in-action/note-${number}`);
const REGIONAL = [1, 2, 3].map((number) => `iss-2010/response/box-${number}`);

describe("lists that are asked for by name", () => {
  test.each([
    ["list the seven shared threats", THREATS],
    ["enumerate the common dangers, point by point", THREATS],
    ["which challenges does the council booklet name, the complete list", THREATS],
    ["all seven principles please", bullets(7, "iss-2010/principles")],
    ["the three strands of border management", bullets(3, "iss-in-action/objective-4")],
    ["what goals does RAN have", RAN],
    ["list the objectives of the radicalisation network", RAN],
    ["what is the radicalisation awareness network supposed to achieve", RAN],
    ["how many common threats are there", THREATS],
    ["three new threats from Europol", EMERGING],
    ["the eight priorities of the policy cycle", ["annual-report-2011/note-12"]],
    ["in which fields was more progress needed, per the EUR-Lex summary of the first annual report", PROGRESS],
    ["where does the EUR-Lex summary want further progress", PROGRESS],
    ["where, per the EUR-Lex summary of the first annual report, was progress called for?", PROGRESS],
    ["the various kinds of confiscation (third party, extended), explained", CONFISCATION],
    // "same" compares only with "as"
    ["do all of us in Europe face the same perils, can they be named", THREATS],
    ["On the EUR-Lex page, in which fields was more progress wanted by the yearly report?", PROGRESS],
    ["what regional arrangements between neighbouring states does the booklet show in its boxes", REGIONAL],
  ])("%s", (text, ids) => expect(asked(text)).toEqual(ids));

  test("may be gathered from several places", () => {
    expect(asked("give me every ISEC project")).toHaveLength(6);
    expect(asked("the examples of joint investigation teams")).toHaveLength(2);
  });

  test.each([
    "how many priorities does the policy cycle have",
    "what is meant by the vertical dimension of security",
    "what is the principle of availability",
    "principles of data protection",
    "threats to the customs union, all of them",
    "which ISEC project was about corruption",
    "the common threats in the press release",
    "compare the common threats with the emerging threats",
    "are the common threats the same as those of the report",
    "list the objectives of Frontex",
    "priorities for Eurojust",
    "the first of the common threats",
    "which of the principles is about victims",
    "who runs the radicalisation network",
  ])("not: %s", (text) => expect(asked(text)).toEqual([]));
});
