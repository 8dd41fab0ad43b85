import { DiscordAPIError } from "discord.js";
import type { Bot } from "./bot.ts";
import { eventKey } from "./keys.ts";

/** Interaction unknown: it came too late, or its token has ended. */
const UNKNOWN_INTERACTION = 10_062;
/** It has been acknowledged: by a try that seemed to fail, or by another process. */
const ALREADY_ACKNOWLEDGED = 40_060;

/** What of discord.js's interactions is needed; `deferred` is its own note that an answer can be edited. */
type Acknowledged = { readonly id: string; deferred: boolean };

/**
 * Acknowledges an interaction and says whether it is ours to answer: false when Discord no longer knows it, and when the
 * same event was answered before or is being answered elsewhere. The acknowledgement goes first, since Discord waits three
 * seconds; that the event is claimed afterwards makes a double acknowledgement harmless.
 *
 * @throws DiscordAPIError when Discord refuses for another reason
 */
export async function acknowledge(
  bot: Bot,
  interaction: Acknowledged,
  respond: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await respond();
  } catch (error) {
    const code = codeOf(error);
    if (code === UNKNOWN_INTERACTION) {
      bot.counts.late += 1;
      bot.log.warn({ event: interaction.id }, "An interaction was acknowledged too late for Discord");
      return false;
    }
    if (code !== ALREADY_ACKNOWLEDGED) throw error;
    // discord.js would not let the answer be edited otherwise.
    interaction.deferred = true;
  }
  const ours = await bot.chat.claim(eventKey(interaction.id));
  if (!ours) bot.counts.repeated += 1;
  return ours;
}

/** Discord's own number of a refusal. */
export function codeOf(error: unknown): number | undefined {
  return error instanceof DiscordAPIError && typeof error.code === "number" ? error.code : undefined;
}
