import { join } from "node:path";
import type { SeedFiles } from "../corpus/parse.ts";
import { writeIndex } from "./write-index.ts";
import type { BuiltIndex } from "./build-index.ts";
import { keepAsPrevious, previousFolder, readIndexFolder } from "./previous-index.ts";
import { forgetSeeds, keepSeeds, seedsOf } from "./seed-history.ts";

/**
 * Publishes a build: sets the present index and its seeds aside, then writes the new one whole or not at all. A build
 * that gives the present index leaves the previous one alone.
 *
 * @param seeds what the build was made from
 */
export function publish(root: string, built: BuiltIndex, seeds: SeedFiles): void {
  const folder = join(root, "index");
  const present = readIndexFolder(folder);
  const isNew = present !== undefined && present.files.get("manifest.json") !== built.files.get("manifest.json");
  if (isNew) {
    keepSeeds(root, seedsOf(root, present.manifest, seeds).seeds.values());
    keepAsPrevious(root, present);
  }
  keepSeeds(root, seeds.values());
  writeIndex(folder, built.files);
  const previous = readIndexFolder(previousFolder(root));
  forgetSeeds(root, previous === undefined ? [built.manifest] : [built.manifest, previous.manifest]);
}
