import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escape, escapeMarked } from "../../adapters/discord/escape.ts";
import { readMarkdown } from "./markdown.ts";

/** What the model must find when nothing is escaped; otherwise the properties below would prove nothing. */
const ACTIVE = [
  ["**bold**", "bold"],
  ["__under__", "underline"],
  ["*italic*", "italics"],
  ["_italic_", "italics"],
  ["~~gone~~", "strike"],
  ["||spoiler||", "spoiler"],
  ["`code`", "code"],
  ["```block```", "code block"],
  ["# heading", "heading"],
  ["### heading", "heading"],
  ["-# subtext", "subtext"],
  ["> quote", "block quote"],
  [">>> long quote", "block quote"],
  ["- item", "list"],
  ["* item", "list"],
  ["1. item", "list"],
  ["[text](https://example.eu)", "masked link"],
  ["https://example.eu/a_b_c", "link"],
  ["<https://example.eu>", "link"],
  ["<@123456789012345678>", "mention"],
  ["<@&123456789012345678>", "mention"],
  ["<#123456789012345678>", "mention"],
  ["</ask:123456789012345678>", "mention"],
  ["<t:1700000000:R>", "timestamp"],
  ["<a:wave:123456789012345678>", "custom emoji"],
  [":eu:", "emoji"],
  ["@everyone", "everyone"],
  ["@here", "everyone"],
] as const;

const specials = "\\*_~|`[]()<>#-+.@:/!&1t \n";
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...specials.split("")),
    fc.constantFrom("a", "é", "😀", "everyone", "http", "https://", "123", "**", "||"),
  ),
  maxLength: 40,
});
const anyText = fc.oneof(hostile, fc.string({ unit: "grapheme" }), fc.constantFrom(...ACTIVE.map(([text]) => text)));

describe("escape shows a text exactly as it is", () => {
  test.each(ACTIVE)("%s is a %s before and literal after", (text, construct) => {
    expect(readMarkdown(text).constructs).toContain(construct);
    expect(readMarkdown(escape(text))).toEqual({ plain: text, constructs: [] });
  });

  test("any text, also one made of marks", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readMarkdown(escape(text))).toEqual({ plain: text, constructs: [] });
      }),
      { numRuns: 2_000 },
    );
  });

  test("prose keeps its looks: nothing in it needs a backslash", () => {
    const prose =
      'By 2013, the EU will (see section 2.1) establish a cyber-crime centre: e.g. ENISA\'s, at 10:30 - "focal point".';
    expect(escape(prose)).toBe(prose);
  });
});

describe("escapeMarked marks stretches and nothing else", () => {
  test("an answering sentence bold with a fact underlined within", () => {
    const text = "First. By 2013, it *starts*. Last.";
    const bold = { start: 7, end: 28 };
    const fact = { start: 10, end: 14 };
    expect(
      escapeMarked(text, [
        { range: bold, as: "bold" },
        { range: fact, as: "underline" },
      ]),
    ).toBe(String.raw`First. **By __2013__, it \*starts\*.** Last.`);
  });

  test.each([
    ["a fact that reaches over the end of the sentence is cut there", [0, 4], [2, 8], "**ab__cd__**__efgh__"],
    ["facts that touch become one", [0, 0], [2, 4], "ab__cd__efgh"],
    ["white space stays outside", [0, 0], [8, 12], "abcdefgh __xy__ z"],
  ] as const)("%s", (_name, bold, fact, expected) => {
    const text = expected.includes("xy") ? "abcdefgh xy z" : "abcdefgh";
    const markings = [
      { range: { start: bold[0], end: bold[1] }, as: "bold" as const },
      { range: { start: fact[0], end: fact[1] }, as: "underline" as const },
    ];
    expect(escapeMarked(text, markings)).toBe(expected);
  });

  test("a part that begins like a list or heading stays a part of a sentence", () => {
    const text = "see section 2. It says - among others - # 1.";
    expect(escapeMarked(text, [], text.indexOf("2."))).toBe(String.raw`2\. It says - among others - # 1.`);
    expect(readMarkdown(escapeMarked(text, [], text.indexOf("- among")))).toEqual({
      plain: "- among others - # 1.",
      constructs: [],
    });
  });

  test("any text with any markings shows exactly the text", () => {
    const range = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
    const marking = fc.record({ range, as: fc.constantFrom("bold" as const, "underline" as const) });
    fc.assert(
      fc.property(
        hostile.filter((text) => !text.includes("😀")),
        fc.array(marking, { maxLength: 4 }),
        (text, markings) => {
          const { plain, constructs } = readMarkdown(escapeMarked(text, markings));
          expect(plain).toBe(text);
          expect(constructs.filter((name) => name !== "bold" && name !== "underline")).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
