import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** What an answer shows, by its kind: the one function beside `ask` that whoever shows answers needs. */
const SHOWN = "src/answer/shown-citations.ts";

/**
 * Who may import whom. The first entry whose path begins a file's path holds; `ours` are beginnings of paths that it may
 * import (its own folder always), `types` may be imported as types only.
 */
const LAYERS: readonly {
  readonly path: string;
  readonly ours: readonly string[];
  readonly types?: readonly string[];
}[] = [
  { path: "src/corpus/", ours: [] },
  { path: "src/words/", ours: [] },
  { path: "src/search/", ours: ["src/corpus/", "src/words/"] },
  { path: "src/answer/", ours: ["src/search/", "src/corpus/", "src/words/"] },
  { path: "src/store/", ours: [] },
  { path: "src/chat/", ours: [SHOWN], types: ["src/answer/", "src/corpus/", "src/store/"] },
  { path: "src/desk/", ours: ["src/corpus/", "src/words/", "src/search/", "src/answer/", "src/chat/", "src/store/"] },
  { path: "adapters/discord/", ours: ["src/chat/", SHOWN], types: ["src/answer/", "src/corpus/", "src/store/"] },
  { path: "adapters/slack/", ours: ["src/chat/", SHOWN], types: ["src/answer/", "src/corpus/", "src/store/"] },
  { path: "adapters/terminal/", ours: ["src/chat/", SHOWN], types: ["src/answer/", "src/corpus/", "src/store/"] },
  // entry points beside src/main.ts put everything together
  { path: "src/", ours: ["src/", "adapters/"] },
];

/** Packages that only these files or folders see. */
const PACKAGES: readonly { readonly name: string; readonly only: readonly string[] }[] = [
  { name: "natural", only: ["src/words/stem.ts"] },
  { name: "minisearch", only: ["src/search/"] },
  { name: "discord.js", only: ["adapters/discord/"] },
  { name: "@slack/", only: ["adapters/slack/"] },
  { name: "kysely", only: ["src/store/"] },
  { name: "@libsql/", only: ["src/store/"] },
  { name: "pg", only: ["src/store/"] },
];

/** Folders whose functions are pure: the same input gives the same output, and nothing outside is seen or changed. */
const PURE: readonly string[] = ["src/corpus/", "src/words/", "src/search/", "src/answer/", "src/chat/"];

/** What a pure file does not name. */
const OUTSIDE: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "a module of Node", pattern: /from "node:(?!crypto")/u },
  { what: "process", pattern: /\bprocess\.(?:env|argv|exit|stdout|stderr|stdin|cwd|on|memoryUsage|hrtime)\b/u },
  { what: "the clock", pattern: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/u },
  { what: "a timer", pattern: /\bset(?:Timeout|Interval|Immediate)\(/u },
  { what: "the network", pattern: /\bfetch\(|\bWebSocket\b/u },
  { what: "chance", pattern: /\bMath\.random\(/u },
  { what: "the console", pattern: /\bconsole\./u },
];

/** In the rest of the project: who sees the file system and `process`. */
const FILE_SYSTEM: readonly string[] = ["src/desk/", "src/store/", "adapters/discord/shard-manager.ts"];

type Import = { readonly target: string; readonly typesOnly: boolean };

const root = fileURLToPath(new URL("../", import.meta.url));
const files = ["src", "adapters"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((path) => /(?<!\.d)\.ts$/u.test(path))
  .toSorted();
const texts = new Map(files.map((path) => [path, readFileSync(join(root, path), "utf8")]));

function importsOf(path: string): Import[] {
  const text = texts.get(path) ?? "";
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gmu);
  const dynamic = text.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/gu);
  return [
    ...[...statements].map(([, type, target = ""]) => ({
      target: resolved(path, target),
      typesOnly: type !== undefined,
    })),
    ...[...dynamic].map(([, target = ""]) => ({ target: resolved(path, target), typesOnly: false })),
  ];
}

/** A path from the root for files of ours, the name as it stands for packages. */
function resolved(path: string, target: string): string {
  return target.startsWith(".") ? relative(root, join(root, dirname(path), target)) : target;
}

const isOurs = (target: string): boolean => target.startsWith("src/") || target.startsWith("adapters/");
const isEntryPoint = (path: string): boolean => /^src\/[^/]+\.ts$/u.test(path);
const within = (path: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => path.startsWith(beginning));

/** "importer -> imported" for each import of ours that its layer does not allow. */
function forbidden(path: string, imports: readonly Import[]): string[] {
  const layer = LAYERS.find((one) => path.startsWith(one.path));
  return imports
    .filter(({ target }) => isOurs(target) && !within(target, [layer?.path ?? "nowhere", ...(layer?.ours ?? [])]))
    .filter(({ target, typesOnly }) => !(typesOnly && within(target, layer?.types ?? [])))
    .map(({ target }) => `${path} -> ${target}`);
}

describe("layers", () => {
  it("sees the files of the project", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(importsOf("src/search/build.ts").map(({ target }) => target)).toContain("src/words/terms.ts");
  });
  it.each([
    ["src/words/stem.ts", { target: "src/search/find.ts", typesOnly: false }],
    ["src/chat/chat.ts", { target: "src/answer/ask.ts", typesOnly: false }],
    ["adapters/slack/render.ts", { target: "src/search/find.ts", typesOnly: true }],
    ["adapters/slack/render.ts", { target: "adapters/discord/render.ts", typesOnly: true }],
  ])("would refuse an import in %s", (path, imported) => {
    expect(forbidden(path, [imported])).toHaveLength(1);
  });
  it("imports go down only", () => {
    expect(files.flatMap((path) => forbidden(path, importsOf(path)))).toEqual([]);
  });
});

describe("packages", () => {
  it.each(PACKAGES.map(({ name, only }) => [name, only] as const))("%s is seen by %j only", (name, only) => {
    const importers = files.filter((path) =>
      importsOf(path).some(
        ({ target }) => target === name || target.startsWith(name.endsWith("/") ? name : `${name}/`),
      ),
    );
    expect(importers.filter((path) => !within(path, only))).toEqual([]);
  });
  it("natural is never imported whole", () => {
    expect(files.filter((path) => importsOf(path).some(({ target }) => target === "natural"))).toEqual([]);
  });
});

describe("the world outside", () => {
  it.each(OUTSIDE.map(({ what, pattern }) => [what, pattern] as const))(
    "pure folders do not name %s",
    (_what, pattern) => {
      expect(files.filter((path) => within(path, PURE) && pattern.test(texts.get(path) ?? ""))).toEqual([]);
    },
  );
  it("the file system is seen by entry points and named files only", () => {
    const seers = files.filter((path) =>
      importsOf(path).some(({ target }) => /^node:(?:fs|child_process|worker_threads)/u.test(target)),
    );
    expect(seers.filter((path) => !isEntryPoint(path) && !within(path, FILE_SYSTEM))).toEqual([]);
  });
});
