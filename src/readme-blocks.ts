import { createPaper } from "../adapters/terminal/paper.ts";
import { renderAnswer } from "../adapters/terminal/render.ts";
import type { Engine } from "./answer/engine.ts";
import { goldTable } from "./desk/gold/gold-report.ts";
import type { GoldResult } from "./desk/gold/run-gold.ts";
import { replaceBlock } from "./replace-block.ts";

/** Questions whose answers the README shows. */
const SHOWN_QUESTIONS = [
  "When will the EU cybercrime centre be set up?",
  "What must CEPOL do?",
  "Who won the World Cup?",
] as const;

const WIDTH = 80;

/** What `npm run ask` prints for the questions of the README, where no terminal says how wide it is. */
export function transcript(engine: Engine): string {
  const paper = createPaper(WIDTH, false);
  const turns = SHOWN_QUESTIONS.map((question) =>
    [`$ npm run --silent ask -- "${question}"`, ...renderAnswer(paper, engine.ask(question))].join("\n"),
  );
  return `\`\`\`text\n${turns.join("\n\n")}\n\`\`\``;
}

/** The README with its made parts as they are now: the transcript and the measured table. */
export function withBlocks(readme: string, engine: Engine, result: GoldResult): string {
  return replaceBlock(replaceBlock(readme, "transcript", transcript(engine)), "gold", goldTable(result).join("\n"));
}
