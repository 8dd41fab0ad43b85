import { describe, expect, test } from "vitest";
import {
  asksOfAcronym,
  bareTerms,
  conceptsOf,
  coverageOf,
  isHeld,
  ownTerms,
  saidIn,
  shareOf,
  type Concept,
} from "../../src/answer/concepts.ts";
import { passageFrom } from "../../src/answer/library.ts";
import { readTyped } from "../../src/answer/question.ts";
import { LIBRARY } from "../support/real-engine.ts";

const CENTRE = "iss-in-action/objective-3/action-1/paragraph-1";
const coverage = (question: string, passage: string): number =>
  coverageOf(LIBRARY, readTyped(LIBRARY, question).read.query)(passageFrom(LIBRARY, passage));
const concepts = (question: string): readonly Concept[] => conceptsOf(LIBRARY, readTyped(LIBRARY, question).read.query);

/** The same by the passage's own words and headings alone. */
function ownCoverage(question: string, id: string): number {
  const own = ownTerms(LIBRARY, passageFrom(LIBRARY, id));
  return shareOf(concepts(question), (concept) => isHeld(concept, own));
}

describe("the things that a question asks", () => {
  test.each<readonly [string, number]>([
    ["Eurosur", 1],
    ["footnote on Eurosur", 1],
    ["Eurosur and Europol", 2],
    ["footnote", 0],
    ["", 0],
  ])("in %j are %d", (question, count) => expect(concepts(question)).toHaveLength(count));

  test("are said by what was typed, not by what was added", () => {
    const asked = concepts("dirty money");
    const added = asked.flatMap(({ terms }) => terms).filter((term) => !["dirti", "monei"].includes(term));
    expect(saidIn(asked, new Set(["dirti", "monei"]))).toHaveLength(asked.length);
    expect(added.length).toBeGreaterThan(0);
    expect(saidIn(asked, new Set(added))).toEqual([]);
  });
});

describe("how much of a question a passage holds", () => {
  test.each<readonly [string, string, number]>([
    ["cybercrime centre", CENTRE, 1],
    ["zorbulator zzyzx", CENTRE, 0],
    // the everyday word is proved by the documents' own words
    ["dirty money", "iss-in-action/annex/objective-1/action-1/row-2", 1],
    // but only by all of them: "European" alone is no European border agency
    ["Frontex", "press-release/paragraph-1", 0],
    ["", CENTRE, 0],
  ])("%j of %s", (question, passage, share) => expect(ownCoverage(question, passage)).toBeCloseTo(share, 6));

  test("is less where a word is missing, and more of it where the missing word is rare", () => {
    const whole = ownCoverage("cybercrime centre", CENTRE);
    const common = ownCoverage("cybercrime centre countries", CENTRE);
    const rare = ownCoverage("cybercrime centre zorbulator", CENTRE);
    expect(whole).toBeGreaterThan(rare);
    expect(common).toBeGreaterThan(rare);
  });

  test("is not less with the bank's questions than without", () => {
    for (const { question, passage } of LIBRARY.bank.filter((_, place) => place % 300 === 0))
      expect(coverage(question, passage)).toBeGreaterThanOrEqual(ownCoverage(question, passage));
  });

  test("lies between 0 and 1 for every passage", () => {
    const shares = LIBRARY.corpus.passages
      .filter((_, place) => place % 10 === 0)
      .map(({ id }) => coverage("who pays for border guards and cyber police in 2013", id));
    expect(shares.filter((share) => share < 0 || share > 1)).toEqual([]);
  });
});

describe("a question that only names a thing", () => {
  test.each([
    ["the earthquake", true],
    ["tell me about fingerprints", true],
    ["weather?", false],
    ["prisons and fingerprints", false],
    ["what is in it", false],
  ])("%s: %s", (question, isBare) =>
    expect(bareTerms(LIBRARY, readTyped(LIBRARY, question).read.query).length > 0).toBe(isBare),
  );
});

describe("a question of an acronym alone", () => {
  test.each([
    ["MAOC-N, meaning please", true],
    ["what is the RAN", true],
    ["EU definition of terrorism", false],
    ["members of the RAN", false],
    ["terrorism", false],
  ])("%s: %s", (question, isOne) => expect(asksOfAcronym(readTyped(LIBRARY, question).read.query)).toBe(isOne));
});
