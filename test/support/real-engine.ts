import { createEngine } from "../../src/answer/create-engine.ts";
import { createLibrary, type LibraryInput } from "../../src/answer/create-library.ts";
import { showsOwnPassage } from "../../src/answer/shows-own-passage.ts";
import { buildIndexFiles } from "../../src/desk/build-index.ts";
import { loadLibrary } from "../../src/load-library.ts";
import { projectRoot, readSeeds } from "../../src/project.ts";
import { loadIndex, UnusableIndex } from "../../src/search/load.ts";

/**
 * The committed index, or, while somebody edits the seeds, one built in memory: both come from the same seeds. That the
 * committed one is fresh is a check of its own (`npm run index:check`).
 */
function realInput(): LibraryInput {
  try {
    return loadLibrary(projectRoot());
  } catch (error) {
    if (!(error instanceof UnusableIndex)) throw error;
    const seeds = readSeeds(projectRoot());
    const { corpus, bank, files, manifest } = buildIndexFiles(seeds);
    return {
      seeds,
      corpus,
      bank,
      index: loadIndex(JSON.parse(files.get(manifest.files.search) ?? "")),
      build: manifest.build,
    };
  }
}

/** What the engine is made of: read once per test file. */
export const INPUT = realInput();

/** The five documents with everything that answering needs. */
export const LIBRARY = createLibrary(INPUT, showsOwnPassage);

/** The engine over the five documents. */
export const ENGINE = createEngine(INPUT);
