import { describe, expect, test } from "vitest";
import { pastedIn } from "../../../src/answer/understand/pasted.ts";

const LINE = "crime and terrorism know no borders in Europe";

describe("a pasted quotation", () => {
  test.each([
    ["quotation marks and nothing else", `"${LINE}"`],
    ["a question about its source", `Where does this come from: "${LINE}"`],
    ["a question behind it", `"${LINE}" - which document says that?`],
    ["single quotation marks", `who said '${LINE}'?`],
    ["the source asked, without quotation marks", `Where does this come from: ${LINE}`],
    ["remembered", `I remember something like: ${LINE}`],
    ["a check asked", `is this a real quote: ${LINE}`],
    ["anyone asked", `did anyone ever write: ${LINE}`],
    ["did they say it", `did the Commission really say "${LINE}"`],
  ])("is found with %s", (_, text) => expect(pastedIn(text)).toBe(LINE));

  test("the longest of several counts", () =>
    expect(pastedIn(`where is this from: "shorter words of only six" or "${LINE}"`)).toBe(LINE));
  test("an apostrophe inside does not end it", () =>
    expect(pastedIn("who said 'the Union's security is everybody's business today'")).toBe(
      "the Union's security is everybody's business today",
    ));

  test.each(["- which doc?", "... what document is this from", ", where is that from?", "(source?)"])(
    "a sentence with %s behind it is one",
    (asked) =>
      expect(pastedIn(`The lives of people in Europe are at risk and ${LINE} ${asked}`)).toBe(
        `The lives of people in Europe are at risk and ${LINE}`,
      ),
  );

  test.each([
    "actions on cybercrime and on the fight against it - which document?",
    "what must the Member States do about the seizing of assets that were gained by crime - which document?",
    'what does "solidarity" mean',
    'what does "serious and organised crime" stand for',
    "what does the strategy say about borders",
    "who said something about PNR",
    'how often is the phrase "internal security" mentioned',
    'in the part "Raise levels of security for citizens in cyberspace" of the communication that the Commission adopted, who is to set up the centre',
    "where is Eurosur described",
    "the Union's plans and the states' duties",
    "check this quote",
    "border fund: what did the Commission say in 2010 and what in 2011",
    "passenger data: where is it written who may see it",
    "annex: who does it",
    'what is "PNR"?',
  ])("is not in: %s", (text) => expect(pastedIn(text)).toBeUndefined());
});
