import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCatalogue } from "../../corpus/catalogue.ts";
import type { SeedFiles } from "../../corpus/parse.ts";
import { writeWhole } from "../write-index.ts";
import { catalogueText, withDocument } from "./catalogue-text.ts";
import type { Proposal } from "./proposal.ts";
import type { Original } from "./read-original.ts";

/** Files that are their own extracted text; of all others the original is kept beside it. */
const PLAIN = ".txt";

/**
 * Writes a proposed document into `seeds/`: its text, its original under `seeds/originals/`, and last its entry in the
 * catalogue, so that a half-written document is no document.
 *
 * @returns the files that were written, by their paths from the root
 * @throws Error when a file of that name is there already
 */
export function addDocument(
  root: string,
  { facts, text }: Proposal,
  original: Original,
  seeds: SeedFiles,
): readonly string[] {
  const textPath = `seeds/${facts.id}.txt`;
  const originalPath = original.ending === PLAIN ? undefined : `seeds/originals/${facts.id}${original.ending}`;
  for (const path of [textPath, originalPath]) {
    if (path !== undefined && existsSync(join(root, path)))
      throw new Error(`${path} is there already: give the document another id with --id, or remove the file`);
  }
  if (originalPath !== undefined) {
    mkdirSync(join(root, "seeds", "originals"), { recursive: true });
    writeFileSync(join(root, originalPath), original.bytes, { flush: true });
  }
  writeFileSync(join(root, textPath), text, { flush: true });
  const documents = readCatalogue(seeds.get("catalogue.json") ?? "");
  writeWhole(join(root, "seeds", "catalogue.json"), catalogueText(withDocument(documents, facts)));
  return [textPath, ...(originalPath === undefined ? [] : [originalPath]), "seeds/catalogue.json"];
}
