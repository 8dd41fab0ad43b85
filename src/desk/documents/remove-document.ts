import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readCatalogue } from "../../corpus/catalogue.ts";
import type { DocumentFacts, DocumentId } from "../../corpus/document.ts";
import type { SeedFiles } from "../../corpus/parse.ts";
import { writeWhole } from "../write-index.ts";
import { catalogueText } from "./catalogue-text.ts";

/** What goes when a document is removed. */
export type Removal = {
  readonly facts: DocumentFacts;
  /** Files, by their paths from the root: the text, its original, its questions, its layout. */
  readonly files: readonly string[];
  /** Files that lose lines: the catalogue, and reviewed marks of the document's footnotes. */
  readonly shortened: readonly string[];
};

function marksWithout(marks: string, document: DocumentId): string {
  return marks.split("\n").filter((line) => line.trim().split(/\s+/u)[0] !== document).join("\n");
}

/**
 * What removing a document takes away.
 *
 * @throws Error when there is no such document, or it is the last one
 */
export function planRemoval(root: string, document: DocumentId, seeds: SeedFiles): Removal {
  const documents = readCatalogue(seeds.get("catalogue.json") ?? "");
  const facts = documents.find(({ id }) => id === document);
  if (facts === undefined) throw new Error(`There is no document "${document}"; there are ${documents.map(({ id }) => id).join(", ")}`);
  if (documents.length === 1) throw new Error(`${document} is the last document: add another one before it is removed`);
  const own = [`${document}.txt`, `questions/${document}.txt`, `layout/${document}.txt`].filter((path) => seeds.has(path));
  const folder = join(root, "seeds", "originals");
  const originals = existsSync(folder) ? readdirSync(folder).filter((name) => name.replace(/\.[^.]+$/u, "") === document) : [];
  const marks = seeds.get("marks.txt") ?? "";
  return {
    facts,
    files: [...own, ...originals.map((name) => `originals/${name}`)].map((path) => `seeds/${path}`),
    shortened: ["seeds/catalogue.json", ...(marksWithout(marks, document) === marks ? [] : ["seeds/marks.txt"])],
  };
}

/** Removes a document as planned: its entry in the catalogue first, so that a half-removed document is no document. */
export function removeDocument(root: string, { facts, files, shortened }: Removal, seeds: SeedFiles): void {
  const rest = readCatalogue(seeds.get("catalogue.json") ?? "").filter(({ id }) => id !== facts.id);
  writeWhole(join(root, "seeds", "catalogue.json"), catalogueText(rest));
  if (shortened.includes("seeds/marks.txt")) writeWhole(join(root, "seeds", "marks.txt"), marksWithout(seeds.get("marks.txt") ?? "", facts.id));
  for (const path of files) rmSync(join(root, path), { force: true });
}
