import type { Answer } from "../../src/answer/answer.ts";
import type { Chat } from "../../src/chat/chat.ts";

/** The chat, its answers kept in a list as they are given. */
export function recording(chat: Chat, answers: Answer[]): Chat {
  const kept = async (given: Promise<Answer>): Promise<Answer> => {
    const answer = await given;
    answers.push(answer);
    return answer;
  };
  return {
    ...chat,
    ask: (incoming) => kept(chat.ask(incoming)),
    checkQuote: (incoming) => kept(chat.checkQuote(incoming)),
  };
}
