import { Client, GatewayIntentBits, Options, Partials } from "discord.js";
import type { DiscordConfiguration } from "./configuration.ts";

/** What is asked of the gateway: no privileged intent. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** How long one request may take, in milliseconds; discord.js tries three times more after 5xx and time-outs. */
const REQUEST_TIMEOUT = 8_000;

/** A client with bounded caches that pings nobody. */
export function newClient({ api, withoutThrottle = false }: DiscordConfiguration): Client {
  return new Client({
    intents: INTENTS,
    // Without it messages in direct message channels that are not cached are lost.
    partials: [Partials.Channel],
    shards: "auto",
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      GuildBanManager: 0,
      GuildInviteManager: 0,
      // The bot's own member is needed to know its permissions.
      GuildMemberManager: { maxSize: 100, keepOverLimit: ({ id, client }) => id === client.user.id },
      GuildStickerManager: 0,
      MessageManager: 20,
      PresenceManager: 0,
      ReactionManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 1_000, keepOverLimit: ({ id, client }) => id === client.user.id },
      VoiceStateManager: 0,
    }),
    rest: {
      timeout: REQUEST_TIMEOUT,
      invalidRequestWarningInterval: 100,
      ...(api === undefined ? {} : { api }),
    },
    ...(withoutThrottle
      ? { ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) } }
      : {}),
  });
}
