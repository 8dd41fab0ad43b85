import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { sha256, type Manifest } from "./build-index.ts";
import type { Outcome } from "./outcome.ts";
import type { Probe } from "./rebuild/answer-changes.ts";
import { writeWhole } from "./write-index.ts";

/** What a build answered is kept: asking thousands of questions takes a minute. `data/` is no part of the repository. */
const FOLDER = ["data", "outcomes"] as const;
/** Answers of this many builds are kept. */
const KEPT = 6;
/** Folders whose code decides what is answered. */
const DECIDING = ["answer", "corpus", "search", "words"] as const;

/** An outcome without what the build itself knows of its passages. */
export const keptOutcome = z.object({ kind: z.string(), first: z.boolean(), shown: z.array(z.string()) });
export type KeptOutcome = z.infer<typeof keptOutcome>;
const keptFile = z.record(z.string(), keptOutcome);

/** What tells two probes apart. */
export const keyOf = ({ question, history = [] }: Probe): string => JSON.stringify([question, ...history]);

/** Cuts an outcome down to what is kept of it. */
export function toKeep({ kind, first, shown }: Outcome): KeptOutcome {
  return { kind, first: first !== undefined, shown: [...shown] };
}

function codeHash(root: string): string {
  const source = join(root, "src");
  const hash = createHash("sha256");
  for (const folder of DECIDING) {
    if (!existsSync(join(source, folder))) continue;
    const files = readdirSync(join(source, folder), { recursive: true, withFileTypes: true });
    const paths = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.toSorted()) hash.update(path.slice(source.length)).update(readFileSync(path));
  }
  return hash.digest("hex");
}

/** What is kept of one build, under this very code. */
export type KeptOutcomes = { readonly all: Map<string, KeptOutcome>; readonly write: () => void };

function readKept(path: string): Map<string, KeptOutcome> {
  try {
    return new Map(Object.entries(keptFile.parse(JSON.parse(readFileSync(path, "utf8")))));
  } catch {
    return new Map(); // none yet, or of another version: everything is asked again
  }
}

/** Opens what is kept of a build. `write` keeps what was added since. */
export function openKept(root: string, manifest: Manifest): KeptOutcomes {
  const folder = join(root, ...FOLDER);
  const name = `${sha256(JSON.stringify([manifest.build, manifest.seeds, codeHash(root)])).slice(0, 20)}.json`;
  const all = readKept(join(folder, name));
  return {
    all,
    write() {
      mkdirSync(folder, { recursive: true });
      writeWhole(join(folder, name), JSON.stringify(Object.fromEntries(all)));
      const others = readdirSync(folder).filter((other) => other.endsWith(".json") && other !== name);
      // Each state of code and seeds has a name of its own; which of the others go does not matter much.
      for (const other of others.slice(0, Math.max(0, others.length - KEPT + 1))) {
        rmSync(join(folder, other), { force: true });
      }
    },
  };
}
