import type { MessageContextMenuCommandInteraction } from "discord.js";
import type { Bot } from "../bot.ts";
import { COMMANDS } from "../commands.ts";
import { placeOf } from "../place.ts";
import { WORDING } from "../wording.ts";
import { answerReply, incomingOf } from "./answer-reply.ts";
import { serve } from "./serve.ts";

/**
 * "Find the source" and "Check this quote" on somebody's message. The answer is private: it should not correct people in
 * front of others unless the asker shares it.
 */
export async function onMessageCommand(bot: Bot, interaction: MessageContextMenuCommandInteraction): Promise<void> {
  const place = await placeOf(bot, interaction, true);
  await serve(bot, interaction, true, () =>
    answerReply(bot, interaction, place, () => {
      const { content, embeds } = interaction.targetMessage;
      const text = [content, ...embeds.map(({ description }) => description ?? "")].join("\n").trim();
      if (text === "") return WORDING.nothingInMessage;
      const incoming = incomingOf(interaction, text);
      if (interaction.commandName === COMMANDS.findSource) return bot.chat.findSource(incoming);
      if (interaction.commandName === COMMANDS.checkQuote) return bot.chat.checkQuote(incoming);
      return WORDING.tooOld;
    }),
  );
}
