import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readGold } from "../../src/desk/gold/gold-question.ts";
import { holds } from "../../src/desk/gold/holds.ts";
import { matchingWords } from "../../src/desk/gold/matching-words.ts";
import { scoreRecords } from "../../src/desk/gold/run-gold.ts";
import { projectRoot, readSeeds } from "../../src/project.ts";

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");

/** An answer of the sample: the machine interface, without locators. */
const record = z.object({
  id: z.string(),
  status: z.enum(["answered", "not-found", "chat"]),
  lead: z.string(),
  citations: z.array(
    z
      .object({
        document: z.string(),
        passage: z.string().default(""),
        text: z.string().default(""),
        spans: z.array(z.tuple([z.number(), z.number()])).default([]),
      })
      .transform((each) => ({ ...each, locator: "" })),
  ),
  text: z.string(),
});

describe("words in common", () => {
  test("are counted as Python's difflib counts them, also in long repetitive texts", () => {
    const cases = z
      .array(z.tuple([z.string(), z.string(), z.number()]))
      .parse(JSON.parse(read("agreement/matching-words.json")));
    const counted = cases.map(([a, b]) => matchingWords(a.split(""), b.split("")));
    expect(counted).toEqual(cases.map(([, , expected]) => expected));
  });
});

describe("a passage holds the evidence", () => {
  const evidence = "By 2013, the EU will establish, within existing structures, a cybercrime centre";
  test.each([
    ["that stands in it", `${evidence}, through which Member States will be able to build capacity.`, true],
    [
      "whatever the punctuation and the case",
      "by 2013 the eu will establish within existing structures a cybercrime centre",
      true,
    ],
    ["when it is most of the evidence itself", "By 2013, the EU will establish, within existing structures", true],
    ["when a word in ten differs", "By 2013, the EU will establish, within new structures, a cybercrime centre", true],
    [
      "not when only a beginning is shared",
      "By 2013, the EU will do something else that is not about centres at all, really",
      false,
    ],
    ["not when it is empty", "", false],
  ])("%s", (_, text, expected) => {
    expect(holds(evidence, text)).toBe(expected);
  });
});

describe("the scorer", () => {
  const expected = z
    .object({
      kinds: z.record(z.string(), z.record(z.string(), z.string())),
      measures: z.record(z.string(), z.number().nullable()),
    })
    .parse(JSON.parse(read("agreement/sample-scores.json")));
  const ids = new Set(z.array(z.string()).parse(JSON.parse(read("agreement/sample-gold-ids.json"))));
  const gold = readGold(read("dev.jsonl")).filter(({ id }) => ids.has(id));
  const records = read("agreement/sample-answers.jsonl")
    .trim()
    .split("\n")
    .map((line) => record.parse(JSON.parse(line)));
  const result = scoreRecords(gold, records, readSeeds(projectRoot()));
  const { measures } = result;

  test.each([
    ["questions", result.scores.length],
    ["hit@1", measures.hit1],
    ["hit@3", measures.hit3],
    ["mrr", measures.mrr],
    ["lead", measures.lead],
    ["short", measures.short],
    ["list-f1", measures.listF1],
    ["list-recall", measures.listRecall],
    ["list-precision", measures.listPrecision],
    ["answered", measures.answered],
    ["abstained", measures.abstained],
    ["chat", measures.chat],
    ["overall", measures.overall],
    ["faithful", result.citations.faithful / result.citations.all],
    ["citations", result.citations.all],
    ["median-chars", result.medianShown],
  ])("agrees with the reference on %s to the third decimal", (name, ours) => {
    expect(ours).toBeCloseTo(expected.measures[name] ?? Number.NaN, 4);
  });

  test("agrees with the reference on every kind of question", () => {
    const ours = Object.fromEntries(result.kinds.map(({ kind, score }) => [kind, score.toFixed(3)]));
    expect(ours).toEqual(
      Object.fromEntries(Object.entries(expected.kinds).map(([kind, values]) => [kind, values["score"]])),
    );
  });
});
