import type { Interaction } from "discord.js";
import type { Answer } from "../../../src/answer/answer.ts";
import type { Incoming } from "../../../src/chat/chat.ts";
import type { Bot } from "../bot.ts";
import { authorKey, conversationKey, eventKey } from "../keys.ts";
import type { Place } from "../place.ts";
import { render } from "../render/render.ts";
import { rendered, type Reply, sentence } from "../reply.ts";

/** An interaction as a question. */
export function incomingOf(interaction: Interaction, text: string, document?: string): Incoming {
  const { channel, channelId, user, id } = interaction;
  const isShared = channel === null ? !interaction.inGuild() : channel.isThread() || channel.isDMBased();
  return {
    text,
    conversation: conversationKey(channelId ?? user.id, user.id, isShared),
    author: authorKey(user.id),
    event: eventKey(id),
    ...(document === undefined ? {} : { document }),
  };
}

/**
 * The reply to a question by command, form or button, or why there is none here.
 *
 * @param find gives the answer, or a sentence in its stead
 */
export async function answerReply(
  bot: Bot,
  interaction: Interaction,
  place: Place,
  find: () => Promise<Answer | string> | string,
): Promise<Reply> {
  if (place.refusal !== undefined) return sentence(place.refusal);
  const answer = await find();
  if (typeof answer === "string") return sentence(answer);
  if (!place.isPrivate && interaction.channelId !== null) bot.coolDowns.mark(interaction.channelId, bot.now());
  const { keyOf } = bot.chat.engine();
  const payload = render(answer, {
    asker: interaction.user.id,
    page: 0,
    place: place.isPrivate ? "private" : "command",
    keyOf,
    notices: place.notices,
  });
  return rendered(answer, payload);
}
