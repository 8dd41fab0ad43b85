import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { projectRoot } from "../../src/project.ts";
import { runProgram } from "../support/run-program.ts";

let root: string;

/** A project of one program, with the real launcher and compiler. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "verbatim-launcher-"));
  for (const folder of ["src", "adapters", "node_modules"]) mkdirSync(join(root, folder));
  for (const name of ["src/run.mjs", "src/compile.mjs", "tsconfig.json", "tsconfig.build.json", "package.json"])
    cpSync(join(projectRoot(), name), join(root, name));
  for (const name of ["typescript", "@types", "@typescript", "esbuild", "@esbuild"])
    symlinkSync(join(projectRoot(), "node_modules", name), join(root, "node_modules", name));
  program("first");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function program(says: string): void {
  writeFileSync(
    join(root, "src", "hello.ts"),
    `const words: string = "${says}";\nprocess.stdout.write(words + process.argv.slice(2).join());\n`,
  );
}

const stamp = (): string => readFileSync(join(root, "dist", ".source-hash"), "utf8");

describe("the launcher", () => {
  test("compiles and runs, with the words that it was given", async () => {
    expect(await runProgram("hello", ["-a", "b"], { root })).toEqual({ code: 0, stdout: "first-a,b", stderr: "" });
  });

  test("never runs stale code: it compiles again when the source differs", async () => {
    await runProgram("hello", [], { root });
    program("second");
    expect((await runProgram("hello", [], { root })).stdout).toBe("second");
  });

  test("does not compile again when nothing differs", async () => {
    await runProgram("hello", [], { root });
    writeFileSync(join(root, "dist", "src", "hello.js"), 'process.stdout.write("as compiled");');
    expect((await runProgram("hello", [], { root })).stdout).toBe("as compiled");
  });

  test("runs what was built where there is no compiler, and says so where it would have to compile", async () => {
    expect((await runProgram("build", [], { root })).code).toBe(0);
    for (const compiler of ["typescript", "esbuild"]) rmSync(join(root, "node_modules", compiler));
    expect((await runProgram("hello", [], { root })).stdout).toBe("first");
    program("second");
    const { code, stdout, stderr } = await runProgram("hello", [], { root });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^Cannot compile: .* Run `npm ci`, then `npm run build`\.\n$/u);
  });

  test("builds nothing from source with a type error, and keeps what was built", async () => {
    await runProgram("build", [], { root });
    const before = stamp();
    writeFileSync(join(root, "src", "hello.ts"), "const words: string = 1;\n");
    const { code, stderr } = await runProgram("build", [], { root });
    expect([code, stamp()]).toEqual([1, before]);
    expect(stderr).toContain("src/hello.ts");
  });

  test("starts twice at once without a fault", async () => {
    const both = await Promise.all([runProgram("hello", [], { root }), runProgram("hello", [], { root })]);
    expect(both.map(({ stdout }) => stdout)).toEqual(["first", "first"]);
  });

  test.each(["nothing", "../../etc/passwd", ""])("says that there is no program %j", async (name) => {
    const { code, stderr } = await runProgram(name, [], { root });
    expect([code, stderr.startsWith("There is no program")]).toEqual([1, true]);
  });
});
