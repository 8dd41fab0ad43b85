import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { createPaper } from "../../adapters/terminal/paper.ts";
import { renderAnswer } from "../../adapters/terminal/render.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { fakeEngine, QUESTIONS } from "../support/fake-engine.ts";
import { verbatim } from "../support/fake-passages.ts";

const engine = fakeEngine();
const plain = createPaper(80, false);
const shown = (question: string, width = 80): string =>
  renderAnswer(createPaper(width, false), engine.ask(question)).join("\n");

const ALL = Object.entries(QUESTIONS);
/** Everything but printable characters and line breaks. */
const CONTROL = /[^\P{Cc}\n]/u;

describe("a found passage", () => {
  const text = shown(QUESTIONS.found);

  test("is quoted with the answering lines marked, also without colour", () => {
    expect(text).toMatch(/^> “By 2013, the EU will establish, within existing structures, a cybercrime\n> centre/mu);
  });

  test("has locator, document, date and official page below", () => {
    expect(text).toMatch(/^ {4}Objective 3, Action 1, paragraph 1 · [^“]*,\s+22 November 2010$/mu);
    expect(text).toContain("    https://eur-lex.europa.eu/");
  });

  test("says that later law is not covered, and which answer it is", () => {
    expect(text).toContain("any later law, is");
    expect(text).toMatch(/Answer [0-9a-f]{10}$/u);
  });
});

test("a long passage is shown whole, but in a conversation, where the rest is one step away", () => {
  const answer = engine.ask(QUESTIONS.found);
  const [whole, part] = [Infinity, 10].map((count) => renderAnswer(plain, answer, { from: 0, count }).join("\n"));
  expect(whole).toContain("  The centre will improve");
  expect(part).not.toContain("The centre will improve");
  expect(part).toContain("The whole passage is one step away: Show in context.");
});

test("an answer to a question in another language begins with a line in that language", () => {
  const lines = renderAnswer(plain, { ...engine.ask(QUESTIONS.corrected), language: "de" });
  expect(lines.slice(0, 3)).toEqual(["Die Dokumente sind auf Englisch.", "", expect.stringMatching(/^> “By 2013/u)]);
});

test("corrections stand above the answer", () => {
  expect(shown(QUESTIONS.corrected).split("\n")[0]).toContain('"cybercrme" as "cybercrime"');
});

test("a comparison says where something is not mentioned", () => {
  expect(shown(QUESTIONS.comparison)).toMatch(/Press release.*: not mentioned/u);
});

test("an altered quote shows both texts, and which word stands where, without colour", () => {
  const text = shown(QUESTIONS.alteredQuote);
  expect(text.replace(/\s+/gu, " ")).toContain("{+human beings+}");
  expect(text).toContain("[-people-]");
});

test("a refusal shows what is nearest as nearest, and never as the answer", () => {
  const text = shown(QUESTIONS.absent);
  expect(text).toContain("The documents do not answer this.");
  expect(text).toContain("Nearest passages (not the answer):");
  expect(text).not.toMatch(/^> /mu);
});

describe.each(ALL)("%s", (_, question) => {
  test.each([30, 44, 80, 200])("fits %i columns", (width) => {
    const limit = Math.min(width, 100);
    const long = shown(question, width)
      .split("\n")
      .filter((line) => line.length > limit && !line.includes("https://"));
    expect(long).toEqual([]);
  });

  test("is the same with colour, colours aside", () => {
    const coloured = renderAnswer(createPaper(80, true), engine.ask(question)).join("\n");
    expect(stripVTControlCharacters(coloured)).toBe(shown(question));
  });

  test("holds no control character", () => expect(shown(question)).not.toMatch(CONTROL));
});

describe("nothing steers the terminal", () => {
  const answer = engine.ask(QUESTIONS.found);
  const hostile = "\u001B[2J\u001B]0;title\u0007\u009B31m\r\u0008";

  test("that stands in a question, a correction or a word", () => {
    const refused = engine.ask(QUESTIONS.absent);
    const answers: readonly Answer[] = [
      {
        ...refused,
        corrections: [{ typed: hostile, readAs: "x" }],
        question: hostile,
        ...(refused.kind === "refused" ? { unknownWords: [hostile], rewordings: [hostile] } : {}),
      },
    ];
    for (const each of answers) expect(renderAnswer(plain, each).join("\n")).not.toMatch(CONTROL);
  });

  test("that stands in a document", () => {
    if (answer.kind !== "found") throw new Error("The fake engine does not find");
    const [first] = answer.citations;
    const text = verbatim(`${hostile}${first.text}${hostile}`);
    const { mark: _mark, ...unmarked } = first;
    const poisoned: Answer = {
      ...answer,
      citations: [{ ...unmarked, text, locator: hostile, facts: [{ start: 0, end: 5 }] }],
    };
    expect(renderAnswer(plain, poisoned).join("\n")).not.toMatch(CONTROL);
  });
});
