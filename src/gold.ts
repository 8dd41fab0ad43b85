import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "citty";
import { createEngine } from "./answer/create-engine.ts";
import { compareWithFloors, raiseFloors, readFloors, type Floors } from "./desk/gold/floors.ts";
import { goldTable, missLines, moveLines } from "./desk/gold/gold-report.ts";
import { readGold } from "./desk/gold/gold-question.ts";
import { runGold, type GoldResult } from "./desk/gold/run-gold.ts";
import { loadLibrary } from "./load-library.ts";
import { projectRoot } from "./project.ts";
import { replaceBlock } from "./replace-block.ts";
import { runProgram } from "./run-program.ts";

const ARGUMENTS = {
  misses: { type: "string", valueHint: "N", default: "0", description: "print the N worst answers" },
  raise: { type: "boolean", description: "write higher floors, and the table into README.md" },
} as const;

function raise(root: string, floors: Floors, result: GoldResult): void {
  const raised = raiseFloors(floors, result.measures, result.kinds);
  writeFileSync(join(root, "test", "gold", "floors.json"), `${JSON.stringify(raised, undefined, 2)}\n`);
  const readme = join(root, "README.md");
  writeFileSync(readme, replaceBlock(readFileSync(readme, "utf8"), "gold", goldTable(result).join("\n")));
}

await runProgram(() => {
  const { misses, raise: raising } = parseArgs<typeof ARGUMENTS>(process.argv.slice(2), ARGUMENTS);
  const root = projectRoot();
  const library = loadLibrary(root);
  const gold = readGold(readFileSync(join(root, "test", "gold", "dev.jsonl"), "utf8"));
  const result = runGold(createEngine(library), gold, library.seeds);
  const floors = readFloors(readFileSync(join(root, "test", "gold", "floors.json"), "utf8"));
  const { fallen, risen } = compareWithFloors(floors, result.measures, result.kinds);
  const report = [...goldTable(result), ...missLines(result, Number(misses) || 0), ...moveLines(fallen, "fell below"), ...moveLines(risen, "rose above")];
  process.stdout.write(`${report.join("\n")}\n`);
  if (fallen.length > 0) return 1;
  if (raising === true) raise(root, floors, result);
  else if (risen.length > 0) process.stdout.write("Run `npm run gold -- --raise` to raise the floors in the same commit.\n");
  return 0;
});
