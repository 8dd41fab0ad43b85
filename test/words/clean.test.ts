import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../src/words/clean.ts";
import { termsOf } from "../../src/words/terms.ts";
import { BAD_INPUTS } from "./bad-inputs.ts";

describe("what surrounds a question falls away", () => {
  it.each([
    ["<@U0123ABCD> what is ENISA", "what is ENISA", "Slack mention"],
    ["<@U1|name> and <#C1|general>: what is ENISA", "and : what is ENISA", "Slack mention with a name, channel"],
    ["<!here> <!subteam^S1|@team> what is ENISA", "what is ENISA", "Slack group mention"],
    ["<!date^1392734382^{date_num}|2014> what is ENISA", "what is ENISA", "Slack date"],
    ["what is <https://enisa.europa.eu|ENISA>?", "what is ENISA ?", "Slack link with a label"],
    ["what is [ENISA](https://enisa.europa.eu)?", "what is ENISA ?", "Markdown link"],
    ["<@!123> <@&45> <#6> what is <:eu:78> ENISA <a:wave:9>", "what is ENISA", "Discord mentions and emoji"],
    ["</ask:12> what is ENISA <t:1700000000:R>", "what is ENISA", "Discord command and time"],
    ["@everyone what is ENISA :eu: :thumbsup:", "what is ENISA", "call to all, emoji by name"],
    ["&lt;@U1&gt; R&amp;D", "R&D", "escaped by Slack"],
    ["**what** is _ENISA_ `now`", "what is ENISA now", "Markdown"],
    ["> what is ENISA", "what is ENISA", "quoted"],
    ["<b>what is ENISA</b>", "what is ENISA", "HTML"],
    ["what is\u0000 ENISA\u001B[31m", "what is ENISA", "control characters and terminal colours"],
    ["\uFEFFwhat is \u2066ENISA\u2069", "what is ENISA", "byte order mark and direction marks"],
    ["cyber\u00ADcrime", "cybercrime", "soft hyphen"],
    ["ＥＮＩＳＡ ⓦⓗⓐⓣ", "ENISA what", "wide and circled letters"],
    ["ϲyberϲrime сentre", "cybercrime centre", "Greek and Cyrillic look-alikes inside Latin words"],
    ["police police police police", "police police", "repeated words"],
    ["what????????? is\n\n\nit", "what??? is it", "repeated characters and white space"],
    ["10000000 euro", "10000000 euro", "digits are not repetitions"],
    ["Ποιοι είναι οι στόχοι", "Ποιοι είναι οι στόχοι", "another alphabet stays"],
    ["compare 3 < 5 and 7 > 2", "compare 3 < 5 and 7 > 2", "single angle brackets stay"],
    ["from 10:30:45 on", "from 10:30:45 on", "a time is no emoji"],
  ])("%j is read as %j (%s)", (typed, text) => {
    expect(clean(typed).text).toBe(text);
  });
});

describe("limits", () => {
  it("cuts a question at 2,000 characters and says so", () => {
    const cleaned = clean("word and other ".repeat(300));
    expect(cleaned.text.length).toBeLessThanOrEqual(2_000);
    expect(cleaned.truncated).toBe(true);
  });
  it("keeps a pasted quote as long as asked for", () => {
    expect(clean("one two three ".repeat(300), 10_000)).toMatchObject({ truncated: false });
  });
  it("never cuts a character in two", () => {
    expect(clean("ab😀", 3).text).toBe("ab");
  });
  it("shows what was typed, on one line", () => {
    expect(clean("What is\n\u0007“ＥＮＩＳＡ”?").display).toBe("What is “ＥＮＩＳＡ”?");
  });
});

describe("hostile input", () => {
  it.each(BAD_INPUTS.map((input) => [input.id, input.family, input] as const))(
    "%s (%s) comes out short and well-formed",
    (_id, _family, input) => {
      const { text, display } = clean(input.text);
      for (const result of [text, display]) {
        expect(result.length).toBeLessThanOrEqual(2_000);
        expect(result).not.toMatch(/[\p{Control}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u);
        expect(result).toBe(result.trim());
      }
      expect(text).not.toMatch(/<[!@#]/u);
      expect(termsOf(text)).toEqual(termsOf(input.core ?? text));
    },
  );
  it("cleans anything to something that cleaning leaves alone in its terms", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
        const { text } = clean(typed);
        expect(text.length).toBeLessThanOrEqual(2_000);
        expect(text).not.toMatch(/[\p{Control}\p{Surrogate}]/u);
      }),
    );
  });
});
