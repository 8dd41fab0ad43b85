// Makes dist/ of src/ and adapters/: every program of src/ with the code that it needs bundled into few files, since reading
// two hundred small modules takes a third of the time in which a question is answered. Plain JavaScript: it runs before any build.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Small libraries on the way to every answer are bundled; all others stay in node_modules and are read when they are used. */
const BUNDLED = ["zod", "minisearch", "natural", "citty", "picocolors", "fast-string-width", "fast-wrap-ansi"];
/** Runs in threads of its own, so it needs a file of its own. */
const THREADS = ["src/desk/ask-thread.ts"];

const NOT_INSTALLED =
  "Cannot compile: dist/ was not made from this source, and the compiler is not installed. Run `npm ci`, then `npm run build`.";

function typeError(root) {
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  if (!existsSync(compiler)) return NOT_INSTALLED;
  const done = spawnSync(process.execPath, [compiler, "-p", join(root, "tsconfig.build.json")], {
    cwd: root,
    encoding: "utf8",
  });
  if (done.status === 0) return undefined;
  return `Cannot compile: ${(done.stdout || done.stderr || "the compiler did not start").trim().split("\n")[0]}. Run \`npm run types\`.`;
}

async function bundle(root, outdir) {
  let esbuild;
  try {
    esbuild = await import("esbuild");
  } catch {
    return NOT_INSTALLED;
  }
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const programs = readdirSync(join(root, "src"))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `src/${name}`);
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: [...programs, ...THREADS.filter((path) => existsSync(join(root, path)))],
      outdir,
      outbase: ".",
      chunkNames: "parts/[name]-[hash]",
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      external: Object.keys(dependencies).filter((name) => !BUNDLED.includes(name)),
      logLevel: "silent",
    });
    return undefined;
  } catch (error) {
    return `Cannot compile: ${String(error.message).split("\n")[1] ?? error.message}. Run \`npm run types\`.`;
  }
}

/**
 * Compiles beside dist/ and puts the result in its place at once, so that two first starts do not disturb each other.
 * Returns a sentence when it cannot; dist/ is then as it was.
 *
 * `stamp` is the file of dist/ that holds `wanted`, the hash of the source that it was made from; `checked` says whether
 * types are checked first.
 */
export async function compile({ root, dist, stamp, wanted, isCurrent, checked }) {
  const problem = checked ? typeError(root) : undefined;
  if (problem !== undefined) return problem;
  const made = join(root, "node_modules", ".cache", `verbatim-${process.pid}`);
  mkdirSync(made, { recursive: true });
  try {
    const failed = await bundle(root, made);
    if (failed !== undefined) return failed;
    writeFileSync(join(made, basename(stamp)), wanted);
    if (isCurrent()) return undefined;
    const old = `${made}-old`;
    if (existsSync(dist)) renameSync(dist, old);
    try {
      renameSync(made, dist);
    } catch (error) {
      if (!isCurrent()) throw error;
    }
    rmSync(old, { recursive: true, force: true });
    return undefined;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
