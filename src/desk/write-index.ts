import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

const MANIFEST = "manifest.json";
/** Names that a build gives, and what a killed build leaves; anything else in the folder is left alone. */
const OURS = /^(?:passages|search)-[0-9a-f]{10}\.json$|^\..+\.part\d+$/u;

/** Writes a file whole or not at all, also when the machine stops: another name, to the disk, then one rename. */
export function writeWhole(path: string, contents: string | Uint8Array): void {
  const part = join(dirname(path), `.${path.slice(dirname(path).length + 1)}.part${process.pid}`);
  writeFileSync(part, contents, { flush: true });
  renameSync(part, path);
}

/** Makes the names in a folder last: a rename is on the disk only when its folder is. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Writes a built index whole or not at all: first the files named by their contents, then the manifest, which publishes
 * all of them by one rename. A file that is there already is not touched: the old index may stand on it. Files of
 * earlier builds go last.
 *
 * @param folder where the index is kept
 * @param files contents by name, the manifest included
 */
export function writeIndex(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) {
    if (name !== MANIFEST && !holds(join(folder, name), text)) writeWhole(join(folder, name), text);
  }
  syncFolder(folder);
  writeWhole(join(folder, MANIFEST), files.get(MANIFEST) ?? "");
  syncFolder(folder);
  for (const name of readdirSync(folder))
    if (OURS.test(name) && !files.has(name)) rmSync(join(folder, name), { force: true });
}

function holds(path: string, text: string): boolean {
  return existsSync(path) && readFileSync(path, "utf8") === text;
}

/** How a folder differs from what a build gives: one sentence per file; none when they agree byte for byte. */
export function indexDifferences(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
  const present = new Set(readFolder(folder));
  const missing = [...files.keys()].filter((name) => !present.has(name)).map((name) => `index/${name} is missing`);
  const extra = [...present].filter((name) => !files.has(name)).map((name) => `index/${name} is not part of the build`);
  const changed = [...files]
    .filter(([name, text]) => present.has(name) && !readFileSync(join(folder, name)).equals(Buffer.from(text)))
    .map(([name]) => `index/${name} is not what the seeds give`);
  return [...missing, ...extra, ...changed];
}

function readFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
