import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { BankEntry } from "./answer/bank.ts";
import { readCatalogue } from "./corpus/catalogue.ts";
import type { Corpus } from "./corpus/corpus.ts";
import type { SeedFiles } from "./corpus/parse.ts";
import type { Passage } from "./corpus/passage.ts";
import { MANIFEST_VERSION, readBanks, sha256, type Manifest } from "./desk/build-index.ts";
import { readSeeds } from "./project.ts";
import { loadIndex, UnusableIndex, type SearchIndex } from "./search/load.ts";
import { RULES } from "./words/rules.ts";

/** Everything that an engine is made of, read and checked. `build` is the id of the index build. */
export type LoadedLibrary = {
  readonly seeds: SeedFiles;
  readonly corpus: Corpus;
  readonly bank: readonly BankEntry[];
  readonly index: SearchIndex;
  readonly build: string;
  readonly manifest: Manifest;
};

const REBUILD = "run `npm run index:build`";
const RESTORE = "run `git checkout index` or `npm run index:build`";

const hash = z.string().regex(/^[0-9a-f]{64}$/u);

const manifestFile = z.strictObject({
  version: z.literal(MANIFEST_VERSION),
  build: z.string().regex(/^[0-9a-f]{10}$/u),
  fingerprint: z.string(),
  counts: z.strictObject({ documents: z.int(), passages: z.int(), questions: z.int() }),
  seeds: z.record(z.string(), hash),
  files: z.strictObject({
    passages: z.string().regex(/^passages-[0-9a-f]{10}\.json$/u),
    search: z.string().regex(/^search-[0-9a-f]{10}\.json$/u),
  }),
});

/** Only what each passage is found by: the hash has vouched for the rest, and a schema of each would take longer than loading. */
function isPassages(value: unknown): value is readonly Passage[] {
  return (
    Array.isArray(value) &&
    value.every(
      (each: unknown) =>
        typeof each === "object" &&
        each !== null &&
        "id" in each &&
        typeof each.id === "string" &&
        "document" in each &&
        typeof each.document === "string" &&
        "spans" in each &&
        Array.isArray(each.spans),
    )
  );
}

/** Reads a file of `index/` as bytes. @throws UnusableIndex when it is not there */
function readIndexFile(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch (cause) {
    throw new UnusableIndex(`Cannot read index/${name}: the index is missing or not whole; ${REBUILD}`, { cause });
  }
}

function parseJson(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch (cause) {
    throw new UnusableIndex(`index/${name} is damaged: it is not JSON; ${RESTORE}`, { cause });
  }
}

function readManifest(folder: string): Manifest {
  const read = manifestFile.safeParse(parseJson(readIndexFile(folder, "manifest.json"), "manifest.json"));
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new UnusableIndex(
      `index/manifest.json is damaged or of another version: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a manifest"}; ${REBUILD}`,
    );
  }
  if (read.data.fingerprint !== RULES)
    throw new UnusableIndex(`The index was built with other rules for words; ${REBUILD}`);
  return read.data;
}

function checkSeeds(manifest: Manifest, seeds: SeedFiles): void {
  for (const path of Object.keys(manifest.seeds)) {
    if (!seeds.has(path))
      throw new UnusableIndex(`seeds/${path} is missing, but the index was built with it; put it back, or ${REBUILD}`);
  }
  for (const [path, text] of seeds) {
    const built = manifest.seeds[path];
    if (built === undefined)
      throw new UnusableIndex(`The index is stale: seeds/${path} was added after it was built; ${REBUILD}`);
    if (built !== sha256(text))
      throw new UnusableIndex(`The index is stale: seeds/${path} was changed after it was built; ${REBUILD}`);
  }
}

/** A file whose name ends in the beginning of its own hash. */
function readNamedFile(folder: string, name: string): Buffer {
  const bytes = readIndexFile(folder, name);
  if (!name.endsWith(`-${sha256(bytes).slice(0, 10)}.json`)) {
    throw new UnusableIndex(
      `index/${name} is damaged: its contents do not have the hash that its name states; ${RESTORE}`,
    );
  }
  return bytes;
}

function readPassages(bytes: Buffer, name: string): readonly Passage[] {
  const read = parseJson(bytes, name);
  if (!isPassages(read)) throw new UnusableIndex(`index/${name} is damaged: it does not hold passages; ${RESTORE}`);
  return read;
}

function checkCounts(manifest: Manifest, counted: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counted)) {
    if (manifest.counts[name] !== count) {
      throw new UnusableIndex(
        `index/manifest.json is damaged: it states ${manifest.counts[name] ?? "no"} ${name}, and there are ${count}; ${RESTORE}`,
      );
    }
  }
}

/**
 * Reads `seeds/` and `index/` and checks every hash, so that nothing is ever answered from an index that is stale,
 * damaged or not whole.
 *
 * @param root the project's folder
 * @throws UnusableIndex with one sentence that says what is wrong and what to run
 */
export function loadLibrary(root: string): LoadedLibrary {
  const folder = join(root, "index");
  const manifest = readManifest(folder);
  const seeds = readSeeds(root);
  checkSeeds(manifest, seeds);
  const passagesFile = readNamedFile(folder, manifest.files.passages);
  const searchFile = readNamedFile(folder, manifest.files.search);
  if (sha256(passagesFile, searchFile).slice(0, 10) !== manifest.build) {
    throw new UnusableIndex(`index/manifest.json is damaged: its build is not that of its files; ${RESTORE}`);
  }
  const documents = readCatalogue(seeds.get("catalogue.json") ?? "");
  const passages = readPassages(passagesFile, manifest.files.passages);
  const index = loadIndex(parseJson(searchFile, manifest.files.search));
  const sources = new Map(documents.map(({ id }) => [id, seeds.get(`${id}.txt`) ?? ""]));
  const known = new Set(passages.map(({ id }) => id));
  const bank = readBanks(seeds);
  const questions = bank.filter(({ passage }) => known.has(passage)).length;
  checkCounts(manifest, { documents: documents.length, passages: passages.length, questions });
  return { seeds, corpus: { documents, sources, passages }, bank, index, build: manifest.build, manifest };
}
