import { describe, expect, test } from "vitest";
import { evidenceFor, type Evidence } from "../../src/answer/evidence.ts";
import { passageFrom } from "../../src/answer/library.ts";
import { readTyped } from "../../src/answer/question.ts";
import { rank } from "../../src/answer/rank.ts";
import { wantOf } from "../../src/answer/understand/wants.ts";
import { LIBRARY } from "../support/real-engine.ts";

const CENTRE = "iss-in-action/objective-3/action-1/paragraph-1";

/** What speaks for one passage, whatever else is found. */
function weighed(question: string, id: string): Evidence {
  const asking = readTyped(LIBRARY, question);
  const passage = passageFrom(LIBRARY, id);
  return evidenceFor(
    LIBRARY,
    asking.read.query,
    wantOf(question),
    asking,
  )({ passage, score: 0, parts: { text: 0, bank: 0, preference: 1 } });
}

function evidence(question: string, document?: string): Evidence {
  const asking = readTyped(LIBRARY, question, document);
  const [first] = rank(LIBRARY, asking.read.query, {
    limit: 1,
    among: ({ kind }) => kind !== "heading" && kind !== "title",
  });
  if (first === undefined) throw new Error(`Nothing is found for ${question}`);
  return evidenceFor(LIBRARY, asking.read.query, wantOf(question), asking)(first);
}

describe("evidence", () => {
  test.each<readonly [string, Partial<Evidence>]>([
    [
      "when will the EU cybercrime centre be set up",
      { wantMissing: false, wantGiven: true, unknown: 0, inConversation: false, inNamedDocument: false },
    ],
    ["who is the director of Europol", { wantMissing: true }],
    ["how much does Eurosur cost", { wantMissing: true }],
    ["is Eurosur expensive", { wantMissing: false, wantGiven: false }],
  ])("%s", (question, expected) => expect(evidence(question)).toMatchObject(expected));

  test("counts the words that stand nowhere", () =>
    expect(evidence("zorbulator for Eurosur").unknown).toBeGreaterThan(0.3));
  test("counts the words with which people ask and which stand in no document", () => {
    expect(evidence("takeaway Camorra").foreign).toBeGreaterThan(0.5);
    expect(evidence("cybercrime centre").foreign).toBe(0);
  });
  test("does not count words that say what kind of thing is asked", () => {
    expect(evidence("footnote on Eurosur").things).toBe(evidence("Eurosur").things);
    expect(evidence("status of Eurosur").coverage).toBe(evidence("Eurosur").coverage);
    expect(evidence("who belongs to Eurosur").things).toBe(evidence("Eurosur").things);
  });
  test("knows how what is not answered is worded", () =>
    expect(evidence("who won the vote on Eurosur").odds).toBeGreaterThan(
      evidence("by when must Eurosur be set up").odds,
    ));
  test("takes a date for another's where the passage has hardly a word of the conversation", () => {
    const asking = readTyped(LIBRARY, "when was it founded?");
    const said = readTyped(LIBRARY, "when was the Salzburg Forum of interior ministers").read.query.terms;
    const query = {
      terms: [
        ...asking.read.query.terms,
        ...said.map((term) => ({ ...term, concept: term.concept + 100, origin: "context" as const })),
      ],
    };
    const founded = passageFrom(
      LIBRARY,
      "annual-report-2011/annex/objective-2/eu-radicalisation-awareness-network/paragraph-1",
    );
    const weigh = evidenceFor(LIBRARY, query, wantOf(asking.text), asking);
    expect(weigh({ passage: founded, score: 0, parts: { text: 0, bank: 0, preference: 1 } })).toMatchObject({
      inConversation: true,
      wantGiven: false,
      wantMissing: true,
    });
  });
  test("takes no notice of the wording of a topic alone, where a passage names all of it", () => {
    const fraud = "annual-report-2011/section-2/part-1/paragraph-1";
    expect(weighed("how is carbon credit fraud punished", fraud).odds).toBeGreaterThan(1);
    expect(weighed("carbon credit fraud", fraud).odds).toBeLessThanOrEqual(0);
    expect(weighed("carbon credit fraud", CENTRE).odds).toBeGreaterThan(1);
  });
  test("takes a sum that is another's for none", () => {
    const sums =
      "annual-report-2011/annex/cross-cutting-issues/coherence-between-the-internal-and-external/paragraph-6";
    expect(weighed("how much will the cybercrime centre cost", sums).wantMissing).toBe(true);
    expect(weighed("how much have the CBRN centres cost", sums).wantGiven).toBe(true);
  });
  test("to be asked what came of something speaks against no answer", () =>
    expect(evidence("What became of the cybercrime centre?").odds).toBeLessThanOrEqual(0));
  test("knows a question of the bank", () => {
    const { question } = LIBRARY.bank.find(({ passage }) => passage === CENTRE) ?? { question: "" };
    expect(evidence(question).resemblance).toBeCloseTo(1, 1);
  });
  test("knows that a document was named", () => expect(evidence("Eurosur", "iss-2010").inNamedDocument).toBe(true));
});
