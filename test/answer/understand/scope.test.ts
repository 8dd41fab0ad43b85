import { describe, expect, test } from "vitest";
import { namesOf } from "../../../src/answer/understand/document-names.ts";
import { scopeInConversation, scopeOf } from "../../../src/answer/understand/scope.ts";
import { CORPUS } from "../../support/corpus.ts";

type Case = readonly [text: string, documents: readonly string[], rest: string];

const STRICT: readonly Case[] = [
  ["what does the press release say about borders", ["press-release"], "what does the say about borders"],
  ["in the press release, who is quoted", ["press-release"], "in the , who is quoted"],
  ["according to the Council, what is internal security", ["iss-2010"], "according to the , what is internal security"],
  ["COM(2011) 790: status of PNR", ["annual-report-2011"], ": status of PNR"],
  ["com 2010 673 on cybercrime", ["iss-in-action"], "on cybercrime"],
  ["what does the annual report say", ["annual-report-2011"], "what does the say"],
  ["2011 report on borders", ["annual-report-2011"], "on borders"],
  ["what is in the EUR-Lex summary", ["eurlex-summary"], "what is in the"],
  ["the council's booklet: list the threats", ["iss-2010"], "the : list the threats"],
  [
    "difference between the press release and the annual report",
    ["press-release", "annual-report-2011"],
    "difference between the and the",
  ],
  [
    "On the EUR-Lex page, what does the annual report ask for?",
    ["eurlex-summary"],
    "On the , what does the annual report ask for?",
  ],
  ["how does the press release talk about the Americans", ["press-release"], "how does the the Americans"],
  ["EUR-Lex: what does the annual report ask for?", ["eurlex-summary"], ": what does the annual report ask for?"],
  ["does the communication mention ENISA", ["iss-in-action"], "does the mention ENISA"],
];

describe("named documents", () => {
  test.each(STRICT)('"%s" is answered only from %o', (text, documents, rest) =>
    expect(scopeOf(text, CORPUS.documents)).toEqual({ documents, strict: true, rest }),
  );

  test("of two names that overlap the longer counts", () =>
    expect(scopeOf("in the first annual report", CORPUS.documents).documents).toEqual(["annual-report-2011"]));

  test.each([
    "what role do council conclusions play",
    "the Council of Europe convention",
    "communication on aviation security",
    "who will report on progress",
    "a strategy for the external borders",
    "the second report of the Commission",
    "press the button",
    "release of prisoners",
    "what did the European Council ask in Tampere",
    "summary of threats",
    "the report on drugs",
  ])('"%s" names none', (text) =>
    expect(scopeOf(text, CORPUS.documents)).toEqual({ documents: [], strict: false, rest: text }),
  );

  test('every alias, reference and title of the catalogue restricts behind "according to the"', () => {
    const missed = CORPUS.documents.flatMap((facts) =>
      namesOf(facts).filter((name) => {
        const { documents, strict } = scopeOf(`What is planned according to the ${name}?`, CORPUS.documents);
        return !strict || documents.join() !== facts.id;
      }),
    );
    expect(missed).toEqual([]);
  });
});

const scoped = (text: string): { readonly text: string; readonly scope: ReturnType<typeof scopeOf> } => ({
  text,
  scope: scopeOf(text, CORPUS.documents),
});

describe("in a conversation", () => {
  const REPORT = "what does the annual report say about Eurosur";

  test.each([
    ["what does it say on terrorism?", true],
    ["does it mention Interpol", true],
    ["and on borders?", true],
    ["what about corruption", true],
    ["who runs it?", false],
    ["and by when?", false],
    ["and did they propose it?", false],
  ])("about a document, %s asks no other: %s", (text, strict) =>
    expect(scopeInConversation(scoped(text), scoped(REPORT))).toMatchObject({
      documents: ["annual-report-2011"],
      strict,
      rest: text,
    }),
  );

  test("a document of its own counts", () =>
    expect(scopeInConversation(scoped("what does the press release say?"), scoped(REPORT)).documents).toEqual([
      "press-release",
    ]));
  test("without any document there is none", () =>
    expect(scopeInConversation(scoped("what does it say?"), scoped("what is Eurosur")).documents).toEqual([]));
});
