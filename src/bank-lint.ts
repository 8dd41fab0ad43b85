import { parseArgs } from "node:util";
import { buildIndexFiles } from "./desk/build-index.ts";
import { askAhead } from "./desk/ask-in-threads.ts";
import { askingKept } from "./desk/ask-probes.ts";
import { lintBank, type BankLint } from "./desk/bank/lint-bank.ts";
import { lintReport } from "./desk/bank/lint-report.ts";
import { loadLibrary } from "./load-library.ts";
import { createEngine } from "./answer/create-engine.ts";
import { projectRoot, readSeeds } from "./project.ts";
import { readOptions, show } from "./program-output.ts";
import { runProgram } from "./run-program.ts";
import { withSpinner } from "./spinner.ts";

const USAGE = "npm run bank:lint -- [--quick] [--json] [--all]";

/** The bank as it stands in `seeds/`, also where it was not built yet: what needs no asking. */
function lintQuickly(root: string): BankLint {
  const { corpus, bank } = buildIndexFiles(readSeeds(root));
  return lintBank(corpus, bank);
}

async function lintWhole(root: string): Promise<BankLint> {
  const library = loadLibrary(root);
  const { bank, corpus, manifest, seeds } = library;
  const probes = bank.map(({ passage, question }) => ({ id: passage, from: "bank" as const, question }));
  const outcomes = await withSpinner(`Asking ${bank.length} questions of the bank`, async () => {
    await askAhead(root, manifest, seeds, probes);
    return askingKept(root)({ manifest, engine: createEngine(library) }, probes);
  });
  return lintBank(corpus, bank, outcomes);
}

/** Ends with 1 when an entry points to a passage that is not there: everything else is for a person to judge. */
await runProgram(async () => {
  const flag = { type: "boolean" } as const;
  const { values } = readOptions(USAGE, () => parseArgs({ options: { quick: flag, json: flag, all: flag } }));
  const root = projectRoot();
  const lint = values.quick === true ? lintQuickly(root) : await lintWhole(root);
  if (values.json === true) process.stdout.write(`${JSON.stringify(lint, null, 2)}\n`);
  else show(lintReport(lint, values.all === true ? Infinity : undefined));
  return lint.dangling.length === 0 ? 0 : 1;
});
