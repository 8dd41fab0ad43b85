import { readFileSync } from "node:fs";
import type { Engine } from "../../src/answer/engine.ts";
import { readGold } from "../../src/desk/gold/gold-question.ts";

/** Who answers in a soak, and what is asked, in turn. */
export type Asked = { readonly engine: Engine; readonly questions: readonly string[] };

/** The engine over the five documents and every question of the gold; loaded only by the commands, which have the time. */
export async function realAsked(): Promise<Asked> {
  const { ENGINE } = await import("./real-engine.ts");
  const gold = readGold(readFileSync(new URL("../gold/dev.jsonl", import.meta.url), "utf8"));
  return {
    engine: ENGINE,
    questions: ["When will the EU cybercrime centre be set up?", ...gold.map(({ question }) => question)],
  };
}
