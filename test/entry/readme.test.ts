import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createEngine } from "../../src/answer/create-engine.ts";
import { loadLibrary } from "../../src/load-library.ts";
import { projectRoot } from "../../src/project.ts";
import { transcript } from "../../src/readme-blocks.ts";
import { replaceBlock } from "../../src/replace-block.ts";

const read = (name: string): string => readFileSync(join(projectRoot(), name), "utf8");
const readme = read("README.md");
const manifest = z
  .object({ scripts: z.record(z.string(), z.string()), dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read("package.json")));

describe("the README", () => {
  test("shows what the bot answers now", () => {
    expect(replaceBlock(readme, "transcript", transcript(createEngine(loadLibrary(projectRoot()))))).toBe(readme);
  });

  test("explains every dependency, and no other", () => {
    const table = readme.slice(readme.indexOf("### Dependencies"), readme.indexOf("## Acknowledgement"));
    const explained = [...table.matchAll(/^\| `([^`]+)` \|/gmu)].map(([, name]) => name);
    expect(explained).toEqual(Object.keys(manifest.dependencies).toSorted());
  });

  test("names only commands that there are", () => {
    const named = [...readme.matchAll(/npm run (?:--silent )?([a-z:]+)/gu)].map(([, name = ""]) => name);
    expect(named.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
  });

  test("links only to files that there are", () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/gu)].map(([, path = ""]) => path);
    expect(links.filter((path) => !path.startsWith("http") && !existsSync(join(projectRoot(), path)))).toEqual([]);
  });

  test("begins with the two commands that need nothing else", () => {
    expect(readme).toContain(
      'npm ci && npm run ask -- "When will the EU cybercrime centre be set up?"\nnpm ci && npm test\n',
    );
  });
});

test("every program of package.json is there", () => {
  const programs = Object.values(manifest.scripts).flatMap((script) =>
    [...script.matchAll(/node src\/run\.mjs ([a-z-]+)/gu)].map(([, name = ""]) => name),
  );
  expect(programs.filter((name) => name !== "build" && !existsSync(join(projectRoot(), "src", `${name}.ts`)))).toEqual(
    [],
  );
});
