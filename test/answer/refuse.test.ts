import { describe, expect, test } from "vitest";
import type { RefusalReason } from "../../src/answer/answer.ts";
import type { Evidence } from "../../src/answer/evidence.ts";
import { isEnough, weightOf } from "../../src/answer/refuse.ts";
import { ENGINE } from "../support/real-engine.ts";
import { asked, passagesIn } from "./said.ts";

const GOOD: Evidence = {
  coverage: 1,
  ownCoverage: 1,
  resemblance: 0.8,
  unknown: 0,
  wantMissing: false,
  wantGiven: false,
  things: 4,
  odds: 0,
  foreign: 0,
  inConversation: false,
  inNamedDocument: false,
  premiseMissing: false,
  nameForeign: false,
};
const NONE: Evidence = {
  coverage: 0,
  ownCoverage: 0,
  resemblance: 0,
  unknown: 1,
  wantMissing: true,
  wantGiven: false,
  things: 4,
  odds: 0,
  foreign: 0,
  inConversation: false,
  inNamedDocument: false,
  premiseMissing: false,
  nameForeign: false,
};

describe("evidence as one number", () => {
  test("a covered question that the bank knows is answered, an unknown one is not", () => {
    expect([isEnough(GOOD), isEnough(NONE)]).toEqual([true, false]);
  });

  test.each<readonly [string, Partial<Evidence>]>([
    ["less of the question is covered", { coverage: 0.4 }],
    ["no known question resembles it", { resemblance: 0.1 }],
    ["some of its words are unknown", { unknown: 0.4 }],
    ["the wanted date, sum or name is missing", { wantMissing: true }],
    ["it is worded like what the documents do not answer", { odds: 3 }],
    ["some of its words stand in no document", { foreign: 0.4 }],
    ["the passage itself holds less of it", { ownCoverage: 0.3 }],
  ])("speaks less for an answer where %s", (_, worse) =>
    expect(weightOf({ ...GOOD, ...worse })).toBeLessThan(weightOf(GOOD)),
  );
});

/** How much less speaks for an answer where the wanted thing is missing. */
function lessWithout(evidence: Evidence): number {
  return weightOf({ ...evidence, wantMissing: true }) - weightOf(evidence);
}

test("a missing date, sum or name speaks more against an answer in a conversation, where it is clear what is meant", () => {
  expect(lessWithout({ ...GOOD, inConversation: true })).toBeLessThan(lessWithout(GOOD));
});

test("the wanted date, sum or name in the passage speaks for an answer", () =>
  expect(weightOf({ ...GOOD, wantGiven: true })).toBeGreaterThan(weightOf(GOOD)));

describe("refusals", () => {
  const REASONS: readonly (readonly [question: string, reason: RefusalReason])[] = [
    ["what happened to the strategy in 2019", "after-the-documents"],
    ["what did the EU decide on Frontex in 2021", "after-the-documents"],
    ["who won the world cup", "not-in-documents"],
    ["best pizza in Brussels", "not-in-documents"],
    ["what is the recipe for zabaglione", "not-in-documents"],
    ["what does the press release say about zebras", "not-in-this-document"],
    [
      'is it true: "zebras graze on the savannah all day long and sleep at night" which document says that',
      "quote-absent",
    ],
    ["list annex rows of ENISA due in 2014", "no-row"],
    ["Wie wird das Wetter morgen und welche Kleidung soll man tragen?", "other-language"],
  ];
  test.each(REASONS)("%s: %s", (question, reason) =>
    expect(asked(question)).toMatchObject({ kind: "refused", reason }),
  );

  test("names the words that occur nowhere", () => {
    const answer = asked("what is the recipe for zabaglione");
    expect(answer.kind === "refused" && answer.unknownWords).toContain("zabaglione");
  });

  test("shows at most three passages, as nearest, and they are not the answer's citations", () => {
    const answer = asked("who won the world cup");
    expect(answer.kind).toBe("refused");
    expect(passagesIn(answer).length).toBeLessThanOrEqual(3);
    expect(Object.keys(answer)).not.toContain("citations");
  });

  test("keeps to the document that was named", () => {
    const answer = ENGINE.ask("when did brexit happen", { document: "press-release" });
    expect(answer).toMatchObject({ kind: "refused", document: { id: "press-release" } });
    expect(passagesIn(answer).every((id) => id.startsWith("press-release/"))).toBe(true);
  });

  test.each(["what does the press release say about Frontex", "what does the press release say about MAOC-N"])(
    "%s: a thing that stands in other documents only is not made up from single words",
    (question) => expect(asked(question)).toMatchObject({ kind: "refused", document: { id: "press-release" } }),
  );

  test.each([
    "when will the EU cybercrime centre be set up?",
    "what is the solidarity clause",
    "how many actions are there",
    "who is responsible for Eurosur",
    "why is europe an attractive target for hackers",
    "what is due in 2014",
  ])("%s is answered", (question) => expect(asked(question).kind).not.toBe("refused"));
});
