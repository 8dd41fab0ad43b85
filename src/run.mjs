// Starts a program of this project: `node src/run.mjs NAME [arguments]`. Compiles src/ and adapters/ into dist/ first
// when they are not what dist/ was made from, so that stale code never runs. Plain JavaScript: it runs before any build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, "dist");
const COMPILER = join(ROOT, "node_modules", "typescript", "bin", "tsc");
const STAMP = ".source-hash";
const CONFIGURATION = ["tsconfig.json", "tsconfig.build.json", "package.json"];

/** Hash over the paths and contents of everything that is compiled. */
function sourceHash() {
  const hash = createHash("sha256");
  const files = ["src", "adapters"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => join(folder, path)),
  );
  for (const file of [...CONFIGURATION, ...files.toSorted((one, other) => (one < other ? -1 : 1))]) {
    hash.update(`${file}\0`).update(readFileSync(join(ROOT, file))).update("\0");
  }
  return hash.digest("hex");
}

function isCurrent(wanted) {
  try {
    return readFileSync(join(DIST, STAMP), "utf8") === wanted;
  } catch {
    return false;
  }
}

/** Compiles beside dist/ and puts the result in its place at once, so that two first starts do not disturb each other. */
function compile(wanted, checked) {
  if (!existsSync(COMPILER)) {
    return "Cannot compile: dist/ was not made from this source, and the TypeScript compiler is not installed. Run `npm ci`, then `npm run build`.";
  }
  const made = join(ROOT, "node_modules", ".cache", `verbatim-${process.pid}`);
  mkdirSync(made, { recursive: true });
  try {
    const options = ["-p", join(ROOT, "tsconfig.build.json"), "--outDir", made, ...(checked ? ["--noEmitOnError"] : ["--noCheck"])];
    const done = spawnSync(process.execPath, [COMPILER, ...options], { cwd: ROOT, encoding: "utf8" });
    if (done.status !== 0) return `Cannot compile: ${(done.stdout || done.stderr || "the compiler did not start").trim().split("\n")[0]}. Run \`npm run types\`.`;
    writeFileSync(join(made, STAMP), wanted);
    if (isCurrent(wanted)) return undefined;
    const old = `${made}-old`;
    if (existsSync(DIST)) renameSync(DIST, old);
    try {
      renameSync(made, DIST);
    } catch (error) {
      if (!isCurrent(wanted)) throw error;
    }
    rmSync(old, { recursive: true, force: true });
    return undefined;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const name = process.argv[2] ?? "";
const wanted = sourceHash();
const problem = name === "build" ? compile(wanted, true) : isCurrent(wanted) ? undefined : compile(wanted, false);
if (problem !== undefined) refuse(problem);
if (name !== "build") {
  const program = join(DIST, "src", `${name}.js`);
  if (!/^[a-z/-]+$/u.test(name) || !existsSync(program)) refuse(`There is no program "${name}": see the scripts of package.json.`);
  process.argv.splice(1, 2, program);
  await import(pathToFileURL(program).href);
}
