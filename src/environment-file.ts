import { join } from "node:path";
import { Misuse } from "./run-program.ts";

/**
 * Reads a file `.env` beside package.json, if there is one; its variables count where the environment does not set them.
 *
 * @throws Misuse when the file is there and cannot be read
 */
export function readEnvironmentFile(root: string): void {
  try {
    process.loadEnvFile(join(root, ".env"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw new Misuse("Cannot read .env: see .env.example", { cause: error });
  }
}
