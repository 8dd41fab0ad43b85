import type { Answer } from "../../src/answer/answer.ts";
import type { Engine } from "../../src/answer/engine.ts";
import { readClick } from "../../adapters/slack/values.ts";
import { BUTTONS } from "../../src/chat/wording.ts";
import { startBot } from "../slack/bot.ts";
import { outline, quotesOf } from "../slack/outline.ts";
import type { Pressable } from "../slack/stand-in/people.ts";
import type { Node } from "../slack/stand-in/state.ts";
import { folded, type Player, type Shown } from "./player.ts";
import { recording } from "./recording.ts";

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const nodesOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const blocksOf = (on: Pressable): readonly Node[] => ("view" in on ? nodesOf(on.view["blocks"]) : on.blocks);

/** Cells of a table below its head: the measure, who and when. */
function cellsOf(blocks: readonly Node[]): readonly string[] {
  const rows = blocks.flatMap(({ rows: all }) => (Array.isArray(all) ? all.slice(1) : []));
  return rows.flatMap((row) =>
    nodesOf(row)
      .slice(1)
      .map(({ text }) => textOf(text)),
  );
}

const isBold = ({ style }: Node): boolean => isNode(style) && style["bold"] === true;

const boldIn = ({ elements }: Node): string =>
  nodesOf(elements)
    .filter(isBold)
    .map(({ text }) => textOf(text))
    .join("");

function markedOf(blocks: readonly Node[]): string {
  const quotes = blocks.flatMap(({ elements }) => nodesOf(elements)).filter(({ type }) => type === "rich_text_quote");
  return quotes.map((quote) => folded(boldIn(quote))).join("\n");
}

function read(on: Pressable): Shown {
  const blocks = blocksOf(on);
  return {
    text: folded(outline({ blocks }).replaceAll(/\*\*|~~|_/gu, "")),
    quotes: [...quotesOf(blocks), ...cellsOf(blocks)].map(folded),
    marked: markedOf(blocks),
  };
}

type Labelled = { readonly label: string; readonly id: string; readonly value: string };

/** Everything that can be pressed: buttons, thumbs, entries of menus. */
function pressables(on: Pressable): readonly Labelled[] {
  return blocksOf(on)
    .flatMap(({ elements }) => nodesOf(elements))
    .flatMap((element) => {
      const parts = [element, element["positive_button"], element["negative_button"], ...nodesOf(element["options"])];
      return parts.filter(isNode).map(({ text, value }) => ({
        label: isNode(text) ? textOf(text["text"]) : "",
        id: textOf(element["action_id"]),
        value: textOf(value),
      }));
    });
}

/** Somebody in a channel of Slack, over Socket Mode; the bot is mentioned, and answers in the thread. */
export async function slackPlayer(engine: Engine): Promise<Player> {
  const answers: Answer[] = [];
  const bot = await startBot("socket", { engine, chat: (chat) => recording(chat, answers) });
  let people = 0;
  let user = "";
  let thread: string | undefined;
  let answered: Pressable | undefined;
  let opened: Pressable | undefined;

  /** Waits for what comes of a step: a post, or a view that opens. */
  const after = async (step: () => Promise<unknown>): Promise<Shown> => {
    const before = {
      posts: (await bot.posts()).length,
      views: bot.standIn.state.views.length,
      answers: answers.length,
    };
    await step();
    const posts = await bot.posts();
    const view = bot.standIn.state.views.at(-1);
    const post = posts.at(-1);
    if (view !== undefined && bot.standIn.state.views.length > before.views) {
      opened = view;
      return read(view);
    }
    if (post === undefined || posts.length === before.posts) throw new Error("Nothing came of this step");
    // What only says that something is done leaves the answer in sight.
    if (answers.length > before.answers) [answered, opened] = [post, undefined];
    return post.blocks.length === 0 ? { text: folded(post.text), quotes: [], marked: "" } : read(post);
  };
  const pressThat = async (is: (one: Labelled) => boolean, within = [opened, answered]): Promise<Shown | undefined> => {
    for (const on of within) {
      const one = on === undefined ? undefined : pressables(on).find(is);
      if (on !== undefined && one !== undefined) return after(() => bot.people.press(user, on, one.label));
    }
    return undefined;
  };
  const mustPress = async (is: (one: Labelled) => boolean): Promise<Shown> => {
    const shown = await pressThat(is);
    if (shown === undefined) throw new Error("There is nothing like this to press");
    return shown;
  };
  const begin = (): void => {
    people += 1;
    user = `UT1person${people}`;
    [thread, answered, opened] = [undefined, undefined, undefined];
  };
  begin();
  return {
    answers,
    begin,
    ask: (text) =>
      after(async () => {
        const { ts } = await bot.people.mention(user, text, thread === undefined ? {} : { thread });
        thread ??= ts;
      }),
    check: (quote) => after(() => bot.people.shortcut(user, "check_quote", quote)),
    // The page after one in a view is not the one after the message.
    press: (label) =>
      pressThat(
        (one) => one.label.startsWith(label),
        label === BUTTONS.nextPage && opened !== undefined ? [opened] : [opened, answered],
      ),
    take: (question) =>
      mustPress(({ id, value }) => {
        const click = readClick(id, value);
        return click?.do === "ask" && click.question === question;
      }),
    open: (passage) =>
      mustPress(({ id, value }) => {
        const click = readClick(id, value);
        return (click?.do === "open" || click?.do === "context") && click.passage === engine.keyOf(passage);
      }),
    stop: () => bot.close(),
  };
}
