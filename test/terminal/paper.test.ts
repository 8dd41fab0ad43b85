import * as fc from "fast-check";
import { createColors } from "picocolors";
import { describe, expect, test } from "vitest";
import wrapAnsi from "wrap-ansi";
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

/** What the library makes of the text itself. */
function byLibrary(text: string, width: number): readonly string[] {
  return wrapAnsi(text, width, { hard: true, trim: true })
    .split("\n")
    .map((line) => line.trimEnd());
}

describe("a paragraph", () => {
  test("is broken as the library breaks it, whatever letters stand in it", () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 100 }), (paragraph, width) => {
        expect(wrapped(createPaper(width, true), paragraph, margin(""))).toEqual(byLibrary(paragraph, width));
      }),
    );
  });
  test("begins its lines with its margin", () => {
    const lines = wrapped(createPaper(30, false), "“one” two three four five six seven", { first: "> ", rest: "  " });
    expect(lines).toEqual(["> “one” two three four five", "  six seven"]);
  });
});
