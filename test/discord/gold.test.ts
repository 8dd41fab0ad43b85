import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check } from "../../adapters/discord/check.ts";
import type { MessagePayload } from "../../adapters/discord/components.ts";
import { discordPayload } from "../../adapters/discord/payload.ts";
import { contextView } from "../../adapters/discord/render/context-view.ts";
import { citationsIn, layoutOf } from "../../adapters/discord/render/layout.ts";
import { pagesOf } from "../../adapters/discord/render/pages.ts";
import { render } from "../../adapters/discord/render/render.ts";
import { answeringRange } from "../../src/chat/shorten.ts";
import { readGold } from "../../src/desk/gold/gold-question.ts";
import { buildInMemory } from "../../src/desk/load-build.ts";
import { projectRoot, readSeeds } from "../../src/project.ts";
import { readMarkdown } from "./markdown.ts";
import { acceptMessage, textsOf } from "./stand-in/message-rules.ts";

const { engine } = buildInMemory(readSeeds(projectRoot()));
const gold = readGold(readFileSync(new URL("../gold/dev.jsonl", import.meta.url), "utf8"));
const asked = gold.map(({ id, question, history }) => ({
  id,
  answer: engine.ask(question, { history: history ?? [] }),
}));

/** What the table of limits and the stand-in, each with its own numbers, find wrong. */
function problemsOf(payload: MessagePayload): readonly string[] {
  try {
    acceptMessage(JSON.parse(JSON.stringify(payload)), []);
    return check(payload);
  } catch (error) {
    return [String(error), ...check(payload)];
  }
}

/** The quoted lines of a message as they are read, without white space. */
function quotesIn(payload: MessagePayload): string {
  const texts = (acceptMessage(JSON.parse(JSON.stringify(payload)), []).components ?? []).flatMap(textsOf);
  const quoted = texts
    .join("\n")
    .split("\n")
    .filter((line) => line.startsWith("> "));
  return quoted
    .map((line) => readMarkdown(line.slice(2)).plain)
    .join("")
    .replaceAll(/\s/gu, "");
}

describe("every question of the gold set, as it would be posted", () => {
  test("keeps Discord's limits, on every page, in every place", () => {
    const wrong: string[] = [];
    for (const { id, answer } of asked) {
      for (const page of pagesOf(layoutOf(answer).blocks).keys()) {
        for (const place of ["channel", "command", "private"] as const) {
          const payload = render(answer, { asker: "1200000000000000001", page, place, keyOf: engine.keyOf });
          wrong.push(...problemsOf(payload).map((problem) => `${id}, page ${page}, ${place}: ${problem}`));
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(gold.length).toBeGreaterThan(100);
  });

  test("shows its first passage to the letter, of a long one the sentences that answer", () => {
    const wrong: string[] = [];
    for (const { id, answer } of asked) {
      if (answer.kind !== "found" && answer.kind !== "part") continue;
      const [first] = answer.citations;
      const range = answer.kind === "part" ? { start: 0, end: first.text.length } : answeringRange(first);
      const words = (first.row?.measure ?? first.text.slice(range.start, range.end)).replaceAll(/\s/gu, "");
      if (!quotesIn(discordPayload(answer, engine.keyOf)).includes(words)) wrong.push(id);
    }
    expect(wrong).toEqual([]);
  });

  test("opens every passage that it shows in its context, within the limits", () => {
    const passages = new Set(asked.flatMap(({ answer }) => citationsIn(answer).map(({ passage }) => passage)));
    const wrong: string[] = [];
    for (const passage of passages) {
      const context = engine.context(passage);
      if (context === undefined) wrong.push(`${passage}: no context`);
      else
        wrong.push(
          ...problemsOf(contextView(context, engine.keyOf(passage), "a1b2c3", 0)).map(
            (problem) => `${passage}: ${problem}`,
          ),
        );
    }
    expect(wrong).toEqual([]);
    expect(passages.size).toBeGreaterThan(50);
  });
});
