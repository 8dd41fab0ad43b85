import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIndexFiles } from "../../src/desk/build-index.ts";
import { publish } from "../../src/desk/publish.ts";
import { killBuilds } from "./support/kill-builds.ts";
import { changedText, smallSeeds, writeSeeds } from "./support/small-project.ts";

/** `npm run test:kill`: 50 kills with SIGKILL, each at a random moment of a build that is being published. Takes some minutes. */
const TIMES = Number(process.argv[2] ?? 50);

async function run(): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), "verbatim-kill-"));
  try {
    const first = smallSeeds();
    const second = changedText(first, "press-release.txt", "41 actions", "57 actions");
    writeSeeds(root, first);
    publish(root, buildIndexFiles(first), first);
    const { kills, builds, unusable } = await killBuilds({ root, states: [first, second], times: TIMES, spawn });
    const served = [...builds].map(([build, times]) => `${build} ${times} times`).join(", ");
    process.stdout.write(
      `${kills} kills; whole afterwards: ${served}; unusable: ${unusable.length}\n${unusable.map((sentence) => `  ${sentence}\n`).join("")}`,
    );
    return unusable.length === 0 ? 0 : 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

process.exitCode = await run();
