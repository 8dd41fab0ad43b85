import { describe, expect, test } from "vitest";
import { readTyped } from "../../../src/answer/question.ts";
import { asksForOthers, followUpOf, type FollowUp } from "../../../src/answer/understand/follow-up.ts";
import { LIBRARY } from "../../support/real-engine.ts";

const follow = (before: string, text: string): FollowUp =>
  followUpOf(LIBRARY, readTyped(LIBRARY, text), readTyped(LIBRARY, before).text);

describe("a follow-up", () => {
  test.each([
    ["objective 3 action 2", "same for action 3", "objective 3 action 3"],
    ["objective 3 action 2", "and objective 4?", "objective 4 action 2"],
    ["what is due in 2013", "and in 2014?", "what is due in 2014"],
    ["what is due in 2013", "2012", "what is due in 2012"],
    ["guideline 3", "and guideline 4", "guideline 4"],
    ["guideline 3", "and the next one?", "guideline 4"],
    ["guideline iii", "the previous one", "guideline ii"],
    ["objective 3 action 2", "the next action", "objective 3 action 3"],
    ["objective 3 action 2", "and the next objective", "objective 4 action 2"],
    ["show footnote 7", "the one before that", "show footnote 6"],
    ["show footnote 7", "footnote 8 please", "show footnote 8"],
    ["what must CEPOL do", "and ENISA?", "what must ENISA do"],
    ["actions of Frontex", "what about Europol", "actions of Europol"],
    [
      "what does the press release say about borders",
      "and the annual report?",
      "what does the annual report say about borders",
    ],
    [
      "what is said about Eurosur?",
      "what about the press release?",
      "what is said about Eurosur in the press release?",
    ],
    [
      "what are member states encouraged to do on cybercrime",
      "and on terrorism?",
      "what are member states encouraged to do on terrorism",
    ],
  ])("to %j, %j asks %j", (before, text, full) =>
    expect(follow(before, text)).toEqual({ kind: "replaced", text: full }),
  );

  test.each([
    ["when will the cybercrime centre be set up", "who is responsible for it?"],
    ["who is responsible for the cybercrime centre", "and by when?"],
    ["what is Eurosur", "when is it due"],
    ["what is Eurosur", "why?"],
    ["what is the solidarity clause", "more"],
    ["what is the solidarity clause", "more details please"],
    ["tell me about PNR", "how much does that cost"],
    ["tell me about PNR", "and its legal basis?"],
    ["what is priority 1 of the fund for", "how much is set aside for the second priority"],
    ["which priorities does the fund have", "who decides about the other priorities and when"],
  ])("to %j, %j goes on about the same", (before, text) => expect(follow(before, text).kind).toBe("continued"));

  test("of one word asks for another thing of the same kind", () => {
    expect(follow("what is third-party confiscation", "and extended?")).toMatchObject({
      kind: "continued",
      contrasts: true,
    });
    expect(follow("what is third-party confiscation", "and the non-conviction-based kind?")).toMatchObject({
      contrasts: true,
    });
    expect(follow("what is the solidarity clause", "who pays for it")).toMatchObject({
      kind: "continued",
      contrasts: false,
    });
  });

  test.each([
    ["what is Eurosur", "price of gold", true],
    ["what is Eurosur", "open-ended actions", true],
    ["what is Eurosur", "how many actions are there", true],
    ["what is Eurosur", "who tested that first?", false],
    ["what is Eurosur", "in which region first?", false],
    ["what is Eurosur", "under what programme", false],
    ["what is Eurosur", "which capitals?", false],
    ["what is Eurosur", "what is CEPOL", true],
    ["what is Eurosur", "and in which region?", false],
    ["what is Eurosur", "who pays for it?", false],
    ["what is Eurosur", "by when?", false],
  ])("to %j, %j may be a new topic as well: %s", (before, text, loose) =>
    expect(follow(before, text)).toMatchObject({ kind: "continued", loose }),
  );

  test.each([
    ["when will the cybercrime centre be set up", "which border guards patrol the Mediterranean coast"],
    ["what is Eurosur", "how much is set aside for the second priority"],
    ["what must CEPOL do", "how are airport passengers screened for weapons"],
    ["what is Eurosur", "how have young people of no faith been drawn into extremist violence"],
    ["objective 3 action 2", "why do young people turn to violent extremist propaganda"],
  ])("to %j, %j is a new topic", (before, text) => expect(follow(before, text)).toEqual({ kind: "new" }));
});

describe("asking for others than those just shown", () => {
  test.each([
    ["which other projects does it work with?", true],
    ["what else is planned", true],
    ["any others", true],
    ["who pays for it", false],
    ["each other's courts", false],
  ])("%s: %s", (text, others) => expect(asksForOthers(text)).toBe(others));
});
