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
  ["The strategy planned a cybercrime centre - what became of it?", ["annual-report-2011", "iss-in-action"]],
  ["the council strategy wanted a PNR system; did that happen?", ["annual-report-2011", "iss-2010"]],
  ["plan versus reality on Eurosur", ["iss-in-action", "annual-report-2011"]],
  ["what was promised on asset recovery and what was delivered", ["iss-in-action", "annual-report-2011"]],
  ["border fund: what did the Commission say in 2010 and what in 2011", ["iss-in-action", "annual-report-2011"]],
  ["compare what all documents say about cybercrime", ALL],
  ["differences between all five documents on borders", ALL],
  [
    "drugs: from the council booklet via the communication to the 2011 report",
    ["iss-2010", "iss-in-action", "annual-report-2011"],
  ],
  ["what do the brochure and the action paper each say about police training", ["iss-2010", "iss-in-action"]],
  ["forged goods - booklet, communication, report", ["iss-2010", "iss-in-action", "annual-report-2011"]],
  ["do the summary and the press notice agree on corruption", ["eurlex-summary", "press-release"]],
  ["air cargo in the communication vs the annual report", ["iss-in-action", "annual-report-2011"]],
  ["first report versus second report on cybercrime", ["annual-report-2011", "eurlex-summary"]],
  ["what became of the promised handbook", ["annual-report-2011", "iss-in-action"]],
  ["How do the strategy and the communication see the armed forces?", ["iss-2010", "iss-in-action"]],
  ["How do the strategy and the report see the armed forces?", ["iss-in-action", "annual-report-2011"]],
  ["How do the strategy and the press release see the armed forces?", ["iss-2010", "press-release"]],
  ["does the report confirm what the press release promised about drugs", ["annual-report-2011", "press-release"]],
  [
    "hackers: which team did the communication float and which one does the 2011 report announce",
    ["iss-in-action", "annual-report-2011"],
  ],
  [
    "compare what the council's strategy wanted on drugs with what the Commission then put in its communication",
    ["iss-2010", "iss-in-action"],
  ],
  ["Europol's part in carrying out the strategy: booklet versus press release", ["iss-2010", "press-release"]],
  [
    "Does the annual report still describe the network as the communication did?",
    ["annual-report-2011", "iss-in-action"],
  ],
  ["what did the Council ask for on drugs and what did the Commission propose in 2010", ["iss-2010", "iss-in-action"]],
];

describe("comparisons", () => {
  test.each(COMPARED)('"%s" compares %o', (text, documents) =>
    expect(compareQueryOf(text, CORPUS.documents)?.documents).toEqual(documents),
  );

  test("the topic is what the names and the words of comparing leave", () => {
    expect(
      compareQueryOf("compare the press release and the annual report on border guards", CORPUS.documents)?.topic,
    ).toBe("border guards");
  });

  test.each([
    ["what do the booklet and the action paper each say on drugs", "drugs"],
    ["Compare what the communication planned on drugs with what the annual report says had been done.", "drugs"],
    ["how did the idea of a fund for victims develop from the booklet to the 2011 report", "fund for victims"],
    ["date of the centre: press release vs 2011 report", "date of centre"],
  ])("of %j it is %j", (text, topic) => expect(compareQueryOf(text, CORPUS.documents)?.topic).toBe(topic));

  test.each([
    ["drugs: booklet vs communication", true],
    ["the communication planned a centre; did they deliver", false],
    ["The press release promised a yearly report. Did the 2011 report deliver that?", true],
  ])("of %j: nothing else can be meant is %s", (text, sure) =>
    expect(compareQueryOf(text, CORPUS.documents)?.sure).toBe(sure),
  );

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
    "where does the web summary say that the first annual report saw delays",
    "According to the EUR-Lex summary, which delays did the first annual report see?",
    "EUR-Lex: what did the annual report find on drugs",
    "the communication on transport security and the report on air cargo",
    "how was the strategy carried out",
    "When was the annual report to the Council due under the communication?",
  ])('"%s" compares no documents', (text) => expect(compareQueryOf(text, CORPUS.documents)).toBeUndefined());
});
