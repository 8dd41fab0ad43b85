import { parentPort, workerData } from "node:worker_threads";
import { askEach } from "./ask-probes.ts";
import type { ThreadTask } from "./ask-in-threads.ts";
import { toKeep } from "./kept-outcomes.ts";
import { loadPublished } from "./load-build.ts";

/** A thread of {@link file://./ask-in-threads.ts}: it loads the published build for itself and asks its share. */
function answer({ root, seeds, probes }: ThreadTask): void {
  const { build, problem } = loadPublished(root, seeds);
  if (build === undefined) throw new Error(problem ?? "There is no index to ask; run `npm run index:build`");
  parentPort?.postMessage(askEach(build, probes).map(toKeep), []);
}

const isTask = (value: unknown): value is ThreadTask =>
  typeof value === "object" && value !== null && "probes" in value;
if (isTask(workerData)) answer(workerData);
