import { describe, expect, test } from "vitest";
import { definitionOf, nameAskedIn, spelledOutIn } from "../../../src/answer/understand/definition-query.ts";
import { LIBRARY } from "../../support/real-engine.ts";

const defines = (question: string, passage: string): boolean => definitionOf(question)?.test(passage) === true;

describe("a question for what something is", () => {
  const SAYS = "Third party confiscation involves the confiscation of assets";
  test.each([
    "what is third party confiscation",
    "what does third party confiscation mean",
    "third party confiscation - definition?",
    "third party confiscation = ?",
    "how is third party confiscation defined?",
    "how do they define third party confiscation",
    "what do they mean by third party confiscation?",
    "what is meant by 'third party confiscation'",
    "what does the 'third party confiscation' of assets mean",
  ])("%s", (question) => expect(defines(question, SAYS)).toBe(true));

  test("is met only by a passage that begins by saying it", () => {
    expect(defines("what is third party confiscation", `The ${SAYS}`)).toBe(true);
    expect(defines("what is third party confiscation", `Of use: ${SAYS}`)).toBe(false);
    expect(defines("what is third party confiscation", "Third party confiscation rules differ")).toBe(false);
  });

  test("is met by what a text that begins with it says of it", () => {
    expect(defines("what is the clause", "The clause in the treaty introduces a duty")).toBe(true);
    expect(defines("what is the clause", "Use of the clause in the treaty introduces a duty")).toBe(false);
  });

  test("is met by what is told of it inside a sentence", () => {
    const TELLS = "These include Europol, whose main aims are to help, and the body (COSI), which meets often";
    expect(defines("what does Europol do", TELLS)).toBe(true);
    expect(defines("what is the body?", TELLS)).toBe(true);
    expect(defines("what is Frontex", "Frontex, Europol and others, which meet often")).toBe(false);
  });

  test("is not every question", () =>
    expect(definitionOf("are third party confiscation rules needed")).toBeUndefined());
});

describe("the name of several words that is asked", () => {
  test.each([
    ["what is the Harmony policy cycle", "the EU ‘Harmony’ Policy Cycle", true],
    ["weak and failed states", "so-called ‘weak and failed states’", true],
    ["carbon credit fraud?", "such as carbon credit fraud", true],
    ["who's the head of office btw", "Jane Doe, Head of Office", true],
    ["what is the Harmony policy cycle", "the policy cycle in harmony", false],
  ])("%s: %s", (question, text, named) => expect(nameAskedIn(question)?.test(text)).toBe(named));
  test.each(["what is Europol", "Frontex", "who runs the policy cycle", "budget (2012)"])("is none in %s", (question) =>
    expect(nameAskedIn(question)).toBeUndefined(),
  );
});

describe("a question for what an acronym stands for", () => {
  test("gives its full name in lower case", () =>
    expect(spelledOutIn(LIBRARY, "what does PNR stand for")).toContain("passenger name records"));
  test("asked within a sentence, too", () =>
    expect(spelledOutIn(LIBRARY, "please explain what the RAN is")).toContain("radicalisation awareness network"));
  test("knows those with a hyphen", () =>
    expect(spelledOutIn(LIBRARY, "MAOC-N, meaning?")).toContain("maritime analysis and operations centre narcotics"));
  test("but not of those that everybody knows", () =>
    expect(spelledOutIn(LIBRARY, "what does EU internal security mean")).toEqual([]));
  test.each(["which data is PNR", "what does security stand for"])("%s gives none", (question) =>
    expect(spelledOutIn(LIBRARY, question)).toEqual([]),
  );
});
