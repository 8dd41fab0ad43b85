import { join } from "node:path";
import { buildIndexFiles } from "../../../src/desk/build-index.ts";
import { publish } from "../../../src/desk/publish.ts";
import { readSeeds } from "../../../src/project.ts";
import { writeSeeds } from "./small-project.ts";
import type { Messages } from "./kill-builds.ts";

/** A program that publishes two builds in turn until it is killed; `process.argv` has the project and a folder with each build's seeds. */
const [root = "", ...states] = process.argv.slice(2);
const builds = states.map((state) => {
  const seeds = readSeeds(state);
  return { seeds, built: buildIndexFiles(seeds) };
});
process.send?.({ ready: true } satisfies Messages);
for (let turn = 0; ; turn += 1) {
  const next = builds[turn % builds.length];
  if (next === undefined) throw new Error(`No seeds in ${join(root, "states")}`);
  writeSeeds(root, next.seeds);
  publish(root, next.built, next.seeds);
}
