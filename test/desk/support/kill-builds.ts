import type { spawn as nodeSpawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readIndexFolder } from "../../../src/desk/previous-index.ts";
import { seedsOf } from "../../../src/desk/seed-history.ts";
import { loadLibrary } from "../../../src/load-library.ts";
import { readSeeds } from "../../../src/project.ts";
import { writeSeeds } from "./small-project.ts";

export type Messages = { readonly ready: true };

export type KillOptions = {
  readonly root: string;
  /** Seeds between which the builds alternate; both are published in the end. */
  readonly states: readonly ReadonlyMap<string, string>[];
  readonly times: number;
  readonly spawn: typeof nodeSpawn;
};

/** What was found after each kill: the builds that served, and why an index could not be used, if one could not. */
export type KillOutcome = {
  readonly kills: number;
  readonly builds: ReadonlyMap<string, number>;
  readonly unusable: readonly string[];
};

const PROGRAM = fileURLToPath(new URL("build-in-a-loop.ts", import.meta.url));
/** Milliseconds within which the kill comes: several builds are published in them. */
const LATEST = 400;

/** The build that the index holds, loaded whole with the seeds that it was built from: the old text is back, or the new one is there. */
function servedBuild(root: string): string {
  const folder = readIndexFolder(join(root, "index"));
  if (folder === undefined) throw new Error("the manifest, or a file that it names, is not there");
  const { seeds, missing } = seedsOf(root, folder.manifest, readSeeds(root));
  if (missing.length > 0) throw new Error(`the text it was built from is nowhere for ${missing.join(", ")}`);
  writeSeeds(root, seeds);
  return loadLibrary(root).build;
}

/** Starts a program that builds and publishes, kills it with SIGKILL at a random moment, and loads what it left; again and again. */
export async function killBuilds({ root, states, times, spawn }: KillOptions): Promise<KillOutcome> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-states-"));
  const paths = states.map((seeds, index) => {
    writeSeeds(join(folder, String(index)), seeds);
    return join(folder, String(index));
  });
  const builds = new Map<string, number>();
  const unusable: string[] = [];
  let kills = 0;
  try {
    for (; kills < times; kills += 1) {
      const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, root, ...paths], {
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      await once(child, "message");
      await sleep(Math.random() * LATEST);
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
      try {
        const build = servedBuild(root);
        builds.set(build, (builds.get(build) ?? 0) + 1);
      } catch (error) {
        unusable.push(error instanceof Error ? error.message : String(error));
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { kills, builds, unusable };
}
