import type { Answer, Citation } from "../../src/answer/answer.ts";
import { echo } from "../../src/chat/clean-text.ts";
import { BUTTONS } from "../../src/chat/wording.ts";

/** What a numbered choice does; elsewhere it would be a button. */
export type Action =
  | { readonly kind: "ask"; readonly question: string }
  | { readonly kind: "context" | "cite"; readonly passage: string }
  | { readonly kind: "report"; readonly answer: string; readonly passage: string }
  | { readonly kind: "more"; readonly answer: string; readonly from: number }
  | { readonly kind: "page"; readonly answer: string; readonly from: number }
  | { readonly kind: "why"; readonly answer: string }
  | { readonly kind: "rate"; readonly answer: string; readonly verdict: "yes" | "no" };

export type Choice = { readonly label: string; readonly action: Action };

/** Items of a list on one screen, and further passages shown at a time. */
export const ITEMS_PER_PAGE = 10;

const LABEL_LENGTH = 70;

/** Questions that can be asked by their number. */
export const askChoices = (questions: readonly string[]): readonly Choice[] =>
  questions.map((question) => ({ label: echo(question, LABEL_LENGTH), action: { kind: "ask", question } }));

function opinionChoices(answer: Answer): readonly Choice[] {
  return [
    { label: BUTTONS.why, action: { kind: "why", answer: answer.id } },
    { label: BUTTONS.usefulYes, action: { kind: "rate", answer: answer.id, verdict: "yes" } },
    { label: BUTTONS.usefulNo, action: { kind: "rate", answer: answer.id, verdict: "no" } },
  ];
}

function passageChoices(answer: Answer, citations: readonly Citation[]): readonly Choice[] {
  const named = (label: string, citation: Citation): string => (citations.length === 1 ? label : `${label}: ${echo(citation.locator, LABEL_LENGTH)}`);
  const [first] = citations;
  if (first === undefined) return [];
  return [
    ...citations.map((citation): Choice => ({ label: named(BUTTONS.context, citation), action: { kind: "context", passage: citation.passage } })),
    { label: named(BUTTONS.cite, first), action: { kind: "cite", passage: first.passage } },
    { label: named(BUTTONS.report, first), action: { kind: "report", answer: answer.id, passage: first.passage } },
  ];
}

function listChoices(answer: Answer, citations: readonly Citation[], from: number): readonly Choice[] {
  const next = from + ITEMS_PER_PAGE;
  const pages: Choice[] = [];
  if (next < citations.length) pages.push({ label: BUTTONS.nextPage, action: { kind: "page", answer: answer.id, from: next } });
  if (from > 0) pages.push({ label: BUTTONS.previousPage, action: { kind: "page", answer: answer.id, from: Math.max(0, from - ITEMS_PER_PAGE) } });
  return [...pages, ...opinionChoices(answer)];
}

/**
 * What can be chosen under an answer, in the order of its numbers.
 *
 * @param from first item shown of a list
 */
export function choicesOf(answer: Answer, from = 0): readonly Choice[] {
  switch (answer.kind) {
    case "found": {
      const more: Choice = { label: BUTTONS.more, action: { kind: "more", answer: answer.id, from: 0 } };
      return [...passageChoices(answer, answer.citations), ...(answer.more.length === 0 ? [] : [more]), ...opinionChoices(answer)];
    }
    case "quote-check":
      return [...passageChoices(answer, answer.citations), ...opinionChoices(answer)];
    case "rows":
      return listChoices(answer, answer.rows, from);
    case "part":
    case "mentions":
      return listChoices(answer, answer.citations, from);
    case "comparison":
      return [...passageChoices(answer, answer.sides.flatMap(({ citation }) => citation ?? [])), ...opinionChoices(answer)];
    case "refused":
      return [...askChoices(answer.rewordings), ...opinionChoices(answer)];
    case "talk":
      return askChoices(answer.suggestions);
    default:
      return answer satisfies never;
  }
}
