import { type Shard, ShardingManager } from "discord.js";
import type { Log } from "./bot.ts";
import type { DiscordConfiguration } from "./configuration.ts";
import { later, within } from "./running.ts";

export type ShardManagerOptions = {
  /** The file that each process runs: the bot's own main file, which sees SHARDING_MANAGER in its environment. */
  readonly script: string;
  readonly configuration: DiscordConfiguration;
  readonly logger: Log;
  /** Left out, Discord says how many. */
  readonly shards?: number;
  /** Arguments of Node before the script. */
  readonly execArgv?: string[];
  /** Milliseconds before a shard that died is started again; doubled each time. */
  readonly restartDelay?: number;
  /** Deaths in a row after which a shard is given up. */
  readonly mostDeaths?: number;
};

export type DiscordShards = {
  readonly stop: (deadlineMs: number) => Promise<void>;
  readonly health: () => { readonly healthy: boolean; readonly sentence: string };
  /** Resolves with a sentence when a shard cannot be kept running; the others have been stopped then. */
  readonly ended: Promise<string>;
};

/** A shard that dies this often in a row is not started again: a crash loop uses up the day's logins and then the token. */
const DEATHS = 5;
/** A shard that lived this long was well, in milliseconds. */
const WELL = 10 * 60_000;
const RESTART_DELAY = 5_000;
const SPAWN = { delay: 5_500, timeout: 60_000 };

/**
 * Runs every shard in a process of its own, for more than about 2,000 servers. Each loads the same read-only index.
 *
 * @throws Error when Discord cannot be asked for the number of shards, or a shard does not become ready
 */
export async function startDiscordShards(options: ShardManagerOptions): Promise<DiscordShards> {
  const { script, configuration, logger, shards, mostDeaths = DEATHS } = options;
  const manager = new ShardingManager(script, {
    token: configuration.token,
    totalShards: shards ?? "auto",
    // Restarted here, with a growing wait, which discord.js does not have.
    respawn: false,
    ...(options.execArgv === undefined ? {} : { execArgv: options.execArgv }),
  });
  const ended = later<string>();
  const state = { stopping: false, started: false };
  const stop = async (deadlineMs: number): Promise<void> => {
    state.stopping = true;
    const all = Promise.all(manager.shards.map((shard) => gone(shard)));
    if (!(await within(deadlineMs, all))) for (const { process } of manager.shards.values()) process?.kill("SIGKILL");
  };
  const giveUp = (id: number): void => {
    const sentence = `Discord: shard ${id} ended ${mostDeaths} times in a row, so all were stopped: read its last lines in the log`;
    logger.error({ shard: id }, sentence);
    void stop(RESTART_DELAY).finally(() => ended.resolve(sentence));
  };
  manager.on("shardCreate", (shard) => keepAlive(shard, options, state, giveUp));
  try {
    await manager.spawn({ delay: shards === undefined ? SPAWN.delay : 0, timeout: SPAWN.timeout });
  } catch (cause) {
    await stop(RESTART_DELAY);
    throw new Error("Discord: not every shard became ready, so all were stopped: read their last lines in the log", {
      cause,
    });
  }
  state.started = true;
  return { stop, health: () => healthOf(manager), ended: ended.promise };
}

function keepAlive(
  shard: Shard,
  { logger, restartDelay = RESTART_DELAY, mostDeaths = DEATHS }: ShardManagerOptions,
  state: { readonly stopping: boolean; readonly started: boolean },
  giveUp: (id: number) => void,
): void {
  let deaths = 0;
  let spawned = performance.now();
  shard.on("spawn", () => {
    spawned = performance.now();
    logger.info({ shard: shard.id }, "A shard's process was started");
  });
  shard.on("error", (error) => logger.error({ shard: shard.id, error: error.message }, "A shard's process failed"));
  shard.on("death", () => {
    // One that dies before the first was ready ends the start (see startDiscordShards).
    if (state.stopping || !state.started) return;
    deaths = performance.now() - spawned > WELL ? 1 : deaths + 1;
    if (deaths >= mostDeaths) return giveUp(shard.id);
    logger.warn({ shard: shard.id, deaths }, "A shard's process ended; it is started again");
    const again = (): void => {
      if (!state.stopping)
        shard
          .spawn(SPAWN.timeout)
          .catch((error: unknown) => logger.error({ error: String(error) }, "A shard is not ready"));
    };
    setTimeout(again, restartDelay * 2 ** (deaths - 1));
  });
}

/** Asks a shard's process to end (SIGTERM, on which it finishes its answers) and waits until it has. */
function gone(shard: Shard): Promise<void> {
  const process = shard.process;
  if (process === null || process.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    process.once("exit", () => resolve());
    process.kill("SIGTERM");
  });
}

function healthOf(manager: ShardingManager): { readonly healthy: boolean; readonly sentence: string } {
  const bad = manager.shards.find(({ ready }) => !ready);
  if (bad !== undefined) return { healthy: false, sentence: `Discord: shard ${bad.id} is not ready` };
  return { healthy: manager.shards.size > 0, sentence: `Discord: ${manager.shards.size} shard process(es) ready` };
}
