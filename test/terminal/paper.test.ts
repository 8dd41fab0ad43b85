import * as fc from "fast-check";
import stringWidth from "fast-string-width";
import { createColors } from "picocolors";
import { describe, expect, test } from "vitest";
import { createPaper, margin, wrapped } from "../../adapters/terminal/paper.ts";

const { bold, cyan } = createColors(true);
const WORDS = [
  "By",
  "2013,",
  "“cybercrime",
  "centre”",
  "Malmström’s",
  "x".repeat(70),
  "EU – €5",
  "~",
  "計画を",
  "👩‍🚒",
  "e\u0301tat",
  "é\u0323",
  "a\u00adb",
  "",
  bold("“Prüm”"),
  cyan("objective – action"),
];

// oxlint-disable-next-line no-control-regex -- colours begin with the escape character
const COLOUR = /\u001b\[\d+m/gu;
const lettersOf = (text: string): string => text.normalize().replace(COLOUR, "").replace(/\s+/gu, "");

describe("a paragraph", () => {
  test("fits the paper and loses no letter, whatever stands in it", () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 100 }), (paragraph, width) => {
        const lines = wrapped(createPaper(width, true), paragraph, margin(""));
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
        expect(lettersOf(lines.join(""))).toBe(lettersOf(paragraph));
      }),
    );
  });
  test("closes its colours at the end of each line and opens them again", () => {
    const lines = wrapped(createPaper(30, true), bold("one two three four five six seven eight"), margin(""));
    expect(lines).toEqual([bold("one two three four five six"), bold("seven eight")]);
  });
  test("begins its lines with its margin", () => {
    const lines = wrapped(createPaper(30, false), "“one” two three four five six seven", { first: "> ", rest: "  " });
    expect(lines).toEqual(["> “one” two three four five", "  six seven"]);
  });
});
