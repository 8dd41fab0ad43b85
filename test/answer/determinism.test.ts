import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createEngine } from "../../src/answer/create-engine.ts";
import { readGold } from "../../src/desk/gold/gold-question.ts";
import { ENGINE, INPUT } from "../support/real-engine.ts";

const GOLD = readGold(readFileSync(new URL("../gold/dev.jsonl", import.meta.url), "utf8")).filter(
  (_, place) => place % 12 === 0,
);

const id = (question: string, history: readonly string[] = []): string => ENGINE.ask(question, { history }).id;

test("the same questions give the same bytes, by another engine and in another order", () => {
  const first = GOLD.map(({ question, history }) => ENGINE.ask(question, { history }));
  const other = createEngine(INPUT);
  const second = GOLD.toReversed()
    .map(({ question, history }) => other.ask(question, { history }))
    .toReversed();
  expect(second).toEqual(first);
  expect(second.map((answer) => JSON.stringify(answer))).toEqual(first.map((answer) => JSON.stringify(answer)));
});

test("an answer's id is of the question, its conversation and the build, in any case and spacing", () => {
  expect(id("What is Eurosur?")).toMatch(/^[0-9a-f]{10}$/u);
  expect(id("  what is   EUROSUR? ")).toBe(id("What is Eurosur?"));
  expect(
    new Set([
      id("What is Eurosur?"),
      id("What is Frontex?"),
      id("What is Eurosur?", ["hi"]),
      ENGINE.ask("What is Eurosur?", { document: "iss-2010" }).id,
    ]).size,
  ).toBe(4);
  expect(createEngine({ ...INPUT, build: "0000000000" }).ask("What is Eurosur?").id).not.toBe(id("What is Eurosur?"));
});

test("ids of different gold questions differ", () => {
  const ids = GOLD.map(({ question, history }) => ENGINE.ask(question, { history }).id);
  expect(new Set(ids).size).toBe(ids.length);
});
