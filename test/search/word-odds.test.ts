import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildWordOdds, readWordOdds } from "../../src/search/word-odds.ts";

const ANSWERED = [
  "when is the fund due",
  "by when must ports be checked",
  "who checks the ports",
  "what must the agency do",
  "what is the fund for",
];
const UNANSWERED = [
  "how much does the director earn",
  "how much does a port cost",
  "who won the cup",
  "who won the vote",
];
const odds = readWordOdds(buildWordOdds(ANSWERED, UNANSWERED));

describe("the odds of words", () => {
  test.each(["how much does the agency cost", "who won the election"])(
    "%s: worded like what is not answered",
    (question) => expect(odds(question)).toBeGreaterThan(0),
  );
  test.each(["when is the agency due", "by when must what be checked"])(
    "%s: worded like what is answered",
    (question) => expect(odds(question)).toBeLessThan(0),
  );
  test("words that were never asked say nothing", () => expect(odds("zebra giraffe")).toBe(0));
  test("what the counts get wrong is corrected", () => {
    // "the vote" stands as often in both kinds, but only where nobody won it is it spoken of.
    const yes = [...ANSWERED, "when is the vote", "where is the vote", "what is the vote"];
    expect(readWordOdds(buildWordOdds(yes, UNANSWERED))("when is the vote")).toBeLessThan(0);
    expect(readWordOdds(buildWordOdds(yes, UNANSWERED))("who won the vote")).toBeGreaterThan(0);
  });
  test("capitals, accents and marks make no difference", () =>
    expect(odds("WHO WÓN, the vote?!")).toBe(odds("who won the vote")));
  test("without questions of one kind nothing is said", () => {
    expect(buildWordOdds(ANSWERED, [])).toEqual({ words: "", hundredths: "" });
    expect(buildWordOdds([], UNANSWERED)).toEqual({ words: "", hundredths: "" });
    expect(readWordOdds(buildWordOdds([], []))("who won the cup")).toBe(0);
  });
  test("an empty question says nothing", () => expect(odds("")).toBe(0));
  test("the order in which questions were read makes no difference", () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ANSWERED, { minLength: ANSWERED.length }),
        fc.shuffledSubarray(UNANSWERED, { minLength: UNANSWERED.length }),
        (yes, no) => {
          expect(buildWordOdds(yes, no)).toEqual(buildWordOdds(ANSWERED, UNANSWERED));
        },
      ),
    ));
});
