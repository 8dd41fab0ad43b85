import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SeedFiles } from "../corpus/parse.ts";
import { writeIndex, writeWhole } from "./write-index.ts";
import { sha256, type Manifest } from "./build-index.ts";
import { keepAsPrevious, previousFolder, readIndexFolder } from "./previous-index.ts";
import { keepSeeds, seedsOf } from "./seed-history.ts";

/** What a restore did: the build that serves again, and the files of `seeds/` that changed with it. */
export type Restored = {
  readonly build: string;
  readonly replaced: string | undefined;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Where edits went that were never published; none when there were none. */
  readonly edits: string | undefined;
};

/** Where edits of `seeds/` are put that no build has published. */
const EDITS = "data/seeds-replaced";

function isWhole({ manifest, files }: { manifest: Manifest; files: ReadonlyMap<string, string> }): boolean {
  return Object.values(manifest.files).every((name) =>
    name.endsWith(`-${sha256(files.get(name) ?? "").slice(0, 10)}.json`),
  );
}

function keepEdits(
  root: string,
  seeds: SeedFiles,
  published: Manifest | undefined,
  wanted: SeedFiles,
): string | undefined {
  const edits = [...seeds].filter(
    ([path, text]) => published?.seeds[path] !== sha256(text) && wanted.get(path) !== text,
  );
  rmSync(join(root, EDITS), { recursive: true, force: true });
  for (const [path, text] of edits) {
    mkdirSync(dirname(join(root, EDITS, path)), { recursive: true });
    writeWhole(join(root, EDITS, path), text);
  }
  return edits.length === 0 ? undefined : EDITS;
}

/**
 * Returns to the previous index and to the seeds that it was built from; what it replaces becomes the previous one, so
 * that a second restore undoes the first. Nothing is written before everything was found whole.
 *
 * @throws Error when there is no previous index, or it is damaged, or its seeds are nowhere
 */
export function restorePrevious(root: string, seeds: SeedFiles): Restored {
  const previous = readIndexFolder(previousFolder(root));
  if (previous === undefined) {
    throw new Error(
      "There is no previous index: data/index-previous/ is made by `npm run index:build`; use `git checkout index seeds` instead",
    );
  }
  if (!isWhole(previous))
    throw new Error("The previous index in data/index-previous/ is damaged: use `git checkout index seeds` instead");
  const wanted = seedsOf(root, previous.manifest, seeds);
  if (wanted.missing.length > 0) {
    throw new Error(
      `Cannot restore build ${previous.manifest.build}: the text it was built from is nowhere for seeds/${wanted.missing[0]}; put it back, then run this again`,
    );
  }
  const folder = join(root, "index");
  const present = readIndexFolder(folder);
  keepSeeds(root, seeds.values());
  const edits = keepEdits(root, seeds, present?.manifest, wanted.seeds);
  const written = [...wanted.seeds].filter(([path, text]) => seeds.get(path) !== text);
  const removed = [...seeds.keys()].filter((path) => !wanted.seeds.has(path));
  for (const [path, text] of written) {
    const target = join(root, "seeds", path);
    if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    writeWhole(target, text);
  }
  for (const path of removed) rmSync(join(root, "seeds", path), { force: true });
  writeIndex(folder, previous.files);
  if (present !== undefined) keepAsPrevious(root, present);
  const { build } = previous.manifest;
  return { build, replaced: present?.manifest.build, written: written.map(([path]) => path), removed, edits };
}
