// Starts a program of this project: `node src/run.mjs NAME [arguments]`. Compiles src/ and adapters/ into dist/ first
// when they are not what dist/ was made from, so that stale code never runs. Plain JavaScript: it runs before any build.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, "dist");
const STAMP = join(DIST, ".source-hash");
const CONFIGURATION = ["tsconfig.json", "tsconfig.build.json", "package.json", "src/compile.mjs"];

/** Hash over the paths and contents of everything that is compiled. */
function sourceHash() {
  const hash = createHash("sha256");
  const files = ["src", "adapters"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => join(folder, path)),
  );
  for (const file of [...CONFIGURATION, ...files.toSorted((one, other) => (one < other ? -1 : 1))]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function isCurrent(wanted) {
  try {
    return readFileSync(STAMP, "utf8") === wanted;
  } catch {
    return false;
  }
}

/** Compiles; nothing else of this launcher needs a compiler, so it is loaded only here. */
async function compile(wanted, checked) {
  const { compile: make } = await import("./compile.mjs");
  return make({ root: ROOT, dist: DIST, stamp: STAMP, wanted, isCurrent: () => isCurrent(wanted), checked });
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const name = process.argv[2] ?? "";
const wanted = sourceHash();
const isBuild = name === "build";
const problem = !isBuild && isCurrent(wanted) ? undefined : await compile(wanted, isBuild);
if (problem !== undefined) refuse(problem);
if (!isBuild) {
  const program = join(DIST, "src", `${name}.js`);
  if (!/^[a-z/-]+$/u.test(name) || !existsSync(program))
    refuse(`There is no program "${name}": see the scripts of package.json.`);
  process.argv.splice(1, 2, program);
  await import(pathToFileURL(program).href);
}
