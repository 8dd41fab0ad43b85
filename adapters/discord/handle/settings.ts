import { type ChatInputCommandInteraction, PermissionFlagsBits } from "discord.js";
import type { Settings } from "../../../src/chat/chat.ts";
import { DONE } from "../../../src/chat/wording.ts";
import type { Bot } from "../bot.ts";
import { spaceKey } from "../keys.ts";
import { type Reply, sentence } from "../reply.ts";
import { coolDownOf, onlyIn, WORDING } from "../wording.ts";

/** Shows the settings of a server, changed first where an option says so. For moderators, whom Discord lets through. */
export async function settingsReply(bot: Bot, interaction: ChatInputCommandInteraction): Promise<Reply> {
  const { guildId } = interaction;
  if (guildId === null) return sentence(WORDING.onlyInServer);
  // Checked again although the command is hidden from others: its visibility is a setting of the server.
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) !== true) {
    return sentence(WORDING.moderatorsOnly);
  }
  const before = await bot.chat.settings(spaceKey(guildId));
  const after = changed(before, interaction);
  if (after === before) return sentence([`**${WORDING.savedNow}**`, ...inWords(before)].join("\n"));
  await bot.chat.setSettings(spaceKey(guildId), after);
  return sentence([DONE.settingsSaved, `**${WORDING.savedNow}**`, ...inWords(after)].join("\n"));
}

/** The settings with what the options say, the very same object where they say nothing. */
function changed(settings: Settings, { options }: ChatInputCommandInteraction): Settings {
  const allow = options.getChannel("allow")?.id;
  const disallow = options.getChannel("disallow")?.id;
  const everywhere = options.getBoolean("everywhere");
  const privately = options.getBoolean("privately");
  const cooldown = options.getInteger("cooldown");
  if (options.data.length === 0) return settings;
  const listed = everywhere === true ? [] : settings.channels;
  const channels = allow === undefined ? listed : [...listed.filter((id) => id !== allow), allow];
  return {
    ...settings,
    channels: channels.filter((id) => id !== disallow),
    privateByDefault: privately ?? settings.privateByDefault,
    coolDownSeconds: cooldown ?? settings.coolDownSeconds,
  };
}

function inWords({ channels, privateByDefault, coolDownSeconds }: Settings): readonly string[] {
  return [
    channels.length === 0 ? WORDING.channelsAll : onlyIn(channels),
    privateByDefault ? WORDING.privateOn : WORDING.privateOff,
    coolDownSeconds === 0 ? WORDING.coolDownOff : coolDownOf(coolDownSeconds),
  ].map((line) => `- ${line}`);
}
