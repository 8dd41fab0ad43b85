import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { readCatalogue } from "../../../src/corpus/catalogue.ts";
import { catalogueText } from "../../../src/desk/documents/catalogue-text.ts";
import { projectRoot, readSeeds } from "../../../src/project.ts";

/** Two short documents: builds of them take a moment. */
const DOCUMENTS = ["press-release", "eurlex-summary"];

const BANK = `# Questions for the press release.
== press-release/paragraph-1
[1] what did brussels announce about keeping people safe
what does the programme adopted today comprise
`;

/** Seeds of a project with two of the five documents, the real lists of words, and hardly any bank. */
export function smallSeeds(): Map<string, string> {
  const real = readSeeds(projectRoot());
  const documents = readCatalogue(real.get("catalogue.json") ?? "").filter(({ id }) => DOCUMENTS.includes(id));
  const kept = [...real].filter(
    ([path]) =>
      /^[a-z-]+\.txt$/u.test(path) && !["marks.txt", "pairs.txt"].includes(path) && !/^(?:iss|annual)/u.test(path),
  );
  return new Map([...kept, ["catalogue.json", catalogueText(documents)], ["questions/press-release.txt", BANK]]);
}

/** Writes seeds into a folder. */
export function writeSeeds(root: string, seeds: ReadonlyMap<string, string>): void {
  for (const [path, text] of seeds) {
    mkdirSync(dirname(join(root, "seeds", path)), { recursive: true });
    writeFileSync(join(root, "seeds", path), text);
  }
}

/** A folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-desk-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A project of its own with these seeds; nothing is built yet. */
export function makeProject(seeds: ReadonlyMap<string, string> = smallSeeds()): string {
  const root = temporaryFolder();
  writeSeeds(root, seeds);
  return root;
}

/** Seeds with one text changed. @throws Error when the words are not there, so that no test passes by accident */
export function changedText(
  seeds: ReadonlyMap<string, string>,
  path: string,
  from: string,
  to: string,
): Map<string, string> {
  const text = seeds.get(path) ?? "";
  if (!text.includes(from)) throw new Error(`${path} does not hold "${from}"`);
  return new Map([...seeds, [path, text.replace(from, to)]]);
}
