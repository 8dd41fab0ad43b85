import { describe, expect, test } from "vitest";
import { compareQueryOf } from "../../../src/answer/understand/compare-query.ts";
import { CORPUS } from "../../support/corpus.ts";

const ALL = CORPUS.documents.map(({ id }) => id);

const COMPARED: readonly (readonly [text: string, documents: readonly string[]])[] = [
  ["compare the press release and the annual report on borders", ["press-release", "annual-report-2011"]],
  [
    "How does the Council strategy differ from the communication when it comes to solidarity?",
    ["iss-2010", "iss-in-action"],
  ],
  ["press release vs annual report: PNR", ["press-release", "annual-report-2011"]],
  ["does the EUR-Lex summary give the same objectives as the press release", ["eurlex-summary", "press-release"]],
  ["The press release announces a centre. What does the annual report say?", ["press-release", "annual-report-2011"]],
  ["The strategy planned a cybercrime centre - what became of it?", ["iss-in-action", "annual-report-2011"]],
  ["the council strategy wanted a PNR system; did that happen?", ["iss-2010", "annual-report-2011"]],
  ["plan versus reality on Eurosur", ["iss-in-action", "annual-report-2011"]],
  ["what was promised on asset recovery and what was delivered", ["iss-in-action", "annual-report-2011"]],
  ["compare what all documents say about cybercrime", ALL],
  ["differences between all five documents on borders", ALL],
];

describe("comparisons", () => {
  test.each(COMPARED)('"%s" compares %o', (text, documents) =>
    expect(compareQueryOf(text, CORPUS.documents)?.documents).toEqual(documents),
  );

  test("the topic is what the names and the words of comparing leave", () => {
    expect(
      compareQueryOf("compare the press release and the annual report on border guards", CORPUS.documents)?.topic,
    ).toMatch(/^(?:the and the )?on border guards$/u);
  });

  test.each([
    "what does the press release say about borders",
    "when will the EU cybercrime centre be set up?",
    "different kinds of crime",
    "both terrorism and crime",
    "how does crime differ from terrorism",
    "contrast agents",
    "what happened in Madrid",
    "comparable statistics on crime",
    "in the annual report, what happened to Eurosur",
  ])('"%s" compares no documents', (text) => expect(compareQueryOf(text, CORPUS.documents)).toBeUndefined());
});
