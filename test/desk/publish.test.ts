import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildIndexFiles } from "../../src/desk/build-index.ts";
import { publish } from "../../src/desk/publish.ts";
import { restorePrevious } from "../../src/desk/restore.ts";
import { loadLibrary } from "../../src/load-library.ts";
import { readSeeds } from "../../src/project.ts";
import { killBuilds } from "./support/kill-builds.ts";
import { changedText, makeProject, smallSeeds, writeSeeds } from "./support/small-project.ts";

const SECOND = changedText(smallSeeds(), "press-release.txt", "41 actions", "57 actions");

function publishAll(root: string): string {
  const seeds = readSeeds(root);
  const built = buildIndexFiles(seeds);
  publish(root, built, seeds);
  return built.manifest.build;
}

/** A project with two builds, the second published. */
function twoBuilds(): { readonly root: string; readonly first: string; readonly second: string } {
  const root = makeProject();
  const first = publishAll(root);
  writeSeeds(root, SECOND);
  return { root, first, second: publishAll(root) };
}

describe("publishing", () => {
  it("leaves only the new build's files, and the old one aside", () => {
    const { root, first } = twoBuilds();
    expect(readdirSync(join(root, "index"))).toHaveLength(3);
    expect(JSON.parse(readFileSync(join(root, "data/index-previous/manifest.json"), "utf8"))).toMatchObject({
      build: first,
    });
  });

  it("cleans up what a killed build left, and nothing else", () => {
    const root = makeProject();
    publishAll(root);
    for (const name of ["search-0000000000.json", ".manifest.json.part77", "README.md"])
      writeFileSync(join(root, "index", name), "x");
    publishAll(root);
    expect(
      readdirSync(join(root, "index")).filter((name) => !/^(?:passages|search)-(?!0000)|^manifest/u.test(name)),
    ).toEqual(["README.md"]);
  });

  it("does not touch the present files when it publishes the same build again", () => {
    const { root, first } = twoBuilds();
    publishAll(root);
    expect(JSON.parse(readFileSync(join(root, "data/index-previous/manifest.json"), "utf8"))).toMatchObject({
      build: first,
    });
  });
});

describe("restoring", () => {
  it("returns to the previous index and its seeds, and back again", () => {
    const { root, first, second } = twoBuilds();
    expect(restorePrevious(root, readSeeds(root))).toEqual({
      build: first,
      replaced: second,
      written: ["press-release.txt"],
      removed: [],
      edits: undefined,
    });
    expect(loadLibrary(root).build).toBe(first);
    expect(readSeeds(root)).toEqual(smallSeeds());
    expect(restorePrevious(root, readSeeds(root)).build).toBe(second);
    expect(loadLibrary(root).build).toBe(second);
    expect(readSeeds(root)).toEqual(SECOND);
  });

  it("takes out what was added since, and brings back what was removed", () => {
    const { root } = twoBuilds();
    writeSeeds(
      root,
      new Map([["questions/eurlex-summary.txt", "== eurlex-summary/paragraph-1\nwhat is it all about\n"]]),
    );
    const third = publishAll(root);
    expect(restorePrevious(root, readSeeds(root))).toMatchObject({
      removed: ["questions/eurlex-summary.txt"],
      replaced: third,
    });
    expect(restorePrevious(root, readSeeds(root))).toMatchObject({
      written: ["questions/eurlex-summary.txt"],
      build: third,
    });
  });

  it("keeps edits that were never published", () => {
    const { root } = twoBuilds();
    writeSeeds(root, new Map([["thesaurus.txt", "# my own work\n"]]));
    expect(restorePrevious(root, readSeeds(root)).edits).toBe("data/seeds-replaced");
    expect(readFileSync(join(root, "data/seeds-replaced/thesaurus.txt"), "utf8")).toBe("# my own work\n");
  });

  it("refuses where there is nothing to return to, or it is damaged", () => {
    const bare = makeProject();
    expect(() => restorePrevious(bare, readSeeds(bare))).toThrow(/There is no previous index/u);
    const { root, second } = twoBuilds();
    const folder = join(root, "data/index-previous");
    const search = readdirSync(folder).find((name) => name.startsWith("search")) ?? "";
    writeFileSync(join(folder, search), "{}");
    expect(() => restorePrevious(root, readSeeds(root))).toThrow(/is damaged/u);
    expect(loadLibrary(root).build).toBe(second);
  });
});

describe("kill -9", () => {
  it("leaves the old or the new index whole, whenever it comes", async () => {
    const root = makeProject();
    publishAll(root);
    const builds = [smallSeeds(), SECOND].map((seeds) => buildIndexFiles(seeds).manifest.build);
    const outcome = await killBuilds({ root, states: [smallSeeds(), SECOND], times: 6, spawn });
    expect(outcome.unusable).toEqual([]);
    expect(outcome.kills).toBe(6);
    expect(builds).toEqual(expect.arrayContaining([...outcome.builds.keys()]));
  });
});
