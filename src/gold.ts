import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createEngine } from "./answer/create-engine.ts";
import { compareWithFloors, raiseFloors, readFloors, type Floors } from "./desk/gold/floors.ts";
import { goldTable, missLines, moveLines } from "./desk/gold/gold-report.ts";
import { readGold } from "./desk/gold/gold-question.ts";
import { raiseRounds, roundLines, runRounds } from "./desk/gold/rounds.ts";
import { runGold, type GoldResult } from "./desk/gold/run-gold.ts";
import { loadLibrary } from "./load-library.ts";
import { readOptions } from "./program-output.ts";
import { projectRoot } from "./project.ts";
import { withBlocks } from "./readme-blocks.ts";
import { runProgram } from "./run-program.ts";

const USAGE = "npm run gold -- [--misses N] [--raise]";

function raise(root: string, floors: Floors, result: GoldResult): void {
  const raised = raiseFloors(floors, result.measures, result.kinds);
  writeFileSync(join(root, "test", "gold", "floors.json"), `${JSON.stringify(raised, undefined, 2)}\n`);
}

await runProgram(() => {
  const { values } = readOptions(USAGE, () =>
    parseArgs({ options: { misses: { type: "string", default: "0" }, raise: { type: "boolean", default: false } } }),
  );
  const root = projectRoot();
  const library = loadLibrary(root);
  const gold = readGold(readFileSync(join(root, "test", "gold", "dev.jsonl"), "utf8"));
  const engine = createEngine(library);
  const result = runGold(engine, gold, library.seeds);
  const floors = readFloors(readFileSync(join(root, "test", "gold", "floors.json"), "utf8"));
  const { fallen, risen } = compareWithFloors(floors, result.measures, result.kinds);
  const report = [
    ...goldTable(result),
    ...missLines(result, Number(values.misses) || 0),
    ...moveLines(fallen, "fell below"),
    ...moveLines(risen, "rose above"),
  ];
  const rounds = runRounds(root, engine, library.seeds);
  const roundsFallen = rounds.flatMap(({ name, fallen: moves }) =>
    moves.map((move) => ({ ...move, name: `${name} ${move.name}` })),
  );
  process.stdout.write(
    `${[...report, "", ...roundLines(rounds), ...moveLines(roundsFallen, "fell below")].join("\n")}\n`,
  );
  if (fallen.length + roundsFallen.length > 0) return 1;

  const path = join(root, "README.md");
  const readme = readFileSync(path, "utf8");
  const current = withBlocks(readme, engine, result);
  if (values.raise) {
    raise(root, floors, result);
    raiseRounds(root, rounds);
    writeFileSync(path, current);
    return 0;
  }
  if (risen.length > 0) process.stdout.write("Run `npm run gold -- --raise` to raise the floors in the same commit.\n");
  if (current === readme) return 0;
  process.stderr.write(
    "README.md shows other answers or measures than these: run `npm run gold -- --raise` and commit it.\n",
  );
  return 1;
});
