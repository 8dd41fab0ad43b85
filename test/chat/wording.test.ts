import { describe, expect, test } from "vitest";
import { aboutLines } from "../../src/chat/about-text.ts";
import { echo, readableText } from "../../src/chat/clean-text.ts";
import { differenceLines } from "../../src/chat/difference-lines.ts";
import { documentsInEnglish, ENGLISH_ONLY } from "../../src/chat/other-languages.ts";
import { refusalText } from "../../src/chat/refusal-text.ts";
import { documentName } from "../../src/chat/source-line.ts";
import { ABOUT, BUTTONS, DONE, NOTES, PROBLEMS, REFUSALS, TALK, VERDICTS } from "../../src/chat/wording.ts";
import { fakeEngine } from "../support/fake-engine.ts";
import { DOCUMENTS } from "../support/fake-passages.ts";

const sentences = [REFUSALS, TALK, NOTES, VERDICTS, PROBLEMS, DONE, ABOUT]
  .flatMap((table) => Object.values<string | readonly string[]>(table))
  .flat();

describe("what the bot says", () => {
  test.each(sentences)("is plain and friendly: %s", (sentence) => {
    expect(sentence).not.toMatch(
      /[!—–“”]|\b(?:oops|sorry|please note|invalid|utilis|utiliz|[a-z]+iz(?:e|ed|ing|ation)\b)/iu,
    );
    expect(sentence.length).toBeLessThan(200);
  });

  test("has button labels that fit any platform", () => {
    for (const label of Object.values(BUTTONS)) expect(label.length).toBeLessThanOrEqual(30);
  });

  test("has a line for the languages that people ask in, each its own", () => {
    for (const code of ["de", "fr", "es", "it", "pl", "nl", "pt", "ro", "sv", "cs", "hu", "el", "da", "fi"])
      expect(ENGLISH_ONLY).toHaveProperty(code);
    for (const code of Object.keys(ENGLISH_ONLY)) expect(documentsInEnglish(code)).toMatch(/^\S[^.]{10,60}\.$/u);
    expect(new Set(Object.values(ENGLISH_ONLY)).size).toBe(Object.keys(ENGLISH_ONLY).length);
  });

  test("about itself names each document, what is stored and the build", () => {
    const lines = aboutLines(fakeEngine("b1").documents, "b1");
    expect(lines).toContain(`- ${DOCUMENTS.report.title} (COM(2011) 790 final; European Commission, 25 November 2011)`);
    expect(lines).toContain(ABOUT.forget);
    expect(lines.at(-1)).toBe("Index build: b1");
  });
});

describe("a refusal", () => {
  const refused = {
    id: "a",
    question: "q",
    corrections: [],
    speaksOfFuture: false,
    kind: "refused",
    unknownWords: [],
    nearest: [],
    rewordings: [],
  } as const;
  test.each([
    ["not-in-documents", {}, "The documents do not answer this."],
    [
      "not-in-this-document",
      { document: DOCUMENTS.report },
      "The document you named does not answer this.\nSearched only: First Annual Report, 25 November 2011.",
    ],
    [
      "after-the-documents",
      {},
      "This is about a time that the documents do not cover.\nThey were published in 2010 and 2011; one summary was last updated in 2015.",
    ],
    [
      "other-language",
      { language: "fr" },
      "Les documents sont en anglais. Veuillez poser la question en anglais.\nPlease ask in English.",
    ],
    ["other-language", { language: "xx" }, "Please ask in English."],
    [
      "quote-absent",
      { unknownWords: ["zebra"] },
      "These words do not stand in the documents.\nNowhere in the documents: zebra.",
    ],
  ] as const)("because %s %j", (reason, rest, expected) => {
    expect(refusalText({ ...refused, reason, ...rest })).toBe(expected);
  });
});

describe("differences in words", () => {
  const same = { kind: "same", text: "the " } as const;
  test.each([
    [
      "a word replaced",
      [same, { kind: "source", text: "Union" }, { kind: "typed", text: "EU" }],
      ['pasted "EU", the document has “Union”'],
    ],
    [
      "in the other order",
      [{ kind: "typed", text: "EU" }, { kind: "source", text: "Union" }, same],
      ['pasted "EU", the document has “Union”'],
    ],
    ["a word left out", [same, { kind: "source", text: " not " }], ["left out: “not”"]],
    ["a word put in", [{ kind: "typed", text: "never" }, same], ['not in the document: "never"']],
    [
      "two apart",
      [{ kind: "typed", text: "a" }, same, { kind: "source", text: "b" }],
      ['not in the document: "a"', "left out: “b”"],
    ],
    ["none", [same], []],
  ] as const)("%s", (_name, differences, lines) => {
    expect(differenceLines(differences)).toEqual(lines);
  });
});

describe("typed text", () => {
  test.each([
    ["line breaks", "a\n\r\n b", 20, "a b"],
    ["direction marks and zero-width characters", "a\u202Eb\u200Bc", 20, "abc"],
    ["control characters", "a\u0000\u001Bb", 20, "ab"],
    ["half of a pair", "a\uD83D", 20, "a\uFFFD"],
    ["a long line, cut between characters", "😀😀😀😀", 3, "😀😀😀..."],
    ["one that just fits", "abc", 3, "abc"],
  ])("is shown on one line: %s", (_name, typed, limit, shown) => {
    expect(echo(typed, limit)).toBe(shown);
  });

  test("is read with its line breaks, as far as it is allowed", () => {
    expect(readableText("a\nb\tc\u0000\u0001d", 6)).toBe("a\nb c ");
    expect(readableText("ab😀", 3)).toBe("ab\uFFFD");
  });
});

test("a document's name has its date once", () => {
  expect([documentName(DOCUMENTS.report), documentName(DOCUMENTS.pressRelease)]).toEqual([
    "First Annual Report, 25 November 2011",
    "Press release of 22 November 2010",
  ]);
});
