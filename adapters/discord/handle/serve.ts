import {
  type ButtonInteraction,
  MessageFlags,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
} from "discord.js";
import { PROBLEMS } from "../../../src/chat/wording.ts";
import { acknowledge } from "../acknowledge.ts";
import type { Bot } from "../bot.ts";
import { type Reply, sentence } from "../reply.ts";
import { sendReply } from "../send.ts";

/**
 * Acknowledges an interaction at once and sends what `work` makes of it, by editing the acknowledgement: an edit may be
 * repeated without a second answer. A fault in `work` gives an apology. On deferring only "ephemeral" may be set.
 */
export async function serve(
  bot: Bot,
  interaction: RepliableInteraction,
  isPrivate: boolean,
  work: () => Promise<Reply> | Reply,
): Promise<void> {
  const flags = isPrivate ? MessageFlags.Ephemeral : undefined;
  const respond = () => interaction.deferReply(flags === undefined ? {} : { flags });
  if (await acknowledge(bot, interaction, respond)) await finish(bot, interaction, work);
}

/** The same for a click that changes the message on which it was made. */
export async function serveInPlace(
  bot: Bot,
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  work: () => Promise<Reply> | Reply,
): Promise<void> {
  if (await acknowledge(bot, interaction, () => interaction.deferUpdate())) await finish(bot, interaction, work);
}

async function finish(bot: Bot, interaction: RepliableInteraction, work: () => Promise<Reply> | Reply): Promise<void> {
  let reply: Reply;
  let outcome: "answered" | "apologised" = "answered";
  try {
    reply = await work();
  } catch (error) {
    bot.log.error({ event: interaction.id, error: String(error) }, "An interaction could not be answered");
    reply = sentence(PROBLEMS.fault);
    outcome = "apologised";
  }
  await sendReply(bot, interaction.id, reply, (options) => interaction.editReply(options));
  bot.counts[outcome] += 1;
}
