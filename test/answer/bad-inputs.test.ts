import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import { readHostileInputs } from "../../src/desk/bench/hostile-inputs.ts";
import { ENGINE } from "../support/real-engine.ts";
import { isQuoted, isWellFormed, quotesOf } from "./invariants.ts";
import { passagesIn } from "./said.ts";

const INPUTS = readHostileInputs(readFileSync(new URL("bad-inputs.jsonl", import.meta.url), "utf8"));
const PLAIN = "When will the EU cybercrime centre be set up?";
const answers = new Map<string, Answer>();
let before: string;
let plain: Answer;

beforeAll(() => {
  before = Object.getOwnPropertyNames(Object.prototype).join();
  plain = ENGINE.ask(PLAIN);
  for (const { id, text } of INPUTS) answers.set(id, ENGINE.ask(text));
});
afterAll(() => answers.clear());

const answerTo = (id: string): Answer => {
  const answer = answers.get(id);
  if (answer === undefined) throw new Error(`${id} was not asked`);
  return answer;
};
const shown = (text: string): string =>
  text.length > 40 ? `${JSON.stringify(text.slice(0, 40))} (${text.length})` : JSON.stringify(text);
const family = (...names: readonly string[]): readonly (readonly [string, string])[] =>
  INPUTS.filter((input) => names.includes(input.family)).map(({ id, text }) => [id, shown(text)] as const);

/** C0 and C1 control characters but the line break. */
const CONTROL = /(?!\n)\p{Cc}/u;
const MENTION = /<[!@#]/u;

describe("every hostile input", () => {
  test.each(INPUTS.map(({ id, family: name, text }) => [id, name, shown(text)] as const))(
    "%s (%s) %s gets one reply that can be shown",
    (id) => {
      const answer = answerTo(id);
      const text = plainText(answer);
      expect(text.trim()).not.toBe("");
      expect([isWellFormed(JSON.stringify(answer)), isWellFormed(text)]).toEqual([true, true]);
      expect(text).not.toMatch(CONTROL);
      expect(answer.question).not.toMatch(/\p{Cc}/u);
      expect(answer.question.length).toBeLessThanOrEqual(2_000);
      expect(text).not.toMatch(MENTION);
      expect(quotesOf(answer).filter((quote) => !isQuoted(quote))).toEqual([]);
    },
  );

  test("leaves the next plain question as it was", () => expect(ENGINE.ask(PLAIN)).toEqual(plain));
  test("leaves the prototypes of the language alone", () => {
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
    expect(Object.keys({})).toEqual([]);
  });
});

describe("inputs that ask nothing", () => {
  test.each(family("empty", "emoji-only", "stop-words"))(
    "%s %s: help or refusal, never a passage as the answer",
    (id) => expect(["talk", "refused"]).toContain(answerTo(id).kind),
  );
  test.each(family("rtl", "cjk"))("%s %s: a refusal in words of its language, or the name that it holds", (id) => {
    const answer = answerTo(id);
    expect(answer.kind === "refused" || answer.language !== undefined).toBe(true);
  });
  test.each(family("eu-lang"))("%s %s: known as another language", (id) => expect(answerTo(id).language).toBeDefined());
});

describe("a plain question inside noise", () => {
  test.each(INPUTS.flatMap(({ id, text, core }) => (core === undefined ? [] : [[id, shown(text), core] as const])))(
    "%s %s is answered like %j",
    (id, _, core) => expect(passagesIn(answerTo(id))[0]).toBe(passagesIn(ENGINE.ask(core))[0]),
  );
});

describe("the other ways in", () => {
  test.each(
    INPUTS.filter(({ text }) => text.length < 5_000)
      .filter((_, place) => place % 6 === 0)
      .map(({ id, text }) => [id, shown(text), text] as const),
  )("%s %s: check, source, meaning, comparison, completion and key never throw", (_, __, text) => {
    for (const answer of [ENGINE.checkQuote(text), ENGINE.findSource(text), ENGINE.define(text), ENGINE.compare(text)])
      expect(quotesOf(answer).filter((quote) => !isQuoted(quote))).toEqual([]);
    expect(ENGINE.suggest(text, 5).length).toBeLessThanOrEqual(5);
    expect(ENGINE.passageOf(text)).toBeUndefined();
    expect(ENGINE.explain(text).join("\n").length).toBeGreaterThan(0);
    expect([ENGINE.cite(text), ENGINE.context(text), ENGINE.citation(text)]).toEqual([undefined, undefined, undefined]);
  });
});
