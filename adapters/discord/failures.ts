import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from "discord.js";

/** What to do about it, for closures after which Discord does not let the bot back in. */
const CLOSURES: Readonly<Record<number, string>> = {
  4004: "Discord refused the bot's token: make a new one in the developer portal (page Bot) and set DISCORD_TOKEN",
  4010: "Discord refused the shard: start the bot without shard numbers of your own",
  4011: "Discord wants more shards: restart the bot, or set DISCORD_SHARDING=processes",
  4012: "Discord no longer speaks this version of its gateway: update discord.js",
  4013: "Discord does not know the intents that the bot asks for: update discord.js",
  4014: "Discord does not allow this app the intents Guilds, GuildMessages and DirectMessages: check the app in the developer portal (page Bot); it needs no privileged intent",
};

/** The sentence for a gateway's close code that ends the bot for good, or nothing where it reconnects by itself. */
export function fatalClosure(code: number): string | undefined {
  return CLOSURES[code];
}

/** The sentence for a request that Discord answers with 401: the token is gone, and every later request would fail. */
export const UNAUTHORISED: string =
  "Discord no longer accepts the bot's token (401): make a new one in the developer portal (page Bot) and set DISCORD_TOKEN";

/** The sentence for a failed login that no second try would mend, or nothing where it may. */
export function fatalLogin(error: unknown): string | undefined {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return CLOSURES[4004];
  if (error instanceof DiscordAPIError && error.status === 401) return UNAUTHORISED;
  const words = error instanceof Error ? error.message.toLowerCase() : "";
  if (words.includes("disallowed intents")) return CLOSURES[4014];
  if (words.includes("invalid intents")) return CLOSURES[4013];
  if (words.includes("sharding is required")) return CLOSURES[4011];
  if (words.includes("invalid shard")) return CLOSURES[4010];
  return words.includes("authentication failed") ? CLOSURES[4004] : undefined;
}
