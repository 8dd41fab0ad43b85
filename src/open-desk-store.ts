import { readConfiguration } from "./configuration.ts";
import { readEnvironmentFile } from "./environment-file.ts";
import { openConfiguredStore } from "./open-configured-store.ts";
import type { Store } from "./store/store.ts";

/**
 * Opens the store that the bot writes to, as configured by the environment and `.env`, also while the bot is running.
 *
 * @throws Error with one sentence when it cannot be opened
 */
export async function openDeskStore(root: string): Promise<Store> {
  readEnvironmentFile(root);
  return openConfiguredStore(root, readConfiguration(process.env));
}
