import { join } from "node:path";
import { parseArgs } from "node:util";
import { createEngine } from "./answer/create-engine.ts";
import { readBank, type BankEntry } from "./answer/bank.ts";
import { askEach } from "./desk/ask-probes.ts";
import { bankPath, entryLine, entryProblem, nearQuestions, withBankEntry } from "./desk/bank/try-entry.ts";
import { readGoldSet } from "./desk/gold-set.ts";
import { buildInMemory } from "./desk/load-build.ts";
import { outcomeOf } from "./desk/outcome.ts";
import { allProbes } from "./desk/rebuild/compare-builds.ts";
import { outcomeText } from "./desk/rebuild/rebuild-report.ts";
import { heading, type Block } from "./desk/show/block.ts";
import { trialBlocks, tryBoth } from "./desk/try-report.ts";
import { writeWhole } from "./desk/write-index.ts";
import { loadLibrary } from "./load-library.ts";
import { projectRoot } from "./project.ts";
import { readOptions, show } from "./program-output.ts";
import { Misuse, runProgram } from "./run-program.ts";

const USAGE = 'npm run bank:try -- PASSAGE "QUESTION" [--sentence N] [--keep]';

/** Read as the file would be, so that what is tried is what is kept. */
function readEntry(passage: string, question: string, sentence: string | undefined): BankEntry {
  const line = sentence === undefined ? question : `[${sentence}] ${question}`;
  const [entry, ...more] = readBank(`== ${passage}\n${line.replace(/\s+/gu, " ")}`, "what was given");
  if (entry === undefined || more.length > 0)
    throw new Misuse(`"${question}" cannot be a question of the bank. Usage: ${USAGE}`);
  return entry;
}

await runProgram(() => {
  const { values, positionals } = readOptions(USAGE, () =>
    parseArgs({ allowPositionals: true, options: { sentence: { type: "string" }, keep: { type: "boolean" } } }),
  );
  const [passage, question, ...more] = positionals;
  if (passage === undefined || question === undefined || more.length > 0)
    throw new Misuse(`Give a passage and a question. Usage: ${USAGE}`);
  const entry = readEntry(passage, question, values.sentence);
  const root = projectRoot();
  const library = loadLibrary(root);
  const { seeds, corpus, bank, manifest } = library;
  const { gold } = readGoldSet(root);
  const problem = entryProblem(entry, corpus, bank, gold);
  if (problem !== undefined) throw new Error(problem);
  const changed = withBankEntry(seeds, entry, corpus);
  const before = { manifest, engine: createEngine(library) };
  const after = buildInMemory(changed);
  const own: Block = {
    kind: "change",
    label: `“${entry.question}”`,
    before: outcomeText(outcomeOf(before.engine.ask(entry.question))),
    after: outcomeText(outcomeOf(after.engine.ask(entry.question))),
  };
  const trial = tryBoth(before, after, nearQuestions(entry, allProbes(gold, bank)), askEach);
  show([heading("The question itself"), own, ...trialBlocks(trial, [])]);
  const path = bankPath(entry);
  if (values.keep !== true) {
    process.stdout.write(`\nNothing was written: add --keep to put "${entryLine(entry)}" into seeds/${path}.\n`);
    return 0;
  }
  writeWhole(join(root, "seeds", path), changed.get(path) ?? "");
  process.stdout.write(`\nKept in seeds/${path}. Next: npm run index:build.\n`);
  return 0;
});
