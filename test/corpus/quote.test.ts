import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt, joinCells, quote } from "../../src/corpus/quote.ts";
import type { Span, Spans } from "../../src/corpus/span.ts";
import { CORPUS, SEEDS, textOf } from "../support/corpus.ts";

const bare = (text: string): string => text.replace(/\s/gu, "");
const fold = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** A text with ordered, disjoint spans in it. */
const texts = fc.string({ minLength: 1, maxLength: 80, unit: "grapheme" }).chain((text) =>
  fc.uniqueArray(fc.nat({ max: text.length }), { minLength: 2, maxLength: 8 }).map((cuts) => {
    const sorted = cuts.toSorted((one, other) => one - other);
    const pairs: Span[] = [];
    for (let index = 2; index + 1 < sorted.length; index += 2)
      pairs.push({ start: sorted[index] ?? 0, end: sorted[index + 1] ?? 0 });
    const spans: Spans = [{ start: sorted[0] ?? 0, end: sorted[1] ?? 0 }, ...pairs];
    return { text, spans };
  }),
);

describe("a quote", () => {
  test("is the slices of its spans, joined as they are, white space folded, and nothing else", () => {
    fc.assert(
      fc.property(texts, ({ text, spans }) => {
        expect(quote(text, spans)).toBe(fold(spans.map(({ start, end }) => text.slice(start, end)).join("")));
      }),
    );
  });

  test("of one span stands in the source, white space aside", () => {
    fc.assert(
      fc.property(texts, ({ text, spans: [first] }) => {
        expect(
          fold(text).includes(quote(text, [first])) ||
            fold(text.slice(first.start, first.end)) === quote(text, [first]),
        ).toBe(true);
      }),
    );
  });

  test("does not change when it is split where two spans meet", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 60 }), fc.nat(), (text, at) => {
        const cut = 1 + (at % (text.length - 1));
        const whole: Spans = [{ start: 0, end: text.length }];
        expect(
          quote(text, [
            { start: 0, end: cut },
            { start: cut, end: text.length },
          ]),
        ).toBe(quote(text, whole));
      }),
    );
  });

  test.each([
    ["behind the end", { start: 3, end: 9 }],
    ["before the beginning", { start: -1, end: 2 }],
    ["turned round", { start: 3, end: 2 }],
    ["empty", { start: 2, end: 2 }],
  ])("of a span that is %s cannot be made", (_, span) => {
    expect(() => quote("short", [span])).toThrow(RangeError);
  });

  test("leaves out a gap: a lost mark, a caption, the spaces inside a spaced word", () => {
    expect(
      quote("terrorism\n. Next", [
        { start: 0, end: 9 },
        { start: 10, end: 16 },
      ]),
    ).toBe("terrorism. Next");
    expect(
      quote("d r ives", [
        { start: 0, end: 1 },
        { start: 2, end: 3 },
        { start: 4, end: 8 },
      ]),
    ).toBe("drives");
  });

  test("can be cut and its cells joined, and stays what it is", () => {
    const text = quote("By 2013 it is done.", [{ start: 0, end: 19 }]);
    expect(excerpt(text, 3, 7)).toBe("2013");
    expect(joinCells([text, text])).toBe(`${text} | ${text}`);
  });
});

test("every passage of every document is quoted faithfully", () => {
  for (const { id, document, kind, spans } of CORPUS.passages) {
    const source = SEEDS.get(`${document}.txt`) ?? "";
    const slices = spans.map(({ start, end }) => source.slice(start, end)).join("");
    expect([id, bare(kind === "row" ? textOf(id).replaceAll(" | ", "") : textOf(id))]).toEqual([id, bare(slices)]);
  }
});
