import type { Citation, Refused, Talk } from "../../src/answer/answer.ts";
import { echo } from "../../src/chat/clean-text.ts";
import { refusalText } from "../../src/chat/refusal-text.ts";
import { FIRST_SCREEN } from "../../src/chat/plain-text.ts";
import { nearestRange } from "../../src/chat/shorten.ts";
import { talkText } from "../../src/chat/talk-text.ts";
import { NOTES } from "../../src/chat/wording.ts";
import { actions, button, line, literal, richText, smallText, type Block } from "./blocks.ts";
import { item, listItems, type Item, type Sheet } from "./sheet.ts";

const said = (text: string, bold = false): Item =>
  item(text, richText(line(literal(text, bold ? { bold } : undefined))));

/** Questions as buttons; read aloud they are a list. */
export function questionButtons(title: string, questions: readonly string[]): Item[] {
  const offered = [...new Set(questions)].slice(0, 5);
  if (offered.length === 0) return [];
  const blocks: Block[] = [
    smallText(title),
    ...actions(
      ...offered.map((question, index) =>
        button(question, { do: "ask", question: question.slice(0, 1000) }, { number: index + 1, about: question }),
      ),
    ),
  ];
  return [item([title, ...offered.map((question) => `• ${echo(question, 300)}`)].join("\n"), ...blocks)];
}

/** The nearest passage is no answer, so nothing in it is marked as one. */
function unmarked({ mark: _mark, ...citation }: Citation): Citation {
  return { ...citation, facts: [] };
}

/** A refusal: why, which words are nowhere, and the nearest passages under a heading that says what they are. */
export function refusedSheet(answer: Refused): Sheet {
  // More than these would be noise: none of them is the answer.
  const near = answer.nearest.slice(0, FIRST_SCREEN.nearest);
  const nearest = listItems(near.map(unmarked), (citation, index) => nearestRange(near[index] ?? citation));
  return {
    head: [said(refusalText(answer)), ...(nearest.length === 0 ? [] : [said(NOTES.nearest, true)])],
    list: nearest,
    tail: questionButtons(NOTES.rewordings, answer.rewordings),
    opening: "buttons",
  };
}

/** A reply to talk, with questions to begin with. */
export function talkSheet(answer: Talk): Sheet {
  return {
    head: [said(talkText(answer))],
    list: [],
    tail: questionButtons(NOTES.suggestions, answer.suggestions),
    opening: "none",
  };
}
