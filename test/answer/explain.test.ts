import { describe, expect, test } from "vitest";
import { ENGINE } from "../support/real-engine.ts";

describe("why an answer came about", () => {
  test.each<readonly [string, readonly string[], readonly RegExp[]]>([
    [
      "what is due in 2013",
      [],
      [/^Rule: structure of the documents \(rows\)$/u, /^Rows: 7 of 41, chosen by timing: 2013/u],
    ],
    ["objective 3 action 2", [], [/^Rule: structure of the documents \(part\)$/u, /^Part: .*Action 2/u]],
    [
      "when will the EU cybercrmie centre be set up",
      [],
      [
        /^Rule: search \(found\)$/u,
        /^Read "cybercrmie" as "cybercrime"$/u,
        /^1\. \S+: \d+\.\d{3} = \(words .* \+ questions .*\) × preference/u,
        /^Evidence: covers \d+ %/u,
      ],
    ],
    [
      "how do cops fight dirty money",
      [],
      [/^Also looked up for "cops": /u, /^Also looked up for "dirty money": .*laundering/iu],
    ],
    ["what does the press release say about borders", [], [/^Documents named: press-release \(only these\)$/u]],
    ["same for action 3", ["objective 3 action 2"], [/^Conversation: replaced, after "objective 3 action 3"$/u]],
    [
      "and by when?",
      ["who is responsible for the cybercrime centre?"],
      [/^Conversation: continued, after "who is responsible for the cybercrime centre\?"$/u],
    ],
    [
      "Hi, I am a teacher. When is the cybercrime centre due? Thanks",
      [],
      [/^Read as: When is the cybercrime centre due\?/u, /^Evidence: .*sum or name is given/u],
    ],
    [
      "how many houses did PIPAS search",
      [],
      [/^Names that few passages have: pipa$/u, /^Evidence: .*sum or name is (?:given|missing)/u],
    ],
    ["hi", [], [/^Rule: small talk: greeting \(talk\)$/u]],
    [
      "who invented the zorbulator",
      [],
      [/^Rule: not enough evidence \(refused\)$/u, /^In no document and no question: .*zorbulator/u],
    ],
    ["Quels sont les objectifs de la stratégie ?", [], [/^Rule: another language: fr/u]],
    ["how often is solidarity mentioned", [], [/^Rule: mentions of a term \(mentions\)$/u]],
    [
      'where does this come from: "Four out of five Europeans want more action"',
      [],
      [/^Rule: a quotation to be found/u],
    ],
    ["compare the press release and the annual report on borders", [], [/^Rule: comparison of documents/u]],
  ])("%s", (question, history, expected) => {
    const lines = ENGINE.explain(question, { history });
    for (const line of expected) expect(lines.filter((each) => line.test(each))).not.toEqual([]);
  });

  test("shows the score parts of at most five passages, and the scores are what the parts give", () => {
    const lines = ENGINE.explain("who pays for border guards").filter((line) => /^\d\. /u.test(line));
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      const [, score, words, questions, preference] = (
        /: ([\d.]+) = \(words ([\d.]+) \+ questions ([\d.]+)\) × preference ([\d.]+)$/u.exec(line) ?? []
      ).map(Number);
      expect(score).toBeCloseTo(((words ?? 0) + (questions ?? 0)) * (preference ?? 0), 1);
    }
  });
});
