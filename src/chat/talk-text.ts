import type { Talk } from "../answer/answer.ts";
import { documentName } from "./source-line.ts";
import { TALK } from "./wording.ts";

/** The reply to small talk without the questions offered with it; where it says what is quoted, one line for each document. */
export function talkText({ topic, documents = [] }: Pick<Talk, "topic" | "documents">): string {
  return [TALK[topic], ...documents.map((document) => `- ${documentName(document)}`)].join("\n");
}
