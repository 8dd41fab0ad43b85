import { createConversation, type Conversation, type Turn } from "../../adapters/terminal/conversation.ts";
import { createPaper } from "../../adapters/terminal/paper.ts";
import type { Answer } from "../../src/answer/answer.ts";
import type { Engine } from "../../src/answer/engine.ts";
import type { Chat } from "../../src/chat/chat.ts";
import { createChat } from "../../src/chat/create-chat.ts";
import { sqliteHome } from "../support/stores.ts";
import { folded, type Player, type Shown } from "./player.ts";
import { recording } from "./recording.ts";

const BEGINS = /^(?:> | {2}| *\d+\. )(?:\[\.\.\.\] )?“/u;
const ENDS = /”(?: \[\.\.\.\])?$/u;
/** What stands before a line of a quote, and what is left out around it. */
const MARGIN = /^(?:> | *\d+\. | *)(?:\[\.\.\.\] )?/u;

/** The lines of every quote: from one that begins with a quote mark to one that ends with one. */
function quotesIn(lines: readonly string[]): readonly (readonly string[])[] {
  const quotes: string[][] = [];
  let open = false;
  for (const line of lines) {
    if (!open && BEGINS.test(line)) quotes.push([]);
    if (open || BEGINS.test(line)) {
      quotes.at(-1)?.push(line);
      open = !ENDS.test(line);
    }
  }
  return quotes;
}

const unwrapped = (lines: readonly string[]): string =>
  folded(lines.map((line) => line.replace(MARGIN, "").replace(ENDS, "”")).join(" ")).replaceAll(/^“|”$/gu, "");

function read({ lines }: Turn): Shown {
  const quotes = quotesIn(lines);
  return {
    text: folded(lines.map((line) => line.replace(/^> /u, "")).join(" ")),
    quotes: quotes.map(unwrapped),
    marked: quotes.map((quote) => unwrapped(quote.filter((line) => line.startsWith("> ")))).join("\n"),
  };
}

/** A conversation in the terminal. */
export async function terminalPlayer(engine: Engine): Promise<Player> {
  const home = await sqliteHome();
  const store = await home.open();
  const answers: Answer[] = [];
  const chat: Chat = recording(createChat({ engine: () => engine, store, now: Date.now }), answers);
  let conversations = 0;
  let converse: Conversation;
  let turn: Turn;
  const type = async (typed: string): Promise<Shown> => {
    turn = await converse(typed);
    return read(turn);
  };
  const begin = (): void => {
    conversations += 1;
    converse = createConversation(chat, createPaper(100, false), { key: `exam:${conversations}` });
    turn = { lines: [], choices: [] };
  };
  const choose = async (index: number): Promise<Shown | undefined> => (index < 0 ? undefined : type(String(index + 1)));
  const take = async (index: number): Promise<Shown> => {
    const shown = await choose(index);
    if (shown === undefined) throw new Error("There is no such choice");
    return shown;
  };
  begin();
  return {
    answers,
    begin,
    ask: type,
    check: (quote) => type(`Is this in the documents: "${quote}"`),
    press: (label) => choose(turn.choices.findIndex((choice) => choice.label.startsWith(label))),
    take: (question) =>
      take(turn.choices.findIndex(({ action }) => action.kind === "ask" && action.question === question)),
    open: async (passage) => {
      await choose(turn.choices.findIndex(({ action }) => action.kind === "open"));
      return take(turn.choices.findIndex(({ action }) => action.kind === "context" && action.passage === passage));
    },
    stop: async () => {
      await store.close();
      await home.close();
    },
  };
}
