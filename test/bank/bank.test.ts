import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readBank } from "../../src/answer/bank.ts";
import { readNotAnswered } from "../../src/answer/not-answered.ts";
import { readGold } from "../../src/desk/gold/gold-question.ts";
import { sentencesOf } from "../../src/words/sentences.ts";
import { CORPUS, SEEDS, textOf } from "../support/corpus.ts";

const FILES = [...SEEDS.keys()].filter((path) => path.startsWith("questions/")).toSorted();
const BY_FILE = new Map(FILES.map((path) => [path, readBank(SEEDS.get(path) ?? "", `seeds/${path}`)]));
const BANK = [...BY_FILE.values()].flat();
const ROUNDS = readdirSync(new URL("../gold/rounds/", import.meta.url))
  .filter((name) => name.endsWith(".jsonl"))
  .map((name) => `rounds/${name}`);
const GOLD = ["dev.jsonl", ...ROUNDS].flatMap((name) =>
  readGold(readFileSync(new URL(`../gold/${name}`, import.meta.url), "utf8")),
);
const NOT_ANSWERED = readNotAnswered(SEEDS.get("not-answered.txt") ?? "", "seeds/not-answered.txt");

/** Lower case, letters and digits only. */
const normal = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
const words = (text: string): number => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").length;

describe("the question bank", () => {
  test("has one file per document", () =>
    expect(FILES).toEqual(CORPUS.documents.map(({ id }) => `questions/${id}.txt`).toSorted()));

  test("holds at least 2,500 questions", () => expect(BANK.length).toBeGreaterThanOrEqual(2_500));

  test("holds no question of five words or more of the gold set or a round, nor do the questions not answered", () => {
    const gold = new Map(
      GOLD.filter(({ question }) => words(question) >= 5).map(({ question }) => [normal(question), question]),
    );
    expect(gold.size).toBeGreaterThan(1_000);
    expect(BANK.filter(({ question }) => gold.has(normal(question)))).toEqual([]);
    expect(NOT_ANSWERED.filter((question) => gold.has(normal(question)))).toEqual([]);
  });

  test("asks about passages that there are, in their own document's file", () => {
    const ids = new Set(CORPUS.passages.map(({ id }) => id));
    for (const [path, entries] of BY_FILE) {
      const document = path.replace(/^questions\/|\.txt$/gu, "");
      expect(entries.filter(({ passage }) => !ids.has(passage) || passage.split("/")[0] !== document)).toEqual([]);
    }
  });

  test("follows the order of the documents", () => {
    const positions = new Map(CORPUS.passages.map(({ id }, position) => [id, position]));
    for (const [path, entries] of BY_FILE) {
      const order = [...new Set(entries.map(({ passage }) => passage))].map((id) => positions.get(id) ?? -1);
      expect([path, order]).toEqual([path, order.toSorted((one, other) => one - other)]);
    }
  });

  test("has questions for every passage that anyone could ask about", () => {
    const asked = new Set(BANK.map(({ passage }) => passage));
    const askable = CORPUS.passages.filter(
      ({ kind }) => kind === "paragraph" || kind === "bullet" || kind === "row" || kind === "box",
    );
    expect(askable.filter(({ id }) => !asked.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test("points to sentences that there are", () => {
    expect(
      BANK.filter(({ passage, sentence }) => sentence !== undefined && sentence > sentencesOf(textOf(passage)).length),
    ).toEqual([]);
  });

  test("holds no question twice for one passage", () => {
    const seen = new Set<string>();
    const twice = BANK.filter(({ passage, question }) => {
      const key = `${passage} ${normal(question)}`;
      const known = seen.has(key);
      seen.add(key);
      return known;
    });
    expect(twice).toEqual([]);
  });

  test("is plain text that a person can type", () => {
    expect(BANK.filter(({ question }) => /\p{Cc}|[<>{}|\\]/u.test(question)).map(({ question }) => question)).toEqual(
      [],
    );
    for (const path of FILES) expect([path, /\t| $/mu.test(SEEDS.get(path) ?? "")]).toEqual([path, false]);
  });
});

describe("the questions that are not answered", () => {
  test("are many enough to learn from", () => expect(NOT_ANSWERED.length).toBeGreaterThan(1_000));

  test("are none of the bank", () => {
    const bank = new Set(BANK.map(({ question }) => normal(question)));
    expect(NOT_ANSWERED.filter((question) => bank.has(normal(question)))).toEqual([]);
  });

  test.each([
    ["a question twice", "who won\n# a remark\nWho won", "line 3 of file.txt: it stands there twice"],
    ["a question too long", `who ${"o".repeat(300)}`, "line 1 of file.txt: it is longer than 300 characters"],
  ])("are refused with %s", (_, text, message) => expect(() => readNotAnswered(text, "file.txt")).toThrow(message));
});
