import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readCatalogue } from "../../corpus/catalogue.ts";
import type { DocumentFacts, DocumentId } from "../../corpus/document.ts";
import type { SeedFiles } from "../../corpus/parse.ts";
import { writeWhole } from "../write-index.ts";
import { catalogueText, ofOthers, withoutDocument } from "./catalogue-text.ts";

/** What goes when a document is removed. */
export type Removal = {
  readonly facts: DocumentFacts;
  /** Files, by their paths from the root: the text, its original, its questions, its layout. */
  readonly files: readonly string[];
  /** Files that lose lines: the catalogue, and what was reviewed of several documents. */
  readonly shortened: readonly string[];
};

/** Reviewed marks of footnotes: one document to a line. */
function marksWithout(marks: string, document: DocumentId): string {
  return marks
    .split("\n")
    .filter((line) => line.trim().split(/\s+/u)[0] !== document)
    .join("\n");
}

/** Reviewed pairs of passages: a line goes when either side has no passage left. */
function pairsWithout(pairs: string, document: DocumentId): string {
  const lines = pairs.split("\n").flatMap((line) => {
    const [planned = "", reported] = line.split("->");
    if (reported === undefined || line.trim().startsWith("#")) return [line];
    if (planned.trim().startsWith(`${document}/`)) return [];
    const ids = reported.split(",").map((id) => id.trim());
    const left = ofOthers(ids, document);
    if (left.length === ids.length) return [line];
    return left.length === 0 ? [] : [`${planned.trim()} -> ${left.join(", ")}`];
  });
  return lines.join("\n");
}

/** Lists that people ask for by name: a line is of one document. */
function listsWithout(lists: string, document: DocumentId): string {
  return lists
    .split("\n")
    .filter((line) => !line.trim().startsWith(`${document}/`))
    .join("\n");
}

/** Classes of things: a line loses the passages of the document, and goes when it has no other. */
function classesWithout(classes: string, document: DocumentId): string {
  const lines = classes.split("\n").flatMap((line) => {
    const [passages = "", names] = line.split(" = ");
    if (names === undefined || line.startsWith("#")) return [line];
    const left = ofOthers(passages.split(" + "), document);
    return left.length === 0 ? [] : [`${left.join(" + ")} = ${names}`];
  });
  return lines.join("\n");
}

/** Files of `seeds/` that speak of several documents, and how they read without one of them. */
const SHARED: Readonly<Record<string, (text: string, document: DocumentId) => string>> = {
  "classes.txt": classesWithout,
  "lists.txt": listsWithout,
  "marks.txt": marksWithout,
  "pairs.txt": pairsWithout,
};

/**
 * What removing a document takes away.
 *
 * @throws Error when there is no such document, or it is the last one
 */
export function planRemoval(root: string, document: DocumentId, seeds: SeedFiles): Removal {
  const documents = readCatalogue(seeds.get("catalogue.json") ?? "");
  const facts = documents.find(({ id }) => id === document);
  if (facts === undefined)
    throw new Error(`There is no document "${document}"; there are ${documents.map(({ id }) => id).join(", ")}`);
  if (documents.length === 1) throw new Error(`${document} is the last document: add another one before it is removed`);
  const own = [`${document}.txt`, `questions/${document}.txt`, `layout/${document}.txt`].filter((path) =>
    seeds.has(path),
  );
  const folder = join(root, "seeds", "originals");
  const originals = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.replace(/\.[^.]+$/u, "") === document)
    : [];
  const shared = Object.entries(SHARED).filter(
    ([path, without]) => without(seeds.get(path) ?? "", document) !== (seeds.get(path) ?? ""),
  );
  return {
    facts,
    files: [...own, ...originals.map((name) => `originals/${name}`)].map((path) => `seeds/${path}`),
    shortened: ["seeds/catalogue.json", ...shared.map(([path]) => `seeds/${path}`)],
  };
}

/** Removes a document as planned: its entry in the catalogue first, so that a half-removed document is no document. */
export function removeDocument(root: string, { facts, files, shortened }: Removal, seeds: SeedFiles): void {
  const documents = readCatalogue(seeds.get("catalogue.json") ?? "");
  writeWhole(join(root, "seeds", "catalogue.json"), catalogueText(withoutDocument(documents, facts.id)));
  for (const [path, without] of Object.entries(SHARED)) {
    if (shortened.includes(`seeds/${path}`))
      writeWhole(join(root, "seeds", path), without(seeds.get(path) ?? "", facts.id));
  }
  for (const path of files) rmSync(join(root, path), { force: true });
}
