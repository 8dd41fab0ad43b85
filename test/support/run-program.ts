import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../../src/project.ts";

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type RunOptions = {
  readonly input?: string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
  /** The project's folder; this project when left out. */
  readonly root?: string;
};

/** Runs one of the project's programs as npm does, without a terminal, and gives what it wrote. */
export function runProgram(
  name: string,
  words: readonly string[] = [],
  { input, environment = {}, root = projectRoot() }: RunOptions = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "src", "run.mjs"), name, ...words], {
      cwd: root,
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...environment },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const written = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (written.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (written.stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...written }));
    child.stdin.on("error", () => {}); // a program that refuses its words does not read on
    child.stdin.end(input);
  });
}
