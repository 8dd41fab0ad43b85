import { dirname, join, resolve } from "node:path";
import type { Configuration } from "./configuration.ts";
import { loadKey } from "./store/load-key.ts";
import { openStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";

const DAY = 24 * 60 * 60_000;

/** The SQLite file of the store, as configured. */
export function storeFile(root: string, { STORE_FILE }: Configuration): string {
  return resolve(root, STORE_FILE);
}

/**
 * Opens the store that is configured, also while another program has it open. Its key is kept beside its file.
 *
 * @throws Error with one sentence when it cannot be opened
 */
export function openConfiguredStore(root: string, configuration: Configuration): Promise<Store> {
  const file = storeFile(root, configuration);
  return openStore({
    databaseUrl: configuration.DATABASE_URL,
    file,
    key: loadKey(configuration.STORE_KEY, join(dirname(file), "store.key")),
    gapRetention: configuration.UNANSWERED_DAYS * DAY,
  });
}
