import { join } from "node:path";
import * as z from "zod";
import { createEngine } from "../answer/create-engine.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { readCatalogue } from "../corpus/catalogue.ts";
import type { SeedFiles } from "../corpus/parse.ts";
import type { Passage } from "../corpus/passage.ts";
import { loadIndex } from "../search/load.ts";
import { buildIndexFiles, readBanks, type BuiltIndex } from "./build-index.ts";
import { readIndexFolder, type IndexFolder } from "./previous-index.ts";
import type { Build } from "./rebuild/compare-builds.ts";
import { seedsOf } from "./seed-history.ts";

function buildOf({ manifest, files }: IndexFolder, seeds: SeedFiles, corpus: Corpus): Build {
  const bank = readBanks(seeds);
  const index = loadIndex(JSON.parse(files.get(manifest.files.search) ?? ""));
  const engine = createEngine({ seeds, corpus, bank, index, build: manifest.build });
  return { manifest, seeds, corpus, bank, engine };
}

/** A build that was just made, ready to be asked. */
export function loadBuilt(built: BuiltIndex, seeds: SeedFiles): Build {
  return buildOf(built, seeds, built.corpus);
}

/** Builds the index of these seeds in memory and makes it ready to be asked. */
export function buildInMemory(seeds: SeedFiles): Build {
  return loadBuilt(buildIndexFiles(seeds), seeds);
}

/** Only the header of each passage: they are compared, not shown to anybody. */
const passagesShape = z.array(
  z.looseObject({
    id: z.string(),
    document: z.string(),
    kind: z.string(),
    spans: z.array(z.object({ start: z.number(), end: z.number() })).min(1),
  }),
);
const isPassages = (value: unknown): value is readonly Passage[] => passagesShape.safeParse(value).success;

/** The published build with the seeds that it was made from; nothing where it cannot be asked any more, and why. */
export function loadPublished(
  root: string,
  current: SeedFiles,
): { readonly build?: Build; readonly folder?: IndexFolder; readonly problem?: string } {
  const folder = readIndexFolder(join(root, "index"));
  if (folder === undefined) return {};
  const { seeds, missing } = seedsOf(root, folder.manifest, current);
  const [first] = missing;
  if (first !== undefined)
    return {
      folder,
      problem: `The text that the published build was made from is nowhere for seeds/${first}, so it cannot be compared.`,
    };
  try {
    const documents = readCatalogue(seeds.get("catalogue.json") ?? "");
    const sources = new Map(documents.map(({ id }) => [id, seeds.get(`${id}.txt`) ?? ""]));
    const passages: unknown = JSON.parse(folder.files.get(folder.manifest.files.passages) ?? "");
    if (!isPassages(passages)) throw new Error("its passages are damaged");
    return { folder, build: buildOf(folder, seeds, { documents, sources, passages }) };
  } catch (error) {
    // Built by an earlier version of this program, or damaged: there is nothing to compare with, and the new build cures it.
    return {
      folder,
      problem: `The published build cannot be asked: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
