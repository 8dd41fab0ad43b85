import type { Setup } from "./slack-configuration.ts";
import type { SlackConfiguration } from "../adapters/slack/configuration.ts";
import type { Configuration } from "./configuration.ts";
import type { PartHealth } from "./health-server.ts";
import type { Bot, Log } from "./bot.ts";

/** An adapter that runs. */
export type RunningAdapter = {
  readonly name: string;
  readonly health: () => PartHealth;
  readonly stop: (deadlineMs: number) => Promise<unknown>;
  /** Resolves with a sentence when the platform lets it go on no more. */
  readonly ended: Promise<string>;
};

/** Starts the Slack adapter. @throws Error when Slack refuses the token, with what to do */
export async function startSlackAdapter(
  bot: Bot,
  configuration: SlackConfiguration,
  log: Log,
): Promise<RunningAdapter> {
  const { startSlack } = await import("../adapters/slack/start.ts");
  const endings = new EventTarget();
  const ended = new Promise<string>((resolve) => {
    endings.addEventListener("end", (event) => resolve(event instanceof CustomEvent ? String(event.detail) : ""), {
      once: true,
    });
  });
  const slack = await startSlack({
    chat: bot.chat,
    configuration,
    log,
    onFatal: (detail) => endings.dispatchEvent(new CustomEvent("end", { detail })),
  });
  const health = (): PartHealth => {
    const { ready, connected, fatal, waiting } = slack.health();
    return {
      ready,
      sentence: fatal ?? (connected ? `Slack: connected, ${waiting} messages waiting` : "Slack: not connected"),
    };
  };
  return { name: "slack", health, stop: slack.stop, ended };
}

/** Set by discord.js in each process that holds one shard. */
export const isShard = (environment: NodeJS.ProcessEnv): boolean => environment["SHARDING_MANAGER"] !== undefined;

/** The Discord adapter in this process, or, where every shard has its own, the manager of those processes. */
export async function startDiscordAdapter(
  bot: Bot,
  environment: NodeJS.ProcessEnv,
  script: string,
  log: Log,
): Promise<RunningAdapter> {
  const { discordConfiguration } = await import("../adapters/discord/configuration.ts");
  const configuration = discordConfiguration(environment);
  if (configuration === undefined) throw new Error("Discord is off: DISCORD_TOKEN is missing");
  if (configuration.sharding === "processes" && !isShard(environment)) {
    const { startDiscordShards } = await import("../adapters/discord/shard-manager.ts");
    const shards = await startDiscordShards({ script, configuration, logger: log });
    return {
      name: "discord",
      stop: shards.stop,
      ended: shards.ended,
      health: () => ({ ready: shards.health().healthy, sentence: shards.health().sentence }),
    };
  }
  const { startDiscord } = await import("../adapters/discord/start.ts");
  const discord = await startDiscord({ chat: bot.chat, configuration, logger: log });
  return {
    name: "discord",
    stop: discord.stop,
    ended: discord.ended,
    health: () => ({ ready: discord.health().healthy, sentence: discord.health().sentence }),
  };
}

/** One line per adapter that is off, naming the variable that is missing. */
export function offLines(slack: Setup<SlackConfiguration>, configuration: Configuration): readonly string[] {
  return [
    ...(slack.on ? [] : [`Slack is off: ${slack.missing} is missing`]),
    ...(configuration.DISCORD_TOKEN === undefined ? ["Discord is off: DISCORD_TOKEN is missing"] : []),
  ];
}
