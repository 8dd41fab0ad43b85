import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leadOf } from "../../src/answer/lead.ts";
import { wantOf } from "../../src/answer/understand/wants.ts";
import { readQuestion } from "../../src/words/read-question.ts";
import { passageFrom, textFrom } from "../../src/answer/library.ts";
import { sentencesOf } from "../../src/words/sentences.ts";
import { LIBRARY } from "../support/real-engine.ts";

const lead = (question: string, passage: string): ReturnType<typeof leadOf> =>
  leadOf(LIBRARY, passageFrom(LIBRARY, passage), readQuestion(question, LIBRARY.readers).query, {
    want: wantOf(question),
  });

describe("the lead", () => {
  test.each([
    [
      "When will the EU cybercrime centre be set up?",
      "iss-in-action/objective-3/action-1/paragraph-1",
      /^By 2013, the EU will establish/u,
      ["2013"],
    ],
    [
      "what share of Europeans want more action against crime",
      "iss-in-action/section-1/paragraph-1",
      /Four out of five Europeans/u,
      ["Four out of five"],
    ],
    ["how many actions does it comprise", "press-release/paragraph-1", /41 actions/u, ["41"]],
  ])("%s", (question, passage, begins, facts) => {
    const { text, facts: marked } = lead(question, passage);
    expect(text).toMatch(begins);
    const whole = textFrom(LIBRARY, passageFrom(LIBRARY, passage).id);
    expect(marked.map(({ start, end }) => whole.slice(start, end))).toEqual(expect.arrayContaining(facts));
  });

  test("of a row is the whole row", () => {
    const row = "iss-in-action/annex/objective-3/action-1/row-1";
    const { text, range } = lead("when is the centre due", row);
    expect([text, range]).toEqual([LIBRARY.texts.get(row), { start: 0, end: LIBRARY.texts.get(row)?.length }]);
  });

  test("is the sentence that the bank names, where the question is the bank's", () => {
    const told = LIBRARY.bank
      .filter(
        ({ sentence, passage }) =>
          sentence !== undefined && sentencesOf(LIBRARY.texts.get(passage) ?? "").length >= sentence,
      )
      .filter((_, place) => place % 20 === 0);
    const missed = told.filter(({ question, passage, sentence = 1 }) => {
      const { range } = lead(question, passage);
      const named = sentencesOf(LIBRARY.texts.get(passage) ?? "")[sentence - 1];
      return named === undefined || range.start > named.start + 1 || range.end < named.end - 1;
    });
    expect(missed.length / told.length).toBeLessThan(0.05);
  });

  test("lies within the passage, is cut from it, and holds its facts, whatever is asked of whatever passage", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LIBRARY.corpus.passages),
        fc.constantFrom(...LIBRARY.bank),
        (passage, { question }) => {
          const whole = textFrom(LIBRARY, passage.id);
          const { text, range, facts } = leadOf(LIBRARY, passage, readQuestion(question, LIBRARY.readers).query, {
            want: wantOf(question),
          });
          expect(range.start >= 0 && range.end <= whole.length && range.start < range.end).toBe(true);
          expect(whole.slice(range.start, range.end)).toBe(text);
          expect(text.trim()).toBe(text);
          expect(facts.every(({ start, end }) => start >= range.start && end <= range.end && start < end)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
