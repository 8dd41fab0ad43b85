import { aboutLines } from "../../../src/chat/about-text.ts";
import { ABOUT, BUTTONS } from "../../../src/chat/wording.ts";
import type { Bot } from "../bot.ts";
import { button, rows } from "../components.ts";
import { customId } from "../custom-id.ts";
import { type Reply, sentence } from "../reply.ts";
import { WORDING } from "../wording.ts";

/** What the bot covers, what it will not do, what it stores, and "forget me". */
export function aboutReply(bot: Bot): Reply {
  const { documents, build } = bot.chat.engine();
  const lines = [`**${ABOUT.heading}**`, ...aboutLines(documents, build), WORDING.slashOnly, WORDING.languages];
  return sentence(lines.join("\n"), rows([button(BUTTONS.forget, customId({ action: "forget" }), 4)]));
}
