import { describe, expect, test } from "vitest";
import { asksWhenDone, tenseOf } from "../../../src/answer/understand/tense.ts";

const DONE = [
  "did the agency ever get its new powers",
  "has the network been launched yet",
  "what became of the border fund",
  "what progress was made on passports",
  "how far along is the research",
  "was the handbook written",
  "were the offices set up as planned",
  "is the directive in force",
  "is the database up and running?",
  "who launched the forum",
  "like they said, was it published",
  "did it come to anything in the end",
  "did they build the database",
  "border law: through by 2011?",
  "visa law due 2011... where are we",
  "the handbook was to be ready by 2010 - was it?",
  "the two committees should sit together. Have they?",
  "a team of their own - any sign of it?",
  "a database was on the list, is it there now?",
];
const PLANNED = [
  "by when must ports be checked",
  "who is responsible for training",
  "what should cities do",
  "when is the directive due",
  "what will the fund pay for",
  "when can we expect the review of what was carried out",
];
/** "Deliver" and "put into practice" ask what came of a document's plans only where the document is named (compare-query). */
const STILL_PLANNED = [
  "what must nations deliver on floods",
  "should the rules be put into practice",
  "must Europe change as things move on",
];
const NEITHER = [
  "what is a visa",
  "list the guidelines",
  "which risks do floods bring",
  "do customs officers open parcels",
];

describe("what was done, and what is planned", () => {
  test.each(DONE)("%s: asks what was done", (text) => expect(tenseOf(text)).toBe("done"));
  test.each([...PLANNED, ...STILL_PLANNED])("%s: asks what is planned", (text) =>
    expect(tenseOf(text)).toBe("planned"),
  );
  test.each(NEITHER)("%s: asks neither", (text) => expect(tenseOf(text)).toBeUndefined());
  test.each([
    "who has to pay for the offices",
    "must a country have a coherent management of risks",
    "do states have to progressively open up",
  ])("%s: what has to be is not done", (text) => expect(tenseOf(text)).not.toBe("done"));
  test.each([
    ["when was the office opened", true],
    ["when did it start", true],
    ["when will it start", false],
    ["by when was the office to be open", false],
  ])("%s: asks when it was done: %s", (text, asked) => expect(asksWhenDone(text)).toBe(asked));
});
