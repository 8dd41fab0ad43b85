import { type Client, Events, RESTEvents } from "discord.js";
import { codeOf } from "./acknowledge.ts";
import type { Bot } from "./bot.ts";
import { fatalClosure, UNAUTHORISED } from "./failures.ts";
import { onInteraction } from "./handle/interaction.ts";
import { onMessage } from "./handle/mention.ts";
import { spaceKey } from "./keys.ts";
import { registerCommands } from "./register.ts";
import type { Running } from "./running.ts";

/** What the listeners tell whoever started them. */
export type Life = {
  readonly running: Running;
  /** Whether no more events are taken. */
  readonly isStopping: () => boolean;
  readonly connected: (shard: number) => void;
  /** Told once with the sentence when the bot cannot go on. */
  readonly end: (sentence: string) => void;
};

/** Hears what Discord sends. A handler that fails is logged and counted; nothing that is thrown leaves it. */
export function listen(client: Client, bot: Bot, life: Life): void {
  const { log } = bot;
  const take = (event: string, work: () => Promise<void>): void => {
    if (!life.isStopping()) life.running.track(work().catch((error: unknown) => failed(bot, event, error)));
  };
  client.on(Events.InteractionCreate, (interaction) => take(interaction.id, () => onInteraction(bot, interaction)));
  client.on(Events.MessageCreate, (message) => take(message.id, () => onMessage(bot, message)));
  client.on(Events.GuildDelete, (guild) => take(guild.id, () => forgetServer(bot, guild.id)));
  client.on(Events.ClientReady, (ready) => {
    log.info({ shards: ready.ws.shards.size, servers: ready.guilds.cache.size }, "Discord is connected");
    // Of several shards one does it.
    if (ready.ws.shards.has(0)) take("commands", () => register(ready, bot));
  });
  client.on(Events.ShardReady, life.connected);
  client.on(Events.ShardResume, (shard, replayed) => {
    life.connected(shard);
    log.info({ shard, replayed }, "A connection to Discord was resumed");
  });
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, "A connection to Discord was lost; reconnecting"));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, error: error.message }, "A connection to Discord failed"),
  );
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ shard, code }, "Discord closed a connection for good");
    life.end(fatalClosure(code) ?? `Discord closed the connection for good (code ${code}): restart the bot`);
  });
  client.on(Events.Invalidated, () => life.end("Discord ended the bot's session for good: restart the bot"));
  client.on(Events.Error, (error) => log.error({ error: error.message }, "discord.js reports a fault"));
  client.on(Events.Warn, (warning) => log.warn({ warning }, "discord.js warns"));
  watchRequests(client, bot, life);
}

function watchRequests(client: Client, { log }: Bot, life: Life): void {
  client.rest.on(RESTEvents.Response, ({ path }, { status }) => {
    // Interactions and webhooks carry tokens of their own, which end after 15 minutes.
    if (status === 401 && !/^\/(?:webhooks|interactions)\//u.test(path)) life.end(UNAUTHORISED);
  });
  client.rest.on(RESTEvents.RateLimited, ({ route, timeToReset }) =>
    log.warn({ route, milliseconds: timeToReset }, "Discord limits the rate of requests"),
  );
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) =>
    log.warn({ count }, "Many requests to Discord are refused; 10,000 in ten minutes would block this address"),
  );
}

/** Settings go when the bot is removed from a server. */
async function forgetServer({ chat }: Bot, server: string): Promise<void> {
  await chat.forgetSpace?.(spaceKey(server));
}

async function register(client: Client<true>, { log }: Bot): Promise<void> {
  const { written, names } = await registerCommands(client.rest, client.application.id);
  log.info({ written, commands: names.length }, written ? "Commands were registered" : "Commands are up to date");
}

function failed(bot: Bot, event: string, error: unknown): void {
  bot.counts.refusedByDiscord += 1;
  bot.log.error({ event, code: codeOf(error), error: String(error) }, "An event could not be served");
}
