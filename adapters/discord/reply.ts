import type { Answer } from "../../src/answer/answer.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import { message, type MessagePayload, type Row, text } from "./components.ts";

/** What is sent back: a message, the same as plain text in case Discord refuses it, and a file if there is one. */
export type Reply = {
  readonly message: MessagePayload;
  readonly plain: string;
  readonly file?: { readonly name: string; readonly content: string };
};

/** A reply of our own words, which are already markdown. */
export function sentence(words: string, rows: readonly Row[] = []): Reply {
  return { message: message([text(words), ...rows]), plain: words };
}

/** An answer as it was rendered. */
export function rendered(answer: Answer, payload: MessagePayload): Reply {
  return { message: payload, plain: plainText(answer) };
}
