import { describe, expect, test } from "vitest";
import { passageFrom } from "../../src/answer/library.ts";
import { readTyped } from "../../src/answer/question.ts";
import type { Want } from "../../src/answer/understand/wants.ts";
import { wantGivenFor } from "../../src/answer/want-given.ts";
import { LIBRARY } from "../support/real-engine.ts";

const CENTRE = "iss-in-action/objective-3/action-1/paragraph-1";
const EUROSUR = "annual-report-2011/annex/objective-4/establishment-of-eurosur/paragraph-1";
const RAN = "annual-report-2011/annex/objective-2/eu-radicalisation-awareness-network/paragraph-1";
const MIGRANTS = "annual-report-2011/section-2/part-4/paragraph-2";
const ACCIDENTS = "iss-2010/common-threats/bullet-7";

function isGiven(question: string, want: Want, id: string, isAbout = false): boolean {
  const { read, text } = readTyped(LIBRARY, question);
  return wantGivenFor(LIBRARY, read.query, want, text)({ passage: passageFrom(LIBRARY, id) }, isAbout);
}

describe("whether a passage gives what is wanted", () => {
  test.each<readonly [string, Want, string, boolean]>([
    ["when will the cybercrime centre be set up", "date", CENTRE, true],
    ["how much does the cybercrime centre cost", "money", CENTRE, false],
    // a number counts only what stands behind it
    ["how many Member States have a coordination centre for Eurosur", "count", EUROSUR, true],
    ["how many helicopters does Eurosur have", "count", EUROSUR, false],
    // people are counted as what they come as
    ["how many people came across the Mediterranean", "count", MIGRANTS, true],
    ["how many boats came across the Mediterranean", "count", MIGRANTS, false],
    ["how many countries have a coordination centre for Eurosur", "count", EUROSUR, true],
    ["who inaugurated the network", "person", RAN, true],
    // who is named in the question, by any of his names, is not who is asked for
    ["who took over the network from Malmström", "person", RAN, false],
    // who is named in the question is not who is asked for
    ["who inaugurated the network, Cecilia Malmström or who", "person", RAN, false],
    ["how often do people die in road traffic accidents", "frequency", ACCIDENTS, true],
  ])("%s", (question, want, id, given) => expect(isGiven(question, want, id)).toBe(given));

  test("is looked for in the whole passage where that is about nothing else", () => {
    expect(isGiven("what share of Eurosur is presented", "share", EUROSUR)).toBe(false);
    expect(isGiven("what share of Eurosur is presented", "share", EUROSUR, true)).toBe(true);
  });

  test("is known from a question of the bank that wants the same", () => {
    const question = LIBRARY.bank.findIndex((_, entry) => LIBRARY.wantOfEntry(entry) === "money");
    const { text, read } = readTyped(LIBRARY, "how much does the cybercrime centre cost");
    const given = wantGivenFor(LIBRARY, read.query, "money", text);
    const passage = passageFrom(LIBRARY, CENTRE);
    const hit = { question, document: 0, id: CENTRE, asked: 1, entry: 1 };
    expect(given({ passage, question: { ...hit, similarity: 0.5 } }, false)).toBe(true);
    expect(given({ passage, question: { ...hit, similarity: 0.3 } }, false)).toBe(false);
  });
});
