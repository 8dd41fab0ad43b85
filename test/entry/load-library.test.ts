import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildIndexFiles } from "../../src/desk/build-index.ts";
import { loadLibrary } from "../../src/load-library.ts";
import { projectRoot, readSeeds } from "../../src/project.ts";

const home = mkdtempSync(join(tmpdir(), "verbatim-library-"));
const whole = join(home, "whole");
const root = join(home, "project");
const { files, manifest } = buildIndexFiles(readSeeds(projectRoot()));

beforeAll(() => {
  cpSync(join(projectRoot(), "seeds"), join(whole, "seeds"), { recursive: true });
  mkdirSync(join(whole, "index"));
  for (const [name, text] of files) writeFileSync(join(whole, "index", name), text);
});
beforeEach(() => cpSync(whole, root, { recursive: true }));
afterEach(() => rmSync(root, { recursive: true, force: true }));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const seed = (name: string): string => join(root, "seeds", name);
const indexFile = (name: string): string => join(root, "index", name);
const MANIFEST = "manifest.json";

/** Turns one bit of a file over. */
function flip(path: string, at: number, bit: number): void {
  const bytes = readFileSync(path);
  const place = at % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
  writeFileSync(path, bytes);
}

describe("the library", () => {
  test("is loaded from what the build wrote", () => {
    const library = loadLibrary(root);
    expect([library.build, library.corpus.passages.length, library.index.ids.length]).toEqual([
      manifest.build,
      manifest.counts["passages"],
      manifest.counts["passages"],
    ]);
  });

  test.each<readonly [string, () => void, string]>([
    ["the manifest is missing", () => rmSync(indexFile(MANIFEST)), "index/manifest.json"],
    ["the whole index is missing", () => rmSync(join(root, "index"), { recursive: true }), "index/manifest.json"],
    ["the passages are missing", () => rmSync(indexFile(manifest.files.passages)), `index/${manifest.files.passages}`],
    ["the terms are missing", () => rmSync(indexFile(manifest.files.search)), `index/${manifest.files.search}`],
    ["the manifest is cut off", () => truncateSync(indexFile(MANIFEST), 700), "it is not JSON"],
    ["the passages are cut off", () => truncateSync(indexFile(manifest.files.passages), 5_000), "is damaged"],
    ["the terms are cut off", () => truncateSync(indexFile(manifest.files.search), 5_000), "is damaged"],
    ["a file is empty", () => truncateSync(indexFile(manifest.files.search), 0), "is damaged"],
    [
      "a document was edited",
      () => writeFileSync(seed("press-release.txt"), `${readFileSync(seed("press-release.txt"), "utf8")}!`),
      "seeds/press-release.txt was changed",
    ],
    [
      "a list of words was edited",
      () => writeFileSync(seed("topics.txt"), "# nothing\n"),
      "seeds/topics.txt was changed",
    ],
    ["a file of seeds was added", () => writeFileSync(seed("more.txt"), "more"), "seeds/more.txt was added"],
    ["a file of seeds is gone", () => rmSync(seed("marks.txt")), "seeds/marks.txt is missing"],
    [
      "two files were exchanged",
      () => renameSync(indexFile(manifest.files.passages), indexFile(manifest.files.search)),
      `index/${manifest.files.passages}`,
    ],
    [
      "it is of another version",
      () => writeFileSync(indexFile(MANIFEST), (files.get(MANIFEST) ?? "").replace(/"version": \d+/u, '"version": 99')),
      "version",
    ],
    [
      "it was made with other rules for words",
      () =>
        writeFileSync(indexFile(MANIFEST), (files.get(MANIFEST) ?? "").replace(manifest.fingerprint, "0".repeat(16))),
      "other rules for words",
    ],
    [
      "a seed is not UTF-8",
      () => writeFileSync(seed("topics.txt"), Buffer.from([0x61, 0xff])),
      "seeds/topics.txt: it is not UTF-8",
    ],
  ])("is refused with one sentence when %s", (_, damage, sentence) => {
    damage();
    expect(() => loadLibrary(root)).toThrow(sentence);
    expect(() => loadLibrary(root)).toThrow(/^[^\n]+$/u);
  });

  test("says which command to run", () => {
    rmSync(indexFile(MANIFEST));
    expect(() => loadLibrary(root)).toThrow("run `npm run index:build`");
  });

  test("is refused whichever bit of its files is turned over", () => {
    const names = readdirSync(join(root, "index"));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat({ max: 1_000_000 }), fc.nat({ max: 7 }), (name, at, bit) => {
        flip(indexFile(name), at, bit);
        try {
          expect(() => loadLibrary(root)).toThrow(/run|UTF-8|put it back/u);
        } finally {
          flip(indexFile(name), at, bit);
        }
      }),
      { numRuns: 60 },
    );
  });
});
