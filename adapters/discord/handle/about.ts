import { aboutLines } from "../../../src/chat/about-text.ts";
import { ABOUT, BUTTONS } from "../../../src/chat/wording.ts";
import type { Bot } from "../bot.ts";
import { button, rows } from "../components.ts";
import { customId } from "../custom-id.ts";
import { escape } from "../escape.ts";
import { type Reply, sentence } from "../reply.ts";
import { WORDING } from "../wording.ts";

/** What the bot covers, what it will not do, what it stores, and "forget me". */
export function aboutReply(bot: Bot): Reply {
  const { documents, build } = bot.chat.engine();
  const lines = [
    `**${ABOUT.heading}**`,
    ...aboutLines(documents, build).map(literal),
    WORDING.slashOnly,
    WORDING.languages,
  ];
  return sentence(lines.join("\n"), rows([button(BUTTONS.forget, customId({ action: "forget" }), 4)]));
}

/** Literal but for the mark of a list at its start, which is meant. */
function literal(line: string): string {
  return line.startsWith("- ") ? `- ${escape(line.slice(2))}` : escape(line);
}
