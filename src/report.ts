import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createEngine } from "./answer/create-engine.ts";
import { groupGaps } from "./desk/gaps/group-gaps.ts";
import { readGoldSet } from "./desk/gold-set.ts";
import { runGold } from "./desk/gold/run-gold.ts";
import { reportPage } from "./desk/page/report-page.ts";
import { loadLibrary } from "./load-library.ts";
import { openDeskStore } from "./open-desk-store.ts";
import { projectRoot } from "./project.ts";
import { readOptions } from "./program-output.ts";
import { runProgram } from "./run-program.ts";
import { withSpinner } from "./spinner.ts";

const USAGE = "npm run report -- [FILE]";

await runProgram(async () => {
  const { positionals } = readOptions(USAGE, () => parseArgs({ allowPositionals: true }));
  const root = projectRoot();
  const file = resolve(positionals[0] ?? resolve(root, "data", "report.html"));
  const library = loadLibrary(root);
  const engine = createEngine(library);
  const gold = await withSpinner("Asking the gold questions", () =>
    runGold(engine, readGoldSet(root).gold, library.seeds),
  );
  const store = await openDeskStore(root);
  try {
    const [gaps, reports, cited, ratings] = await Promise.all([
      store.gaps(),
      store.reports(),
      store.cited(),
      store.ratingsByDay(),
    ]);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      reportPage({ engine, gold, groups: groupGaps(gaps), reports, cited, ratings, now: Date.now() }),
    );
  } finally {
    await store.close();
  }
  process.stdout.write(`Written: ${relative(process.cwd(), file) || file}. Open it in a browser.\n`);
  return 0;
});
