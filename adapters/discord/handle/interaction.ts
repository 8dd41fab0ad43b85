import type { Interaction } from "discord.js";
import type { Bot } from "../bot.ts";
import { onAutocomplete } from "./autocomplete.ts";
import { onClick } from "./click.ts";
import { onMessageCommand } from "./message-command.ts";
import { onModal } from "./next-question.ts";
import { onSlash } from "./slash.ts";

/** Hands an interaction to what serves its kind; kinds that the app has not registered are left alone. */
export async function onInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return onAutocomplete(bot, interaction);
  bot.counts.received += 1;
  if (interaction.isChatInputCommand()) return onSlash(bot, interaction);
  if (interaction.isMessageContextMenuCommand()) return onMessageCommand(bot, interaction);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return onClick(bot, interaction);
  if (interaction.isModalSubmit()) return onModal(bot, interaction);
  bot.counts.ignored += 1;
}
