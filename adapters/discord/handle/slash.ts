import type { ChatInputCommandInteraction } from "discord.js";
import type { Answer } from "../../../src/answer/answer.ts";
import type { RowFilter } from "../../../src/answer/engine.ts";
import type { Bot } from "../bot.ts";
import { COMMANDS } from "../commands.ts";
import { placeOf } from "../place.ts";
import { sentence } from "../reply.ts";
import { WORDING } from "../wording.ts";
import { aboutReply } from "./about.ts";
import { answerReply, incomingOf } from "./answer-reply.ts";
import { findDocument, findParty, wholeQuestion } from "./free-text.ts";
import { serve } from "./serve.ts";
import { settingsReply } from "./settings.ts";

type Slash = ChatInputCommandInteraction;

/** Answers a slash command; one of an older or newer registration gets a sentence. */
export async function onSlash(bot: Bot, interaction: Slash): Promise<void> {
  const handler = HANDLERS[interaction.commandName];
  if (handler !== undefined) return handler(bot, interaction);
  return serve(bot, interaction, true, () => sentence(WORDING.tooOld));
}

const HANDLERS: Readonly<Record<string, (bot: Bot, interaction: Slash) => Promise<void>>> = {
  [COMMANDS.ask]: (bot, interaction) => asked(bot, interaction, () => ask(bot, interaction)),
  [COMMANDS.actions]: (bot, interaction) => asked(bot, interaction, () => actions(bot, interaction)),
  [COMMANDS.check]: (bot, interaction) =>
    asked(bot, interaction, () => bot.chat.checkQuote(incomingOf(interaction, text(interaction, "quote")))),
  [COMMANDS.define]: (bot, interaction) =>
    asked(bot, interaction, () => bot.chat.define(incomingOf(interaction, text(interaction, "term")))),
  [COMMANDS.compare]: (bot, interaction) =>
    asked(bot, interaction, () => bot.chat.compare(incomingOf(interaction, text(interaction, "topic")))),
  [COMMANDS.about]: (bot, interaction) => serve(bot, interaction, true, () => aboutReply(bot)),
  [COMMANDS.settings]: (bot, interaction) => serve(bot, interaction, true, () => settingsReply(bot, interaction)),
};

type Outcome = Promise<Answer | string> | string;

async function asked(bot: Bot, interaction: Slash, find: () => Outcome): Promise<void> {
  const place = await placeOf(bot, interaction, interaction.options.getBoolean("private"));
  await serve(bot, interaction, place.isPrivate, () => answerReply(bot, interaction, place, find));
}

/** A required option; Discord checks it only in its own clients. */
function text(interaction: Slash, option: string): string {
  return interaction.options.getString(option) ?? "";
}

function ask(bot: Bot, interaction: Slash): Outcome {
  const engine = bot.chat.engine();
  const question = wholeQuestion(engine, text(interaction, "question"));
  const named = interaction.options.getString("document");
  const document = named === null ? undefined : findDocument(engine, named);
  if (named !== null && document === undefined) return WORDING.unknownDocument;
  return bot.chat.ask(incomingOf(interaction, question, document?.id));
}

function actions(bot: Bot, interaction: Slash): Outcome {
  const { options } = interaction;
  const named = options.getString("responsible");
  const party = named === null ? undefined : findParty(bot.chat.engine(), named);
  if (named !== null && party === undefined) return WORDING.unknownParty;
  const timing = options.getString("timing");
  const reported = options.getString("reported");
  const filter: RowFilter = {
    ...given("objective", options.getInteger("objective")),
    ...given("action", options.getInteger("action")),
    ...given("responsible", party?.id ?? null),
    ...given("year", options.getInteger("year")),
    ...given<"timing", "dated" | "ongoing">("timing", timing === "dated" || timing === "ongoing" ? timing : null),
    ...given("reported", reported === null ? null : reported === "yes"),
  };
  return bot.chat.rows(incomingOf(interaction, ""), filter);
}

/** The entry where the option was given, no key where it was not. */
function given<Name extends string, Value>(name: Name, value: Value | null): { readonly [Key in Name]?: Value } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object with this one key
  return (value === null ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}
