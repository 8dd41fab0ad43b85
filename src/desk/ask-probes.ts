import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Engine } from "../answer/engine.ts";
import { sha256, type Manifest } from "./build-index.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";
import type { Probe } from "./rebuild/answer-changes.ts";
import { writeWhole } from "./write-index.ts";

/** What a build answered is kept, because asking thousands of questions takes a minute; `data/` is no part of the repository. */
const FOLDER = ["data", "outcomes"] as const;
/** Answers of this many builds are kept. */
const KEPT = 6;
/** Folders whose code decides what is answered. */
const DECIDING = ["answer", "corpus", "search", "words"] as const;

const kept = z.record(z.string(), z.object({ kind: z.string(), first: z.boolean(), shown: z.array(z.string()) }));
type Kept = z.infer<typeof kept>;

/** Asks probes of an engine and tells what came of each, in their order. */
export type AskProbes = (
  build: { readonly manifest: Manifest; readonly engine: Engine },
  probes: readonly Probe[],
) => readonly Outcome[];

const NOT_ASKED: Kept[string] = { kind: "not asked", first: false, shown: [] };

const keyOf = ({ question, history = [] }: Probe): string => JSON.stringify([question, ...history]);

/** Asks each probe; of one question asked twice only once. */
export const askEach: AskProbes = ({ engine }, probes) => {
  const known = new Map<string, Outcome>();
  return probes.map((probe) => {
    const key = keyOf(probe);
    const outcome =
      known.get(key) ??
      outcomeOf(engine.ask(probe.question, probe.history === undefined ? {} : { history: probe.history }));
    known.set(key, outcome);
    return outcome;
  });
};

function codeHash(): string {
  const source = fileURLToPath(new URL("..", import.meta.url));
  const hash = createHash("sha256");
  for (const folder of DECIDING) {
    const files = readdirSync(join(source, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).toSorted())
      hash.update(path.slice(source.length)).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function readKept(path: string): Kept {
  try {
    return kept.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return {}; // none yet, or of another version: everything is asked again
  }
}

function forgetOldest(folder: string, current: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== current);
  // A new name is written for each state of code and seeds; which of the others goes does not matter much.
  for (const name of names.slice(0, Math.max(0, names.length - KEPT + 1))) rmSync(join(folder, name), { force: true });
}

function outcomeFrom(engine: Engine, { kind, first, shown }: Kept[string]): Outcome {
  const citation = first && shown[0] !== undefined ? engine.citation(shown[0]) : undefined;
  if (citation === undefined) return { kind, shown };
  const { passage, locator, document, text } = citation;
  return { kind, first: { passage, locator, document: document.shortName, text }, shown };
}

/** Asks probes like {@link askEach}, but only those that this build, with this code, was not asked before. */
export function askingKept(root: string): AskProbes {
  return ({ manifest, engine }, probes) => {
    const folder = join(root, ...FOLDER);
    mkdirSync(folder, { recursive: true });
    const name = `${sha256(JSON.stringify([manifest.build, manifest.seeds, codeHash()])).slice(0, 20)}.json`;
    const answered = new Map(Object.entries(readKept(join(folder, name))));
    const missing = probes.filter((probe) => !answered.has(keyOf(probe)));
    const outcomes = askEach({ manifest, engine }, missing);
    for (const [index, probe] of missing.entries()) {
      const outcome = outcomes[index];
      if (outcome !== undefined)
        answered.set(keyOf(probe), {
          kind: outcome.kind,
          first: outcome.first !== undefined,
          shown: [...outcome.shown],
        });
    }
    if (missing.length > 0) {
      writeWhole(join(folder, name), JSON.stringify(Object.fromEntries(answered)));
      forgetOldest(folder, name);
    }
    return probes.map((probe) => outcomeFrom(engine, answered.get(keyOf(probe)) ?? NOT_ASKED));
  };
}
