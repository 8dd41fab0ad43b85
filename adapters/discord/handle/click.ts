import {
  type ButtonInteraction,
  MessageFlags,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
} from "discord.js";
import { DONE, PROBLEMS } from "../../../src/chat/wording.ts";
import { acknowledge } from "../acknowledge.ts";
import { answerFile } from "../answer-file.ts";
import type { Bot } from "../bot.ts";
import { message, text } from "../components.ts";
import { type Action, type Click, readCustomId } from "../custom-id.ts";
import { authorKey } from "../keys.ts";
import { lacking } from "../permissions.ts";
import { placeOf } from "../place.ts";
import { citeReply } from "../render/cite-view.ts";
import { contextView } from "../render/context-view.ts";
import { MORE_AT_ONCE, moreView } from "../render/more-view.ts";
import { render } from "../render/render.ts";
import type { View } from "../render/view.ts";
import { whyReply } from "../render/why-view.ts";
import { rendered, type Reply, sentence } from "../reply.ts";
import { missing, WORDING } from "../wording.ts";
import { answerReply, incomingOf } from "./answer-reply.ts";
import { wholeQuestion } from "./free-text.ts";
import { NEXT_QUESTION } from "./next-question.ts";
import { serve, serveInPlace } from "./serve.ts";

type Component = ButtonInteraction | StringSelectMenuInteraction;
type Handler = (bot: Bot, interaction: Component, click: Click) => Promise<void>;

/** Serves a click from what its custom id says, so that it works after any restart; everything is looked up again. */
export async function onClick(bot: Bot, interaction: Component): Promise<void> {
  const click = readCustomId(interaction.customId);
  if (click === undefined) return serve(bot, interaction, true, () => sentence(WORDING.tooOld));
  return HANDLERS[click.action](bot, interaction, click);
}

/** A reply that only the one who clicked sees. */
const privately =
  (work: (bot: Bot, click: Click, interaction: Component) => Promise<Reply> | Reply): Handler =>
  (bot, interaction, click) =>
    serve(bot, interaction, true, () => work(bot, click, interaction));

const HANDLERS: Readonly<Record<Action, Handler>> = {
  context: privately((bot, { key, answer }) => contextReply(bot, key, answer)),
  turn: (bot, interaction, { key, answer, at }) =>
    serveInPlace(bot, interaction, () => contextReply(bot, key, answer, at)),
  pick: privately((bot, { answer }, interaction) =>
    contextReply(bot, interaction.isStringSelectMenu() ? (interaction.values[0] ?? "") : "", answer),
  ),
  cite: privately((bot, { key }) => citeReply(bot.chat.cite(key))),
  report: privately(async (bot, { key, answer }, { user }) => {
    if (bot.chat.context(key) === undefined) return sentence(PROBLEMS.passageGone);
    await bot.chat.report(answer, key, authorKey(user.id));
    return sentence(DONE.reported);
  }),
  more: privately(async (bot, { answer, at }) => {
    const further = await bot.chat.more(answer, at, MORE_AT_ONCE);
    if (further === undefined) return sentence(PROBLEMS.forgotten);
    const next = at + further.citations.length;
    const payload = moreView(further.citations, further.rest, next, answer, bot.chat.engine().keyOf);
    return { message: payload, plain: WORDING.noMore };
  }),
  why: privately(async (bot, { answer }) => whyReply(await bot.chat.why(answer))),
  yes: privately((bot, click, interaction) => rate(bot, click, interaction, "yes")),
  no: privately((bot, click, interaction) => rate(bot, click, interaction, "no")),
  page,
  file: privately(file),
  ask: askThis,
  say,
  next: async (_bot, interaction) => {
    await interaction.showModal(NEXT_QUESTION);
  },
  share,
  bin,
  forget: privately(async (bot, _click, { user }) => {
    await bot.chat.forget(authorKey(user.id));
    return sentence(DONE.forgotten);
  }),
};

function contextReply(bot: Bot, key: string, answer: string, at?: number): Reply {
  const context = bot.chat.context(key);
  if (context === undefined) return sentence(PROBLEMS.passageGone);
  return { message: contextView(context, key, answer, at), plain: context.citation.text };
}

async function rate(bot: Bot, { answer }: Click, { user }: Component, verdict: "yes" | "no"): Promise<Reply> {
  if ((await bot.chat.recall(answer)) === undefined) return sentence(PROBLEMS.forgotten);
  await bot.chat.rate(answer, authorKey(user.id), verdict);
  return sentence(DONE.rated);
}

/** The asker turns the page of the answer itself, others get a copy of their own. */
async function page(bot: Bot, interaction: Component, click: Click): Promise<void> {
  const isAsker = click.asker === interaction.user.id;
  const place = isAsker ? placeOn(interaction) : "private";
  const work = (): Promise<Reply> => again(bot, click, place, click.at);
  return isAsker ? serveInPlace(bot, interaction, work) : serve(bot, interaction, true, work);
}

/** An answer rendered again from its id. */
async function again(bot: Bot, { answer: id, asker }: Click, place: View["place"], at: number): Promise<Reply> {
  const answer = await bot.chat.recall(id);
  if (answer === undefined) return sentence(PROBLEMS.forgotten);
  const { keyOf } = bot.chat.engine();
  return rendered(answer, render(answer, { asker, page: at, place, keyOf }));
}

function placeOn({ message: on }: Component): View["place"] {
  if (on.flags.has(MessageFlags.Ephemeral)) return "private";
  return on.interactionMetadata === null ? "channel" : "command";
}

async function file(bot: Bot, { answer: id }: Click, { appPermissions, guildId }: Component): Promise<Reply> {
  const absent = guildId === null ? [] : lacking(appPermissions, ["AttachFiles"]);
  if (absent.length > 0) return sentence(missing(absent, "in this channel"));
  const answer = await bot.chat.recall(id);
  if (answer === undefined) return sentence(PROBLEMS.forgotten);
  const attached = answerFile(answer);
  // With Components V2 a file is shown only where a component names it.
  const payload = message([text(WORDING.file), { type: 13, file: { url: `attachment://${attached.name}` } }]);
  return { message: payload, plain: WORDING.file, file: attached };
}

/** A suggestion, whose text is the value that was chosen: free text, as every value that comes back. */
async function say(bot: Bot, interaction: Component): Promise<void> {
  const place = await placeOf(bot, interaction, placeOn(interaction) === "private" ? true : null);
  const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? "") : "";
  await serve(bot, interaction, place.isPrivate, () =>
    answerReply(bot, interaction, place, () =>
      bot.chat.ask(incomingOf(interaction, wholeQuestion(bot.chat.engine(), chosen))),
    ),
  );
}

/** A rewording, asked by a click. */
async function askThis(bot: Bot, interaction: Component, { answer: id, at }: Click): Promise<void> {
  const place = await placeOf(bot, interaction, placeOn(interaction) === "private" ? true : null);
  await serve(bot, interaction, place.isPrivate, () =>
    answerReply(bot, interaction, place, async () => {
      const answer = await bot.chat.recall(id);
      const question = answer?.kind === "refused" ? answer.rewordings[at] : undefined;
      return question === undefined ? PROBLEMS.forgotten : bot.chat.ask(incomingOf(interaction, question));
    }),
  );
}

/** Shows a private answer to everybody; only its asker sees the button, and the server's settings still hold. */
async function share(bot: Bot, interaction: Component, click: Click): Promise<void> {
  if (click.asker !== interaction.user.id) return serve(bot, interaction, true, () => sentence(PROBLEMS.notYours));
  const place = await placeOf(bot, interaction, false);
  const said = place.refusal ?? place.notices[0];
  if (said !== undefined || place.isPrivate) {
    return serve(bot, interaction, true, () => sentence(said ?? PROBLEMS.notAllowed));
  }
  bot.coolDowns.mark(interaction.channelId, bot.now());
  return serve(bot, interaction, false, () => again(bot, click, "command", 0));
}

/** Removes an answer for its asker or a moderator; through the interaction, so that the bot needs no permission. */
async function bin(bot: Bot, interaction: Component, { asker }: Click): Promise<void> {
  const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) === true;
  if (asker !== interaction.user.id && !isModerator) {
    return serve(bot, interaction, true, () => sentence(WORDING.notYours));
  }
  if (await acknowledge(bot, interaction, () => interaction.deferUpdate())) {
    await interaction.deleteReply();
    bot.counts.answered += 1;
  }
}
