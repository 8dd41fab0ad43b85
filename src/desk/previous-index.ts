import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Manifest } from "./build-index.ts";

/** The index that was published before the present one; `data/` is no part of the repository. */
const FOLDER = ["data", "index-previous"] as const;
const MANIFEST = "manifest.json";

/** An index as it stands in a folder: its manifest, and its files by name, the manifest included. */
export type IndexFolder = { readonly manifest: Manifest; readonly files: ReadonlyMap<string, string> };

/** Where the previous index is kept. */
export function previousFolder(root: string): string {
  return join(root, ...FOLDER);
}

/** Only what is used here: whoever answers from an index checks it whole. */
const manifestShape = z.looseObject({
  build: z.string(),
  seeds: z.record(z.string(), z.string()),
  files: z.record(z.string(), z.string()),
});
const isManifest = (value: unknown): value is Manifest => manifestShape.safeParse(value).success;

/** Reads the files that a folder's manifest names; nothing where they are not all there. */
export function readIndexFolder(folder: string): IndexFolder | undefined {
  try {
    const text = readFileSync(join(folder, MANIFEST), "utf8");
    const manifest: unknown = JSON.parse(text);
    if (!isManifest(manifest)) return undefined;
    const files = Object.values(manifest.files).map(
      (name) => [name, readFileSync(join(folder, name), "utf8")] as const,
    );
    return { manifest, files: new Map([[MANIFEST, text], ...files]) };
  } catch {
    return undefined;
  }
}

/** Keeps an index as the previous one: the folder is always a whole one. */
export function keepAsPrevious(root: string, { files }: IndexFolder): void {
  const folder = previousFolder(root);
  const [next, last] = [`${folder}.next`, `${folder}.last`];
  for (const path of [next, last]) rmSync(path, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(next, name), text, { flush: true });
  if (existsSync(folder)) renameSync(folder, last);
  renameSync(next, folder);
  rmSync(last, { recursive: true, force: true });
}
