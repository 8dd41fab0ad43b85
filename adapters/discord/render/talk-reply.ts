import type { Talk } from "../../../src/answer/answer.ts";
import { talkText } from "../../../src/chat/talk-text.ts";
import { NOTES } from "../../../src/chat/wording.ts";
import { escape } from "../escape.ts";

/** The reply to small talk, and over the buttons that follow, what they are. */
export function talkReply(answer: Talk): string {
  const suggestions = answer.suggestions.length === 0 ? "" : `\n${NOTES.suggestions}`;
  return `${escape(talkText(answer))}${suggestions}`;
}
