import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import type { Chat } from "../../src/chat/chat.ts";
import { TALK } from "../../src/chat/wording.ts";
import { askChoices } from "./choices.ts";
import { choiceLines, createConversation } from "./conversation.ts";
import { createPaper } from "./paper.ts";

export type TerminalOptions = {
  readonly chat: Chat;
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number };
  readonly colour: boolean;
  /** Key of the conversation, another at each start. */
  readonly conversation: string;
  /** Questions to begin with, offered as numbered choices. */
  readonly startingQuestions: readonly string[];
  /** Ends the chat from outside. */
  readonly signal: AbortSignal;
};

const PROMPT = "? ";
const HISTORY = 200;
const GOODBYE = /^\s*(?:exit|quit|:q)\s*$/i;

/** Chats in a terminal until its user leaves (exit, Ctrl+C, Ctrl+D); arrow keys bring earlier questions back. */
export async function startTerminal(options: TerminalOptions): Promise<void> {
  const { chat, input, output, signal } = options;
  const paper = createPaper(output.columns, options.colour);
  const choices = askChoices(options.startingQuestions);
  const converse = createConversation(chat, paper, { key: options.conversation, choices });
  const write = (lines: readonly string[]): void => void output.write(`${lines.join("\n")}\n\n`);
  write([TALK.greeting, "", ...choiceLines(paper, choices), "", 'Type a question, the number of a choice, or "exit".']);
  const reader = createInterface({ input, output, prompt: PROMPT, historySize: HISTORY });
  signal.addEventListener("abort", () => reader.close(), { once: true });
  reader.on("SIGINT", () => reader.close());
  // The input may end while an answer is made; what was typed before is still answered, but nothing more is asked for.
  const ended = new AbortController();
  reader.once("close", () => ended.abort());
  reader.prompt();
  for await (const typed of reader) {
    if (GOODBYE.test(typed)) break;
    const turn = await converse(typed);
    write(["", ...turn.lines, ...(turn.choices.length === 0 ? [] : ["", ...choiceLines(paper, turn.choices)])]);
    if (!ended.signal.aborted) reader.prompt();
  }
  reader.close();
}
