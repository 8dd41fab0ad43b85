import type { Interaction } from "discord.js";
import type { Settings } from "../../src/chat/chat.ts";
import { PROBLEMS } from "../../src/chat/wording.ts";
import type { Bot } from "./bot.ts";
import { authorKey, spaceKey } from "./keys.ts";
import { coolingDown, onlyIn } from "./wording.ts";

/** Who sees the answer to an interaction, and why it is refused or made private. */
export type Place = {
  readonly isPrivate: boolean;
  /** Said instead of an answer. */
  readonly refusal?: string;
  /** Said above the answer. */
  readonly notices: readonly string[];
};

/** How long the settings may take, so that Discord's three seconds are kept, in milliseconds. */
const SETTINGS_DEADLINE = 800;

/**
 * Decides it from the asker's limit, the ids of the interaction and the server's settings, never from caches: an app that a person
 * installed for themselves knows nothing of the server.
 *
 * @param wanted what the asker chose, if anything
 */
export async function placeOf(bot: Bot, interaction: Interaction, wanted: boolean | null): Promise<Place> {
  const { guildId, channelId, user } = interaction;
  if (!bot.chat.allow(authorKey(user.id)).allowed) return { isPrivate: true, refusal: PROBLEMS.limited, notices: [] };
  if (guildId === null || channelId === null) return { isPrivate: wanted ?? false, notices: [] };
  const settings = await settingsInTime(bot, guildId);
  if (settings === undefined) return { isPrivate: true, notices: [] };
  if (!isAllowed(settings, channelId, parentOf(interaction))) {
    return { isPrivate: true, refusal: `${PROBLEMS.silentHere} ${onlyIn(settings.channels)}`, notices: [] };
  }
  const isPrivate = wanted ?? settings.privateByDefault;
  const left = isPrivate ? 0 : bot.coolDowns.left(channelId, settings.coolDownSeconds, bot.now());
  return left > 0 ? { isPrivate: true, notices: [coolingDown(left)] } : { isPrivate, notices: [] };
}

/** Whether the settings let the bot speak in a channel; a thread belongs to its channel. */
export function isAllowed({ channels }: Settings, channel: string, parent: string | null): boolean {
  return channels.length === 0 || channels.includes(channel) || (parent !== null && channels.includes(parent));
}

function parentOf({ channel }: Interaction): string | null {
  return channel !== null && channel.isThread() ? channel.parentId : null;
}

async function settingsInTime(bot: Bot, guild: string): Promise<Settings | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), SETTINGS_DEADLINE);
  });
  try {
    return await Promise.race([bot.chat.settings(spaceKey(guild)), late]);
  } catch (error) {
    bot.log.error({ error: String(error) }, "The settings could not be read; the answer is private");
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
