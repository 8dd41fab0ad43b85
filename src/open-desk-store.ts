import { join, resolve } from "node:path";
import { readConfiguration } from "./configuration.ts";
import { Misuse } from "./run-program.ts";
import { loadKey } from "./store/load-key.ts";
import { openStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";

const DAY = 24 * 60 * 60_000;

function readEnvironmentFile(root: string): void {
  try {
    process.loadEnvFile(join(root, ".env"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw new Misuse("Cannot read .env: see .env.example", { cause: error });
  }
}

/**
 * Opens the store that the bot writes to, as configured by the environment and `.env`, also while the bot is running.
 *
 * @throws Error with one sentence when it cannot be opened
 */
export async function openDeskStore(root: string): Promise<Store> {
  readEnvironmentFile(root);
  const configuration = readConfiguration(process.env);
  return openStore({
    databaseUrl: configuration.DATABASE_URL,
    file: resolve(root, configuration.STORE_FILE),
    key: loadKey(configuration.STORE_KEY, join(root, "data", "store.key")),
    gapRetention: configuration.UNANSWERED_DAYS * DAY,
  });
}
