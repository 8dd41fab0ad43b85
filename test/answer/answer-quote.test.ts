import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { LIBRARY, ENGINE } from "../support/real-engine.ts";

const BODY = LIBRARY.corpus.passages.filter(
  ({ kind }) => kind === "paragraph" || kind === "bullet" || kind === "box" || kind === "row",
);
const long = BODY.map(({ id }) => LIBRARY.texts.get(id) ?? "").filter((text) => text.split(" ").length >= 12);

const verdictOf = (answer: Answer): readonly string[] =>
  answer.kind === "quote-check" ? [answer.verdict, answer.citations[0].passage] : [answer.kind];

describe("a quote check", () => {
  test("finds every passage that is pasted whole, verbatim and in a passage that holds it", () => {
    const missed = long
      .filter((_, place) => place % 40 === 0)
      .filter((text) => {
        const answer = ENGINE.checkQuote(text);
        return (
          answer.kind !== "quote-check" || answer.verdict !== "verbatim" || !answer.citations[0].text.includes(text)
        );
      });
    expect(missed).toEqual([]);
  });

  test("says altered, and what was changed, where a word was replaced", () => {
    const answer = ENGINE.checkQuote(
      "Four out of seven Europeans want more action at EU level against organised crime and terrorism",
    );
    if (answer.kind !== "quote-check") throw new Error(`it is ${answer.kind}`);
    expect(answer.verdict).toBe("altered");
    expect(answer.citations[0].passage).toBe("iss-in-action/section-1/paragraph-1");
    expect(answer.differences.filter(({ kind }) => kind === "typed").map(({ text }) => text.trim())).toContain("seven");
    expect(answer.differences.filter(({ kind }) => kind === "source").map(({ text }) => text.trim())).toContain("five");
  });

  test.each([
    [
      "iss-2010/guideline-3/paragraph-4",
      "Prevention of crime means adressing the root causes and not just the criminal acts",
    ],
    [
      "annual-report-2011/section-2/part-3/paragraph-2",
      "The internet knows no boundries, but jurisdiction for prosecuting cybercrime still stops",
    ],
  ])("says altered of %s where one letter is wrong, in a question too", (passage, pasted) => {
    for (const answer of [ENGINE.checkQuote(pasted), ENGINE.ask(`where does this come from: "${pasted}"`)])
      expect(verdictOf(answer)).toEqual(["altered", passage]);
  });

  test.each([
    [
      "iss-2010/section-1/paragraph-3",
      "no such thing as no risk at all, still the Union has to create a safe surrounding",
    ],
    [
      "iss-in-action/concluding-remarks/paragraph-1",
      "our world changes, and the dangers and challenges around us change with it",
    ],
  ])("finds %s when it is remembered in other words", (passage, pasted) =>
    expect(verdictOf(ENGINE.checkQuote(pasted))).toEqual(["altered", passage]),
  );

  test("finds a passage of which a word was replaced", () => {
    const texts = long.filter((text) => text.split(" ").length >= 30).filter((_, place) => place % 20 === 0);
    const missed = texts.filter((text, place) => {
      const words = text.split(" ").slice(0, 30);
      words[place % words.length] = "zzyzx";
      const answer = ENGINE.checkQuote(words.join(" "));
      return (
        answer.kind !== "quote-check" ||
        answer.verdict !== "altered" ||
        answer.citations.every((citation) => citation.text !== text)
      );
    });
    expect(missed).toEqual([]);
  });

  test("case, quotation marks and line breaks do not alter a quote", () => {
    expect(
      ENGINE.checkQuote(
        "“four out of five europeans\nwant MORE action at EU level against organised crime and terrorism”",
      ),
    ).toMatchObject({ kind: "quote-check", verdict: "verbatim" });
  });

  test.each([
    "To be or not to be, that is the question whether it is nobler in the mind",
    "Zebras graze on the savannah while lions sleep under acacia trees",
    "The quick brown fox jumps over the lazy dog again and again",
    // the documents' own words, in sentences that they do not have
    "The Commission will set up a European fleet to protect the external borders of the Union by 2015",
    "Member States shall pay a fine as long as they have set up no cybercrime centre",
    "Police officers of Europol will be allowed to arrest members of criminal networks",
    "National parliaments have to approve every operation of the agencies of the Union",
  ])("absent: %s", (text) => {
    expect(ENGINE.checkQuote(text)).toMatchObject({ kind: "refused", reason: "quote-absent" });
  });

  test.each(["", "?", "🙂", "the of and"])('nothing in "%s" can be found, and that is said', (text) =>
    expect(ENGINE.checkQuote(text).kind).toBe("refused"),
  );

  test("a document that is named inside the quote does not restrict the search", () => {
    const quote = "The Commission will, with the Council, monitor progress on the Internal Security Strategy in Action";
    const passage = "iss-in-action/section-3/monitoring-and-evaluation/paragraph-1";
    for (const answer of [ENGINE.checkQuote(quote), ENGINE.ask(`where does this come from: "${quote}"`)]) {
      expect(answer).toMatchObject({ kind: "quote-check", citations: [{ passage }] });
    }
  });

  test("within a named document only it is searched", () => {
    const answer = ENGINE.ask(
      'Does the press release say "Four out of five Europeans want more action at EU level against organised crime and terrorism"?',
    );
    expect(
      answer.kind === "refused" ||
        (answer.kind === "quote-check" && answer.citations.every(({ document }) => document.id === "press-release")),
    ).toBe(true);
  });

  test("looking for a source falls back to the passages nearest to the text", () => {
    expect(ENGINE.findSource("Four out of five Europeans want more action at EU level").kind).toBe("quote-check");
    const zebras = "Zebras graze on the savannah while lions sleep under acacia trees";
    expect(ENGINE.findSource(zebras)).toEqual(ENGINE.ask(zebras));
  });
});
