import type { Client } from "discord.js";
import pRetry, { AbortError } from "p-retry";
import type { Chat } from "../../src/chat/chat.ts";
import type { Bot, Log } from "./bot.ts";
import { newClient } from "./client.ts";
import type { DiscordConfiguration } from "./configuration.ts";
import { newCoolDowns } from "./cool-downs.ts";
import { type Counts, newCounts } from "./counts.ts";
import { fatalLogin } from "./failures.ts";
import { guardPackets } from "./guard-packets.ts";
import { type Health, healthOf } from "./health.ts";
import { type Life, listen } from "./listen.ts";
import { later, newRunning, within } from "./running.ts";

export type DiscordApp = {
  /** Takes no more events, waits for answers under way, disconnects; resolves after the deadline at the latest. */
  readonly stop: (deadlineMs: number) => Promise<void>;
  readonly health: () => Health;
  /** How the events so far ended. */
  readonly counts: () => Readonly<Counts>;
  /** Resolves with a sentence that says what to do if the app cannot go on; it has disconnected then. */
  readonly ended: Promise<string>;
};

export type StartOptions = {
  readonly chat: Chat;
  readonly configuration: DiscordConfiguration;
  readonly logger: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

/** Waits for the network or Discord at the start: 1, 2, 4 ... 30 s, in milliseconds. */
const LOGIN_RETRIES = { retries: 8, minTimeout: 1_000, maxTimeout: 30_000 };

/** How long disconnecting may take, in milliseconds: it hangs while a shard awaits its first event. */
const DISCONNECT_DEADLINE = 3_000;

/**
 * Connects to Discord and answers there.
 *
 * @throws Error with one sentence that says what to do when Discord refuses the token or the intents
 */
export async function startDiscord({ chat, configuration, logger, now = Date.now }: StartOptions): Promise<DiscordApp> {
  const counts = newCounts();
  const bot: Bot = { chat, log: logger, now, coolDowns: newCoolDowns(), counts };
  const running = newRunning();
  const connected = new Map<number, number>();
  let stopping = false;
  let client: Client | undefined;
  const ended = later<string>();
  const stop = async (deadlineMs: number): Promise<void> => {
    const started = performance.now();
    stopping = true;
    await within(deadlineMs, running.idle());
    const left = deadlineMs - (performance.now() - started);
    if (client !== undefined) await within(Math.min(DISCONNECT_DEADLINE, Math.max(500, left)), client.destroy());
  };
  const life: Life = {
    running,
    isStopping: () => stopping,
    connected: (shard) => connected.set(shard, now()),
    end: (sentence) => {
      // Until the login is through, its own failure says so.
      if (stopping || client === undefined) return;
      stopping = true;
      logger.error({}, sentence);
      void stop(DISCONNECT_DEADLINE).finally(() => ended.resolve(sentence));
    },
  };
  client = await connect(bot, configuration, life);
  // A shard in a process of its own must not outlive its manager.
  if (client.shard !== null) process.once("disconnect", () => life.end("The process that manages the shards is gone"));
  const connection = client;
  return {
    stop,
    health: () => healthOf(connection, connected, now()),
    counts: () => ({ ...counts }),
    ended: ended.promise,
  };
}

/** A client that is logged in; a fresh one for every try, since one that failed cannot be used again. */
function connect(bot: Bot, configuration: DiscordConfiguration, life: Life): Promise<Client> {
  const attempt = async (): Promise<Client> => {
    const client = newClient(configuration);
    guardPackets(client, bot.log);
    listen(client, bot, life);
    try {
      await client.login(configuration.token);
      return client;
    } catch (error) {
      client.removeAllListeners();
      const sentence = fatalLogin(error);
      if (sentence !== undefined) throw new AbortError(new Error(sentence, { cause: error }));
      bot.log.warn({ error: String(error) }, "Discord could not be reached; trying again");
      throw new Error("Discord could not be reached: check the network, then start the bot again", { cause: error });
    }
  };
  return pRetry(attempt, { ...LOGIN_RETRIES, shouldRetry: () => !life.isStopping() });
}
