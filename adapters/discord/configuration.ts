import * as z from "zod";

/** How the bot is connected: all shards in this process, or each in its own. */
const SHARDING = ["auto", "processes"] as const;

/**
 * A bot token: three parts with dots between them, the first of which is the application's id in base64. A line break or
 * "Bot " before it, as happens when it is pasted, would be refused by Discord in a less helpful way.
 */
const tokenSchema = z
  .string()
  .regex(
    /^[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}$/u,
    "DISCORD_TOKEN does not look like a bot token (three parts with dots between them, nothing before or after): copy it again from the developer portal, page Bot",
  );

const environmentSchema = z.object({
  DISCORD_TOKEN: tokenSchema,
  DISCORD_SHARDING: z
    .enum(SHARDING, "DISCORD_SHARDING must be auto (one process) or processes (one process per shard)")
    .default("auto"),
});

/** What the Discord app needs to know; `api` and `throttle` are for tests only. */
export type DiscordConfiguration = {
  readonly token: string;
  readonly sharding: (typeof SHARDING)[number];
  /** Base address of the API, without a version. */
  readonly api?: string;
  /** Identify without the wait between shards. */
  readonly withoutThrottle?: boolean;
};

/**
 * Reads the configuration from the environment, or gives nothing where no token is set.
 *
 * @throws Error with one sentence that names the variable and never its value
 */
export function discordConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): DiscordConfiguration | undefined {
  if (environment["DISCORD_TOKEN"] === undefined || environment["DISCORD_TOKEN"] === "") return undefined;
  const { data, error } = environmentSchema.safeParse(environment);
  if (data === undefined) throw new Error(error.issues[0]?.message ?? "The Discord configuration cannot be read");
  return { token: data.DISCORD_TOKEN, sharding: data.DISCORD_SHARDING };
}

/** The application's id, which is the first part of its token. */
export function applicationOf(token: string): string {
  return Buffer.from(token.split(".")[0] ?? "", "base64url").toString("utf8");
}
