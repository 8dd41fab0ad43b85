import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import * as z from "zod";
import type { SeedFiles } from "../corpus/parse.ts";
import type { Manifest } from "./build-index.ts";
import { keptOutcome, keyOf, openKept, type KeptOutcome } from "./kept-outcomes.ts";
import type { Probe } from "./rebuild/answer-changes.ts";

/** A thread's share of the questions. */
export type ThreadTask = { readonly root: string; readonly seeds: SeedFiles; readonly probes: readonly Probe[] };

/** Fewer questions are asked sooner than a thread has loaded the index. */
const WORTH_A_THREAD = 400;
const MOST_THREADS = 8;

const answers = z.tuple([z.array(keptOutcome)]);

async function askShare(task: ThreadTask): Promise<readonly KeptOutcome[]> {
  const thread = new Worker(join(task.root, "dist", "src", "desk", "ask-thread.js"), { workerData: task });
  try {
    return answers.parse(await once(thread, "message"))[0];
  } finally {
    await thread.terminate();
  }
}

/**
 * Asks the published build ahead, on all processors, what it was not asked before; the answers are then kept, so that
 * whoever asks next has them at once. Source that is not compiled has no threads: there nothing is asked ahead.
 */
export async function askAhead(
  root: string,
  manifest: Manifest,
  seeds: SeedFiles,
  probes: readonly Probe[],
): Promise<void> {
  if (!import.meta.url.endsWith(".js")) return;
  const kept = openKept(root, manifest);
  const missing = [...new Map(probes.map((probe) => [keyOf(probe), probe])).values()].filter(
    (probe) => !kept.all.has(keyOf(probe)),
  );
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.floor(missing.length / WORTH_A_THREAD));
  if (threads < 2) return;
  const shares = Array.from({ length: threads }, (_, thread) =>
    missing.filter((_probe, index) => index % threads === thread),
  );
  const asked = await Promise.all(shares.map((share) => askShare({ root, seeds, probes: share })));
  for (const [thread, share] of shares.entries()) {
    for (const [index, probe] of share.entries()) {
      const outcome = asked[thread]?.[index];
      if (outcome !== undefined) kept.all.set(keyOf(probe), outcome);
    }
  }
  kept.write();
}
