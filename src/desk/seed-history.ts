import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { SeedFiles } from "../corpus/parse.ts";
import { writeWhole } from "./write-index.ts";
import { sha256, type Manifest } from "./build-index.ts";

/** Texts of `seeds/` as earlier builds read them, each named by its hash; `data/` is no part of the repository. */
const FOLDER = ["data", "seeds-by-hash"] as const;
/** How many commits of a file are looked through. */
const COMMITS = 30;
const LARGEST = 64 * 1024 * 1024;

/** Keeps texts of `seeds/` by their hashes. */
export function keepSeeds(root: string, texts: Iterable<string>): void {
  const folder = join(root, ...FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const text of texts) {
    const path = join(folder, sha256(text));
    if (!existsSync(path)) writeWhole(path, text);
  }
}

/** Forgets the kept texts that none of these builds was made from. */
export function forgetSeeds(root: string, manifests: readonly Manifest[]): void {
  const folder = join(root, ...FOLDER);
  const wanted = new Set(manifests.flatMap((manifest) => Object.values(manifest.seeds)));
  for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(join(folder, name), { force: true });
}

/** Seeds of an earlier build, and the paths of those that are nowhere any more. */
export type EarlierSeeds = { readonly seeds: SeedFiles; readonly missing: readonly string[] };

/**
 * The seeds that a build was made from: those that are still the same, then those that were kept when it was published,
 * then those that were committed.
 */
export function seedsOf(root: string, manifest: Manifest, current: SeedFiles): EarlierSeeds {
  const seeds = new Map<string, string>();
  const missing: string[] = [];
  for (const [path, hash] of Object.entries(manifest.seeds)) {
    const now = current.get(path);
    const text =
      now !== undefined && sha256(now) === hash ? now : (keptSeed(root, hash) ?? committedSeed(root, path, hash));
    if (text === undefined) missing.push(path);
    else seeds.set(path, text);
  }
  return { seeds, missing };
}

function keptSeed(root: string, hash: string): string | undefined {
  const path = join(root, ...FOLDER, hash);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8");
  return sha256(text) === hash ? text : undefined;
}

function git(root: string, ...words: string[]): string | undefined {
  try {
    return execFileSync("git", words, {
      cwd: root,
      encoding: "utf8",
      maxBuffer: LARGEST,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined; // no repository, no git, no such file there: it is then simply not known
  }
}

function committedSeed(root: string, path: string, hash: string): string | undefined {
  const commits =
    git(root, "log", `-${COMMITS}`, "--format=%H", "--", `seeds/${path}`)?.split("\n").filter(Boolean) ?? [];
  for (const commit of commits) {
    const text = git(root, "show", `${commit}:./seeds/${path}`);
    if (text !== undefined && sha256(text) === hash) return text;
  }
  return undefined;
}
