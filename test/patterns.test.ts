import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";

/**
 * Node takes 20 to 50 times as long for `\b` and `\w` in a pattern that both ignores case and reads Unicode (10 microseconds
 * instead of 0.3 for one look at one question; an answer takes a hundred looks). So only what names letters by their
 * properties is both.
 */
const NEEDS_UNICODE = /\\[pP]\{|\\u\{|[\u{10000}-\u{10ffff}]/u;
const LITERAL = /(?<=[=(,:\s[|&!?{])\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([a-z]+)\b/gu;

const root = fileURLToPath(new URL("../", import.meta.url));

/** Whether a pattern is slow for nothing. */
function isSlow(source: string, flags: string): boolean {
  return flags.includes("i") && flags.includes("u") && !NEEDS_UNICODE.test(source);
}

describe("patterns that ignore case", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("read Unicode only where they name letters: written ones", () => {
    const files = ["src", "adapters"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(folder, name)),
    );
    const patterns = files.flatMap((file) =>
      [...readFileSync(join(root, file), "utf8").matchAll(LITERAL)].map(([, source = "", flags = ""]) => ({
        file,
        source,
        flags,
      })),
    );
    expect(patterns.length).toBeGreaterThan(300);
    expect(patterns.filter(({ source, flags }) => isSlow(source, flags))).toEqual([]);
  });

  it("read Unicode only where they name letters: those put together", async () => {
    const made: { source: string; flags: string }[] = [];
    vi.stubGlobal(
      "RegExp",
      new Proxy(RegExp, {
        construct: (target, [source, flags]: [RegExp | string, string?]) => {
          const pattern = new target(source, flags);
          made.push({ source: pattern.source, flags: pattern.flags });
          return pattern;
        },
      }),
    );
    vi.resetModules();
    const { loadLibrary } = await import("../src/load-library.ts");
    const { createEngine } = await import("../src/answer/create-engine.ts");
    const { ask } = createEngine(loadLibrary(root));
    for (const question of ["what is FRONTEX?", "how many actions are there", "sorry, I meant CEPOL", "objective 3"])
      ask(question, { history: ["who is responsible for Eurosur?"] });
    expect(made.length).toBeGreaterThan(50);
    expect(made.filter(({ source, flags }) => isSlow(source, flags))).toEqual([]);
  });
});
