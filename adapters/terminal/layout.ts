import type { Answer } from "../../src/answer/answer.ts";
import { answerHeading } from "../../src/chat/answer-heading.ts";
import { margin, safe, wrapped, type Paper } from "./paper.ts";

/** Lines as they are written, without line breaks. */
export type Lines = readonly string[];

/** Paragraphs with an empty line between. */
export function apart(groups: readonly Lines[]): Lines {
  return groups.filter((group) => group.length > 0).flatMap((group, index) => (index === 0 ? group : ["", ...group]));
}

/** What an answer is headed by: no lines where its kind has no heading. */
export function headingLines(paper: Paper, answer: Answer): Lines {
  const text = answerHeading(answer);
  return text === "" ? [] : wrapped(paper, paper.colours.bold(safe(text)), margin(""));
}
