import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignQuote, differencesOf, foldedWords, standsIn } from "../../src/answer/align.ts";
import { LIBRARY } from "../support/real-engine.ts";

const TEXTS = LIBRARY.corpus.passages
  .filter(({ kind }) => kind === "paragraph")
  .map(({ id }) => LIBRARY.texts.get(id) ?? "")
  .filter((text) => text.split(" ").length > 25);
const similarity = (pasted: string, text: string): number => alignQuote(LIBRARY, pasted, text).similarity;

describe("alignment of a quote", () => {
  test("of a sentence with its own passage is whole, and its range is that sentence", () => {
    for (const text of TEXTS.slice(0, 20)) {
      const { range } = alignQuote(LIBRARY, text, text);
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeLessThanOrEqual(text.length);
    }
    const text = "Crime pays no taxes. The Union protects its citizens at home. Borders stay open.";
    const { range, similarity: whole } = alignQuote(LIBRARY, "The Union protects its citizens at home.", text);
    expect(text.slice(range.start, range.end).trim()).toBe("The Union protects its citizens at home.");
    expect(whole).toBeCloseTo(1, 6);
  });

  test("gets worse, never better, the more words of the quote are replaced", () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), fc.infiniteStream(fc.nat()), (text, picks) => {
        const words = text.split(" ").slice(0, 20);
        let before = similarity(words.join(" "), text);
        for (const pick of picks.take(8)) {
          words[pick % words.length] = "zzyzx";
          const now = similarity(words.join(" "), text);
          expect(now).toBeLessThanOrEqual(before + 1e-9);
          before = now;
        }
      }),
      { numRuns: 40 },
    );
  });

  test("of words in another order is worse than in theirs", () => {
    for (const text of TEXTS.slice(0, 20)) {
      const words = text.split(" ").slice(0, 15);
      expect(similarity(words.toReversed().join(" "), text)).toBeLessThan(similarity(words.join(" "), text));
    }
  });

  test("of nothing is nothing", () => {
    expect(similarity("", TEXTS[0] ?? "")).toBe(0);
    expect(similarity("anything", "")).toBe(0);
  });
});

describe("a paste letter by letter", () => {
  test.each([
    ["Crime knows no borders", "It says: crime  knows\nno borders."],
    ["“no borders”", "no borders"],
    ["NO-BORDERS!", "knows no borders"],
  ])("%s stands in %s", (pasted, text) => expect(standsIn(foldedWords(pasted), foldedWords(text))).toBe(true));
  test.each([
    ["crime has no borders", "crime knows no borders"],
    ["no border", "there is nothing"],
    ["borders no", "no borders"],
    ["order", "no borders here"],
    ["?!", "no borders"],
  ])("%s does not stand in %s", (pasted, text) => expect(standsIn(foldedWords(pasted), foldedWords(text))).toBe(false));
});

/** One of the two texts, put together again, white space aside. */
const side = (kind: "typed" | "source", source: string, pasted: string): string =>
  differencesOf(source, pasted)
    .filter((part) => part.kind === "same" || part.kind === kind)
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/gu, " ")
    .trim();

describe("differences", () => {
  test("put together give both texts again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("crime", "knows", "no", "borders", "here"), { maxLength: 12 }),
        fc.array(fc.constantFrom("crime", "has", "no", "border", "here"), { maxLength: 12 }),
        (one, other) => {
          const [source, pasted] = [one.join(" "), other.join(" ")];
          expect([side("source", source, pasted), side("typed", source, pasted)]).toEqual([source, pasted]);
        },
      ),
      { numRuns: 200 },
    );
  });
  test("name what was changed", () =>
    expect(
      differencesOf("crime knows no borders", "crime has no borders").filter(({ kind }) => kind !== "same"),
    ).toEqual([
      { kind: "source", text: "knows" },
      { kind: "typed", text: "has" },
    ]));
});
