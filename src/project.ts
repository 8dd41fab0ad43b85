import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { SeedFiles } from "./corpus/parse.ts";

/** The project's root: the nearest folder above this file that holds `seeds/catalogue.json`, compiled or not. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "seeds", "catalogue.json"))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error("Cannot find the project: no folder above this program holds seeds/catalogue.json");
    folder = above;
  }
  return folder;
}

const TEXT_FILE = /\.(?:txt|json)$/u;

/**
 * Every text file of `seeds/`, by its path there with forward slashes.
 *
 * @throws TypeError when a file is not well-formed UTF-8
 */
export function readSeeds(root: string): SeedFiles {
  const folder = join(root, "seeds");
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXT_FILE.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      files.set(relative(folder, path).split(sep).join("/"), decoder.decode(readFileSync(path)));
    } catch (error) {
      throw new TypeError(`Cannot read ${relative(root, path)}: it is not UTF-8 text; save it as UTF-8`, {
        cause: error,
      });
    }
  }
  return files;
}
