import { join } from "node:path";
import { parseArgs } from "node:util";
import { createEngine } from "./answer/create-engine.ts";
import { askEach } from "./desk/ask-probes.ts";
import { readGoldSet } from "./desk/gold-set.ts";
import { allProbes } from "./desk/rebuild/compare-builds.ts";
import { trialBlocks, tryBoth } from "./desk/try-report.ts";
import {
  isKnownLine,
  readWordLine,
  touchedBy,
  unheldTerms,
  withWordLine,
  WORD_FILES,
  type WordList,
} from "./desk/words/try-words.ts";
import { writeWhole } from "./desk/write-index.ts";
import { loadLibrary } from "./load-library.ts";
import { projectRoot } from "./project.ts";
import { readOptions, show } from "./program-output.ts";
import { Misuse, runProgram } from "./run-program.ts";

const USAGE = 'npm run words:try -- "everyday words = words of the documents" [--acronym] [--keep]';

await runProgram(() => {
  const flag = { type: "boolean" } as const;
  const { values, positionals } = readOptions(USAGE, () =>
    parseArgs({ allowPositionals: true, options: { acronym: flag, keep: flag } }),
  );
  const [line, ...more] = positionals;
  if (line === undefined || more.length > 0) throw new Misuse(`Give one line, in quotes. Usage: ${USAGE}`);
  const list: WordList = values.acronym === true ? "acronyms" : "thesaurus";
  const tried = readWordLine(line);
  const root = projectRoot();
  const library = loadLibrary(root);
  const { manifest, seeds, corpus, bank } = library;
  if (isKnownLine(seeds, list, tried)) throw new Error(`seeds/${WORD_FILES[list]} says this already`);
  const changed = withWordLine(seeds, list, line);
  const probes = touchedBy(tried, allProbes(readGoldSet(root).gold, bank));
  const after = { manifest, engine: createEngine({ ...library, seeds: changed }) };
  const trial = tryBoth({ manifest, engine: createEngine(library) }, after, probes, askEach);
  const unheld = unheldTerms(tried, corpus).map((words) => `No document has "${words}": these words find nothing.`);
  show(trialBlocks(trial, unheld));
  if (values.keep !== true) {
    process.stdout.write(`\nNothing was written: add --keep to put the line into seeds/${WORD_FILES[list]}.\n`);
    return 0;
  }
  writeWhole(join(root, "seeds", WORD_FILES[list]), changed.get(WORD_FILES[list]) ?? "");
  process.stdout.write(`\nKept in seeds/${WORD_FILES[list]}. Next: npm run index:build.\n`);
  return 0;
});
