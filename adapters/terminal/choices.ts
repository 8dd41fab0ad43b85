import type { Answer, Citation } from "../../src/answer/answer.ts";
import { shownCitations } from "../../src/answer/shown-citations.ts";
import { echo } from "../../src/chat/clean-text.ts";
import { BUTTONS } from "../../src/chat/wording.ts";

/** What a numbered choice does; elsewhere it would be a button. */
export type Action =
  | { readonly kind: "ask"; readonly question: string }
  | { readonly kind: "context" | "cite" | "report"; readonly answer: string; readonly passage: string }
  | { readonly kind: "more" | "page" | "open"; readonly answer: string; readonly from: number }
  | { readonly kind: "why"; readonly answer: string }
  | { readonly kind: "rate"; readonly answer: string; readonly verdict: "yes" | "no" };

export type Choice = { readonly label: string; readonly action: Action };

/** Items of a list on one screen. */
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

/** Label of the choice behind which the passages of a list are chosen from. */
const OPEN_ONE = "Show one of these in context";

const on = (kind: "context" | "cite" | "report", label: string, answer: string, citation: Citation): Choice => ({
  label: `${label}: ${echo(citation.locator, LABEL_LENGTH)}`,
  action: { kind, answer, passage: citation.passage },
});

/** What can be done with one passage besides reading it. */
export const usesOf = (answer: string, citation: Citation): readonly Choice[] => [
  on("cite", BUTTONS.cite, answer, citation),
  on("report", BUTTONS.report, answer, citation),
];

/** Each passage in its context. */
export const contextsOf = (answer: string, citations: readonly Citation[]): readonly Choice[] =>
  citations.map((citation) => on("context", BUTTONS.context, answer, citation));

function passageChoices({ id }: Answer, citations: readonly Citation[]): readonly Choice[] {
  const [first] = citations;
  return first === undefined ? [] : [...contextsOf(id, citations), ...usesOf(id, first)];
}

/** The pages beside the one that is shown of a list. */
function pageChoices(answer: string, count: number, from: number): readonly Choice[] {
  const to = (label: string, at: number): Choice => ({ label, action: { kind: "page", answer, from: at } });
  const next = from + ITEMS_PER_PAGE;
  return [
    ...(next < count ? [to(BUTTONS.nextPage, next)] : []),
    ...(from > 0 ? [to(BUTTONS.previousPage, Math.max(0, from - ITEMS_PER_PAGE))] : []),
  ];
}

function listChoices(answer: Answer, citations: readonly Citation[], from: number): readonly Choice[] {
  if (citations.length < 2) return [...passageChoices(answer, citations), ...opinionChoices(answer)];
  const open: Choice = { label: OPEN_ONE, action: { kind: "open", answer: answer.id, from } };
  return [...pageChoices(answer.id, citations.length, from), open, ...opinionChoices(answer)];
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
      return [
        ...passageChoices(answer, answer.citations),
        ...(answer.more.length === 0 ? [] : [more]),
        ...opinionChoices(answer),
      ];
    }
    case "rows":
      return listChoices(answer, answer.rows, from);
    case "part":
    case "mentions":
      return listChoices(answer, answer.citations, from);
    case "quote-check":
    case "comparison":
      return [...passageChoices(answer, shownCitations(answer)), ...opinionChoices(answer)];
    case "refused":
      return [...askChoices(answer.rewordings), ...opinionChoices(answer)];
    case "talk":
      return askChoices(answer.suggestions);
    default:
      return answer satisfies never;
  }
}
