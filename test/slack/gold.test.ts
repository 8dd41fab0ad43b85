import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { problems } from "../../adapters/slack/check.ts";
import { unescapeText } from "../../adapters/slack/escape.ts";
import { slackPayload } from "../../adapters/slack/payload.ts";
import { sheetOf } from "../../adapters/slack/render.ts";
import { contextView, listView } from "../../adapters/slack/views.ts";
import { buildInMemory } from "../../src/desk/load-build.ts";
import { readGold } from "../../src/desk/gold/gold-question.ts";
import { projectRoot, readSeeds } from "../../src/project.ts";
import { quotesOf } from "./outline.ts";
import { refusalOf, viewRefusalOf } from "./stand-in/block-kit.ts";

const { engine } = buildInMemory(readSeeds(projectRoot()));
const gold = readGold(readFileSync(fileURLToPath(new URL("../gold/dev.jsonl", import.meta.url)), "utf8"));
const asked = gold.map(({ id, question, history }) => ({
  id,
  answer: engine.ask(question, { history: history ?? [] }),
}));

describe("every question of the gold, as it would be posted", () => {
  it("passes our limits and the stand-in's, and the whole of it is in the text that is read aloud", () => {
    const wrong: string[] = [];
    for (const { id, answer } of asked) {
      const { text, blocks = [] } = slackPayload(answer, {
        keyOf: engine.keyOf,
        asker: "U1",
      });
      const heard = unescapeText(text);
      const unheard = quotesOf(blocks).filter((quote) => !heard.includes(quote));
      const found = [
        ...problems({ type: "message", text, blocks }),
        ...(refusalOf(blocks, "message")?.messages ?? []),
        ...unheard,
      ];
      wrong.push(...found.map((problem) => `${id}: ${problem}`));
    }
    expect(wrong).toEqual([]);
    expect(gold.length).toBeGreaterThan(100);
  });

  it("pages to the end of every list, each page within the limits", () => {
    for (const { answer } of asked) {
      const { list } = sheetOf(answer);
      for (let from = 0; from < list.length;) {
        const view = listView(list, { do: "page", answer: answer.id, list: "answer", from, back: [] }, engine.keyOf);
        expect(viewRefusalOf(JSON.parse(JSON.stringify(view)))).toBeUndefined();
        const next = /"from\\":(?<next>\d+)/u.exec(JSON.stringify(view.blocks.at(-1)))?.groups?.["next"];
        from = next === undefined ? list.length : Number(next);
      }
    }
  });

  it("every passage opens in its context within the limits", () => {
    const passages = new Set(
      asked.flatMap(({ answer }) =>
        sheetOf(answer).list.flatMap(({ citation }) => (citation === undefined ? [] : [citation.passage])),
      ),
    );
    for (const passage of passages) {
      const context = engine.context(passage);
      if (context === undefined) throw new Error(`There is no context of ${passage}`);
      const view = contextView(context, engine.keyOf);
      expect(problems({ type: "modal", blocks: view.blocks })).toEqual([]);
      expect(viewRefusalOf(JSON.parse(JSON.stringify(view)))).toBeUndefined();
    }
    expect(passages.size).toBeGreaterThan(50);
  });
});
