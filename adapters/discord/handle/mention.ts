import { type GuildTextBasedChannel, type Message, RESTJSONErrorCodes } from "discord.js";
import { PROBLEMS } from "../../../src/chat/wording.ts";
import { codeOf } from "../acknowledge.ts";
import type { Bot } from "../bot.ts";
import { authorKey, conversationKey, eventKey, spaceKey } from "../keys.ts";
import { lacking, PERMISSIONS } from "../permissions.ts";
import { isAllowed } from "../place.ts";
import { render } from "../render/render.ts";
import { rendered, type Reply, sentence } from "../reply.ts";
import { sendReply } from "../send.ts";
import { coolingDown, missing, onlyIn, WORDING } from "../wording.ts";
import { nextQuestionRow } from "./next-question.ts";

/**
 * Answers a message that mentions the bot, that replies to one of its messages with a ping, or that is written to it
 * directly; other messages are none of its business. The answer stands where the question stands.
 */
export async function onMessage(bot: Bot, message: Message): Promise<void> {
  const { client, author, channel } = message;
  if (author.bot || message.system || message.webhookId !== null) return;
  if (!channel.isDMBased() && !message.mentions.users.has(client.user.id)) return;
  bot.counts.received += 1;
  if (!(await bot.chat.claim(eventKey(message.id)))) {
    bot.counts.repeated += 1;
    return;
  }
  const refusal = channel.isDMBased() ? undefined : await refusalIn(bot, message, channel);
  if (refusal !== undefined) return tell(bot, message, refusal);
  const { allowed, sayIt } = bot.chat.allow(authorKey(author.id));
  if (!allowed) return sayIt ? tell(bot, message, PROBLEMS.limited) : ignore(bot);
  const { reply, outcome } = await replyTo(bot, message);
  await post(bot, message, reply, outcome);
}

/** Why nothing may be said in this channel. */
async function refusalIn(bot: Bot, message: Message, channel: GuildTextBasedChannel): Promise<string | undefined> {
  const speak = channel.isThread() ? "SendMessagesInThreads" : "SendMessages";
  const absent = lacking(channel.permissionsFor(message.client.user), ["ViewChannel", speak]);
  if (absent.length > 0) return missing(absent, `in <#${channel.id}>`);
  const settings = await bot.chat.settings(spaceKey(channel.guildId));
  if (!isAllowed(settings, channel.id, channel.isThread() ? channel.parentId : null)) {
    return `${PROBLEMS.silentHere} ${onlyIn(settings.channels)}`;
  }
  const left = bot.coolDowns.left(channel.id, settings.coolDownSeconds, bot.now());
  return left > 0 ? coolingDown(left) : undefined;
}

/** What is not for the channel is said to the author directly, or not at all where direct messages are closed. */
async function tell(bot: Bot, message: Message, words: string): Promise<void> {
  const reply = sentence(words);
  try {
    await sendReply(bot, message.id, reply, (options) =>
      message.author.send({ ...options, nonce: message.id, enforceNonce: true }),
    );
    bot.counts.answered += 1;
  } catch (error) {
    bot.log.info({ event: message.id, code: codeOf(error) }, "An author could not be told directly");
    ignore(bot);
  }
}

function ignore(bot: Bot): void {
  bot.counts.ignored += 1;
}

async function replyTo(bot: Bot, message: Message): Promise<{ reply: Reply; outcome: "answered" | "apologised" }> {
  try {
    return { reply: await answerTo(bot, message), outcome: "answered" };
  } catch (error) {
    bot.log.error({ event: message.id, error: String(error) }, "A message could not be answered");
    return { reply: sentence(PROBLEMS.fault), outcome: "apologised" };
  }
}

async function answerTo(bot: Bot, message: Message): Promise<Reply> {
  const { author, channel, client, content } = message;
  // A reply to the answer of a command arrives without its text unless the app has a privileged intent.
  if (content === "" && message.reference !== null) return sentence(WORDING.emptyReply, [nextQuestionRow()]);
  const isShared = channel.isDMBased() || channel.isThread();
  const answer = await bot.chat.ask({
    text: content.replaceAll(new RegExp(`<@!?${client.user.id}>`, "gu"), " ").trim(),
    conversation: conversationKey(channel.id, author.id, isShared),
    author: authorKey(author.id),
    event: eventKey(message.id),
  });
  const { keyOf } = bot.chat.engine();
  return rendered(answer, render(answer, { asker: author.id, page: 0, place: "channel", keyOf }));
}

/** Posts once: a try that seemed to fail is repeated with the same nonce, which Discord takes for the same message. */
async function post(bot: Bot, message: Message, reply: Reply, outcome: "answered" | "apologised"): Promise<void> {
  const { channel } = message;
  if (!channel.isSendable()) return;
  const once = { nonce: message.id, enforceNonce: true };
  const mayReply =
    channel.isDMBased() || lacking(channel.permissionsFor(message.client.user), ["ReadMessageHistory"]).length === 0;
  const reference = mayReply ? { reply: { messageReference: message.id, failIfNotExists: false } } : {};
  try {
    await sendReply(bot, message.id, reply, (options) => channel.send({ ...options, ...once, ...reference }));
    bot.coolDowns.mark(channel.id, bot.now());
    bot.counts[outcome] += 1;
  } catch (error) {
    const code = codeOf(error);
    if (code !== RESTJSONErrorCodes.MissingPermissions && code !== RESTJSONErrorCodes.MissingAccess) throw error;
    const permission = channel.isThread() ? PERMISSIONS.SendMessagesInThreads : PERMISSIONS.SendMessages;
    await tell(bot, message, missing([permission], `in <#${channel.id}>`));
  }
}
