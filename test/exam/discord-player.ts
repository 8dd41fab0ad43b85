import type { Answer } from "../../src/answer/answer.ts";
import type { Engine } from "../../src/answer/engine.ts";
import { readMarkdown } from "../discord/markdown.ts";
import { runBot } from "../discord/running-bot.ts";
import { choose, click, onMessage } from "../discord/stand-in/interacting.ts";
import { controlsOf } from "../discord/stand-in/message-rules.ts";
import { channelNamed, person } from "../discord/stand-in/people.ts";
import { textOf } from "../discord/stand-in/transcript.ts";
import { mention, write } from "../discord/stand-in/writing.ts";
import { componentsOf, type InteractionRecord, type Person, type Post } from "../discord/stand-in/world.ts";
import { folded, type Player, type Shown } from "./player.ts";
import { recording } from "./recording.ts";

const BOLD = /\*\*((?:\\[\s\S]|[^\\*])+)\*\*/gu;

/** Names of documents; the model of markdown knows italics, but not that their text is read. */
const ITALICS = /(?<![\\*])\*(?!\*)([^*]+)(?<![\\*])\*(?!\*)/gu;

const plain = (line: string): string => readMarkdown(line.replaceAll(ITALICS, "$1")).plain;

function read(post: Post): Shown {
  const lines = [post.body.content ?? "", textOf(post)].join("\n").split("\n");
  const quoted = lines.filter((line) => line.startsWith("> ")).map((line) => line.slice(2));
  const bold = (line: string): string => [...line.matchAll(BOLD)].map(([, inner = ""]) => plain(inner)).join("");
  return {
    text: folded(lines.map(plain).join(" ")),
    quotes: quoted.flatMap((line) =>
      plain(line)
        .split("[…]")
        .map(folded)
        .filter((part) => part !== ""),
    ),
    marked: quoted.map((line) => folded(bold(line))).join("\n"),
  };
}

const must = (shown: Shown | undefined): Shown => {
  if (shown === undefined) throw new Error("There is nothing like this to choose");
  return shown;
};

type Option = { readonly label: string; readonly value: string };
const optionsOf = (post: Post): readonly Option[] =>
  componentsOf(post)
    .flatMap(controlsOf)
    .flatMap((part) => (part.type === 3 ? part.options : []));

/** Somebody in a channel of a Discord server, who mentions the bot. */
export async function discordPlayer(engine: Engine): Promise<Player> {
  const answers: Answer[] = [];
  const bot = await runBot({ engine, change: (chat) => recording(chat, answers) });
  const { discord } = bot;
  const general = channelNamed(discord, "general");
  let people = 0;
  let by: Person = person("nobody");
  let answered: Post | undefined;
  /** The last message that only this person sees. */
  let opened: Post | undefined;

  const after = async (interaction: InteractionRecord): Promise<Shown> => {
    const post = await bot.answer(interaction);
    if (post.id !== answered?.id) opened = post;
    return read(post);
  };
  const chooseThat = async (is: (option: Option) => boolean): Promise<Shown | undefined> => {
    for (const post of [opened, answered]) {
      const option = post === undefined ? undefined : optionsOf(post).find(is);
      if (post !== undefined && option !== undefined) return after(choose(discord, by, post, option.label));
    }
    return undefined;
  };
  const press = async (label: string): Promise<Shown | undefined> => {
    for (const post of [opened, answered]) {
      const buttons = post === undefined ? [] : componentsOf(post).flatMap(controlsOf);
      const button = buttons.find((part) => part.type === 2 && part.label.startsWith(label));
      if (post !== undefined && button?.type === 2) return after(click(discord, by, post, button.label));
    }
    return undefined;
  };
  const begin = (): void => {
    people += 1;
    by = person(`Person ${people}`);
    [answered, opened] = [undefined, undefined];
  };
  begin();
  return {
    answers,
    begin,
    ask: async (text) => {
      answered = await bot.replyTo(mention(discord, by, general, text));
      opened = undefined;
      return read(answered);
    },
    check: (quote) => {
      const pasted = write(discord, person("Somebody else"), general, quote);
      return after(onMessage(discord, by, "Check this quote", pasted));
    },
    press,
    take: async (question) => must((await chooseThat(({ value }) => value === question)) ?? (await press(question))),
    open: async (passage) => must(await chooseThat(({ value }) => value === engine.keyOf(passage))),
    stop: async () => {
      await bot.stop();
      bot.mustHavePingedNobody();
    },
  };
}
