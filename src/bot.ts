import { createChat } from "./chat/create-chat.ts";
import type { Chat } from "./chat/chat.ts";
import type { Engine } from "./answer/engine.ts";
import type { Configuration } from "./configuration.ts";
import { openConfiguredStore } from "./open-configured-store.ts";
import { openEngine } from "./open-engine.ts";
import { openLive } from "./reload.ts";
import type { Store } from "./store/store.ts";

/** A log that takes fields and a sentence, such as pino. No token and nothing that a person typed is given to it. */
export type Log = Readonly<Record<"info" | "warn" | "error", (fields: object, sentence: string) => void>>;

/** The bot without a platform. */
export type Bot = { readonly chat: Chat; readonly store: Store; readonly close: () => Promise<void> };

/**
 * Loads the index, which is followed from then on, and opens the store.
 *
 * @throws Error with one sentence when the index or the store cannot be used
 */
export async function openBot(root: string, configuration: Configuration, log: Log): Promise<Bot> {
  const live = openLive<Engine>({
    root,
    open: openEngine,
    onLoaded: ({ build }) => log.info({ build }, "A newer index answers from now on"),
    onRefused: (sentence) => log.error({}, `A newer index was refused, and the old one answers on: ${sentence}`),
  });
  try {
    const store = await openConfiguredStore(root, configuration);
    const chat = createChat({
      engine: live.current,
      store,
      now: Date.now,
      logGaps: configuration.LOG_UNANSWERED,
      onFault: (what, error) =>
        log.error(
          { what, error: error instanceof Error ? error.name : "unknown" },
          "The store failed; answering goes on",
        ),
    });
    const close = async (): Promise<void> => {
      live.close();
      await store.close();
    };
    return { chat, store, close };
  } catch (error) {
    live.close();
    throw error;
  }
}
