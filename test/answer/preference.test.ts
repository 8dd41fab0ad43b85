import { describe, expect, test } from "vitest";
import { NO_CONTEXT } from "../../src/answer/search-context.ts";
import { passageFrom } from "../../src/answer/library.ts";
import { preferenceFor } from "../../src/answer/preference.ts";
import { PREFERENCES } from "../../src/answer/preferences.ts";
import { readTyped } from "../../src/answer/question.ts";
import { wantOf } from "../../src/answer/understand/wants.ts";
import { LIBRARY } from "../support/real-engine.ts";

function preference(question: string, passage: string): number {
  const asking = readTyped(LIBRARY, question);
  return preferenceFor(LIBRARY, asking, wantOf(asking.text), NO_CONTEXT)(passageFrom(LIBRARY, passage));
}

const NOTE = "iss-in-action/note-12";
const SPELLS_OUT = "annual-report-2011/note-27";
const ROW = "iss-in-action/annex/objective-3/action-1/row-1";
const PLAN = "iss-in-action/objective-3/action-1/paragraph-1";
const AGENCIES = "iss-2010/response/bullet-3";
const REPORT = "annual-report-2011/annex/objective-3/european-cybercrime-center/paragraph-1";
const AHEAD = "annual-report-2011/section-2/part-3/way-forward-in-2012/the-commission-will/bullet-2";

const REPORT_ANNEX = "annual-report-2011/annex";
/** Of two questions the first prefers the passage more than the second, by the factor of the rule. */
const RULES: readonly (readonly [rule: keyof typeof PREFERENCES, passage: string, asked: string, plain: string])[] = [
  ["defines", AGENCIES, "what does Eurojust do", "what did Eurojust start"],
  ["namesIt", REPORT, "what is the European cybercrime centre", "is the European cybercrime centre needed"],
  ["topicMissing", NOTE, "third-party robots", "do third-party robots work"],
  [
    "partyMissing",
    "eurlex-summary/increase-europes-resilience-to-crises-and/bullet-1",
    "who proposes the clause",
    "does it propose the clause",
  ],
  ["nameMissing", PLAN, "houses searched in PIPAS", "houses searched in raids"],
  ["namedTable", ROW, "is the cybercrime centre in the annex table", "is the cybercrime centre in the strategy"],
  ["reported", REPORT, "what became of the cybercrime centre", "is the cybercrime centre any good"],
  ["reportedAhead", AHEAD, "what became of the cybercrime centre", "is the cybercrime centre any good"],
  ["datesText", "press-release/caption-1", "when was it published", "when will it end"],
  [
    "sameNumber",
    "annual-report-2011/annex/cross-cutting-issues/coherence-between-the-internal-and-external/paragraph-7",
    "money of priority 2",
    "money of priority two",
  ],
  ["spelledOut", "iss-in-action/objective-1/action-1/paragraph-2", "what does PNR stand for", "which data is PNR"],
  ["spelledOut", SPELLS_OUT, "footnote: what does ESDP stand for", "footnote: which ESDP"],
];

describe("what a question prefers", () => {
  test.each(RULES)("%s", (rule, passage, asked, plain) =>
    expect(preference(asked, passage) / preference(plain, passage)).toBeCloseTo(PREFERENCES[rule], 2),
  );

  test.each([
    [NOTE, "what is third party confiscation", "are third party confiscation rules needed"],
    [NOTE, "third party confiscation - definition?", "third party confiscation - rules needed?"],
    ["iss-2010/guideline-1/bullet-1", "what does the 'horizontal dimension' of security mean", "is there one"],
  ])("%s, which says what the thing is that is asked, and names it: %s", (passage, asked, plain) =>
    expect(preference(asked, passage) / preference(plain, passage)).toBeCloseTo(
      PREFERENCES.defines * PREFERENCES.namesIt,
      2,
    ),
  );

  test("a passage below a heading that spells out an acronym as one that does itself", () =>
    expect(
      preference(
        "what is VIS",
        `${REPORT_ANNEX}/objective-4/establishment-of-the-visa-information-system-vis/paragraph-1`,
      ),
    ).toBe(PREFERENCES.spelledOut));

  test("a passage without a word of a short topic no less where a document is named", () =>
    expect(preference("communication: third-party robots", NOTE)).toBeGreaterThan(
      preference("third-party robots", NOTE),
    ));

  test("a footnote that spells out an acronym as much as a paragraph that does: it is no aside", () =>
    expect(preference("what does ESDP stand for", SPELLS_OUT)).toBeCloseTo(PREFERENCES.spelledOut, 6));

  test("in a conversation a passage less that has no word of its subject, unless the message may be a new topic", () => {
    const asking = readTyped(LIBRARY, "when will the law be put forward");
    const { terms } = readTyped(LIBRARY, "what is EUROSUR").read.query;
    const context = { ...NO_CONTEXT, terms: terms.map((term) => ({ ...term, origin: "context" as const })) };
    const preferred = (loose: boolean, passage: string): number =>
      preferenceFor(LIBRARY, asking, undefined, { ...context, loose })(passageFrom(LIBRARY, passage));
    const health = `${REPORT_ANNEX}/objective-5/health-threats/paragraph-1`;
    expect(preferred(false, health) / preferred(true, health)).toBeCloseTo(PREFERENCES.subjectMissing, 6);
    const eurosur = `${REPORT_ANNEX}/objective-4/establishment-of-eurosur/paragraph-1`;
    expect(preferred(false, eurosur)).toBe(preferred(true, eurosur));
  });

  test("a report before a plan where it is asked what was done, and a plan before a report where it is asked what will be", () => {
    expect(preference("was the cybercrime centre set up", REPORT)).toBeGreaterThan(
      preference("was the cybercrime centre set up", PLAN),
    );
    expect(preference("by when must the cybercrime centre be set up", REPORT)).toBeLessThan(
      preference("by when must the cybercrime centre be set up", PLAN),
    );
  });

  test("a year that is the document's own is not missed in its passages", () =>
    expect(preference("what was done on cybercrime in 2011", REPORT)).toBe(
      preference("what was done on cybercrime so far", REPORT),
    ));
});
