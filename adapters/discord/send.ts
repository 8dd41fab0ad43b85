import { AttachmentBuilder, DiscordAPIError, HTTPError, MessageFlags } from "discord.js";
import pRetry from "p-retry";
import { cleanText } from "../../src/chat/clean-text.ts";
import type { Bot } from "./bot.ts";
import { check } from "./check.ts";
import { FLAGS, shorten } from "./components.ts";
import { escape } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { Reply } from "./reply.ts";
import { WORDING } from "./wording.ts";

const NO_PINGS = { parse: [], repliedUser: false } as const;

/** Tries after those of discord.js itself (three within a second), and the wait before the first, in milliseconds. */
const RETRIES = { retries: 4, minTimeout: 500, maxTimeout: 8_000 };

/** A reply as discord.js's options; typed by what all of its ways to send accept. */
function optionsOf({ message, file }: Reply) {
  return {
    flags: FLAGS,
    components: message.components,
    allowedMentions: NO_PINGS,
    ...(file === undefined
      ? {}
      : { files: [new AttachmentBuilder(Buffer.from(file.content, "utf8"), { name: file.name })] }),
  };
}

/** The reply without any layout, for when Discord refuses the layout; cut visibly if it is too long. */
function plainOptionsOf({ plain }: Reply) {
  const content = shorten(`${WORDING.cannotBeShown}\n${escape(cleanText(plain))}`, LIMITS.content);
  return { content, flags: MessageFlags.SuppressEmbeds as const, allowedMentions: NO_PINGS };
}

type Options = ReturnType<typeof optionsOf> | ReturnType<typeof plainOptionsOf>;

/**
 * Checks a reply against the table of limits and sends it by `post`, again while Discord or the network fails: `post`
 * must be safe to repeat (an edit, or a message with a nonce). Where the layout is refused it is sent once as plain text.
 *
 * @throws DiscordAPIError when Discord refuses for another reason than the layout
 */
export async function sendReply(
  bot: Bot,
  event: string,
  reply: Reply,
  post: (options: Options) => Promise<unknown>,
): Promise<void> {
  const problems = check(reply.message);
  if (problems.length > 0)
    bot.log.error({ event, problems }, "A message breaks Discord's limits and goes as plain text");
  const first = problems.length > 0 ? plainOptionsOf(reply) : optionsOf(reply);
  try {
    await untilAccepted(() => post(first));
  } catch (error) {
    if (!isLayoutRefused(error) || problems.length > 0) throw error;
    bot.log.error(
      { event, code: error.code, message: error.message },
      "Discord refused a layout; it goes as plain text",
    );
    await untilAccepted(() => post(plainOptionsOf(reply)));
  }
}

function untilAccepted(post: () => Promise<unknown>): Promise<unknown> {
  return pRetry(post, { ...RETRIES, shouldRetry: (error) => isPassing(error) });
}

/** Failures that may pass: of Discord's servers, or of the network before or after the request. */
function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (error instanceof DiscordAPIError) return error.status >= 500;
  return error instanceof Error && (error.name === "AbortError" || "code" in error || error.message === "fetch failed");
}

/** 50035: an invalid form body. */
function isLayoutRefused(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && error.code === 50_035;
}
