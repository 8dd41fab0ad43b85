import { parseArgs } from "node:util";
import { askingKept } from "./desk/ask-probes.ts";
import { lintBank } from "./desk/bank/lint-bank.ts";
import { lintReport } from "./desk/bank/lint-report.ts";
import { loadLibrary } from "./load-library.ts";
import { createEngine } from "./answer/create-engine.ts";
import { projectRoot } from "./project.ts";
import { readOptions, show } from "./program-output.ts";
import { runProgram } from "./run-program.ts";
import { withSpinner } from "./spinner.ts";

const USAGE = "npm run bank:lint -- [--json] [--all]";

/** Ends with 1 when an entry points to a passage that is not there: everything else is for a person to judge. */
await runProgram(async () => {
  const { values } = readOptions(USAGE, () =>
    parseArgs({ options: { json: { type: "boolean" }, all: { type: "boolean" } } }),
  );
  const root = projectRoot();
  const library = loadLibrary(root);
  const { bank, corpus, manifest } = library;
  const probes = bank.map(({ passage, question }) => ({ id: passage, from: "bank" as const, question }));
  const outcomes = await withSpinner(`Asking ${bank.length} questions of the bank`, () =>
    askingKept(root)({ manifest, engine: createEngine(library) }, probes),
  );
  const lint = lintBank(corpus, bank, outcomes);
  if (values.json === true) process.stdout.write(`${JSON.stringify({ build: manifest.build, ...lint }, null, 2)}\n`);
  else show(lintReport(lint, values.all === true ? Infinity : undefined));
  return lint.dangling.length === 0 ? 0 : 1;
});
