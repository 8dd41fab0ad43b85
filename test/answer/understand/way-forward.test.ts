import { describe, expect, test } from "vitest";
import { readTyped } from "../../../src/answer/question.ts";
import { referencesIn } from "../../../src/answer/understand/references.ts";
import { rowQueryOf } from "../../../src/answer/understand/row-query.ts";
import { ADDRESSEES, wayForwardOf } from "../../../src/answer/understand/way-forward.ts";
import { LIBRARY } from "../../support/real-engine.ts";

function plans(text: string): readonly string[] | undefined {
  const question = readTyped(LIBRARY, text);
  const { objectives } = rowQueryOf(LIBRARY, question.scope.rest, referencesIn(question.text));
  return wayForwardOf(LIBRARY, question, objectives)?.parts.map(({ heading }) =>
    heading.id.replace("annual-report-2011/section-2/", ""),
  );
}

const BOTH = "way-forward-in-2012";
const COMMISSION = "way-forward-in-2012/the-commission-will";
const STATES = "way-forward-in-2012/member-states-are-encouraged-to";

describe("the way forward", () => {
  test.each([
    ["way forward 2012 on terrorism", [`part-2/${BOTH}`]],
    ["the way forward on cybercrime", [`part-3/${BOTH}`]],
    ["what will the Commission do in 2012 on border management", [`part-4/${COMMISSION}`]],
    ["what are Member States encouraged to do on cybercrime", [`part-3/${STATES}`]],
    ["member states' homework on crises and disasters", [`part-5/${STATES}`]],
    ["what should national governments do in 2012 about organised crime", [`part-1/${STATES}`]],
    ["annual report: next steps for the member states on border management", [`part-4/${STATES}`]],
    ["what do the Commission and the Member States plan for 2012 on cybercrime", [`part-3/${BOTH}`]],
    ["plans for 2012 on borders, both of the countries and of the commission", [`part-4/${BOTH}`]],
    ["what does Brussels plan for 2012 against terrorism", [`part-2/${COMMISSION}`]],
  ])("%s", (text, ids) => expect(plans(text)).toEqual(ids));

  test("without a topic is all five", () => expect(plans("way forward in 2012")).toHaveLength(5));
  test("addresses two", () =>
    expect(ADDRESSEES.map(({ addressee }) => addressee).toSorted()).toEqual(["Commission", "Member States"]));

  test.each([
    "what will the commission do about terrorism",
    "who is the commissioner",
    "what happened in 2012",
    "cybercrime in 2012",
    "what are member states",
    "marking each other's homework on terrorism",
    "next steps of the council strategy on terrorism",
  ])("not asked: %s", (text) => expect(plans(text)).toBeUndefined());
});
