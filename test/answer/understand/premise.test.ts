import { describe, expect, test } from "vitest";
import { lacksPremise } from "../../../src/answer/understand/premise.ts";

describe("what a question takes for granted", () => {
  test.each([
    ["why was Eurosur scrapped in 2011?", "Eurosur will be set up."],
    ["and why did the UK veto the solidarity clause", "The clause obliges all."],
    ["when did they shut down the agency", "The agency coordinates."],
    ["why was the clause deleted from the treaty", "The treaty has a solidarity clause."],
    ["which member states violated the rules?", "Member States apply the rules."],
    ["what countries have ignored the deadline", "Member States must by 2013 set up offices."],
    ["what conclusions did the last assessment reach?", "The last assessment is to be presented in 2013."],
  ])("%s: is missing", (question, passage) => expect(lacksPremise(question, passage, () => passage)).toBe(true));

  test.each([
    ["why was the plan abandoned", "The plan was abandoned for want of money."],
    ["which route did Frontex shut down", "Frontex has succeeded in closing the route."],
    ["why is Eurosur needed", "Eurosur will help."],
    ["which countries failed to ratify the convention", "Austria and Greece have not yet ratified it."],
    ["who failed to deliver", "Two Member States are behind schedule."],
    ["who broke up the ring", "Europol broke up the ring."],
    ["what results will the evaluation bring", "It will be carried out in 2013."],
    ["what did the report conclude", "It concludes that implementation is good."],
  ])("%s: is there, or nothing is taken for granted", (question, passage) =>
    expect(lacksPremise(question, passage, () => passage)).toBe(false),
  );

  test("a text that is only announced found nothing yet", () =>
    expect(
      lacksPremise("what did the final report conclude?", "…", () => "The last report is to be presented in mid-2014."),
    ).toBe(true));
});
