import type { Answer, Citation } from "../../../src/answer/answer.ts";
import { BUTTONS } from "../../../src/chat/wording.ts";
import { type Button, button, type Row, rows, type SelectOption, shorten } from "../components.ts";
import { customId } from "../custom-id.ts";
import { LIMITS } from "../limits.ts";
import { counted, WORDING } from "../wording.ts";
import type { View } from "./view.ts";

/** What is offered under an answer: pages, the passages shown, and what can be done with the answer. */
export function controls(answer: Answer, shown: readonly Citation[], view: View, pages: number): readonly Row[] {
  return [
    ...rows(rewordingButtons(answer)),
    ...suggestionRow(answer),
    ...pickRow(answer, shown, view),
    ...rows(pageButtons(answer, view, pages)),
    ...rows(passageButtons(answer, shown, view)),
    ...rows(answerButtons(answer, view)),
  ];
}

/** Rewordings of a refusal, to be asked by a click; the stored answer knows them. */
function rewordingButtons(answer: Answer): readonly Button[] {
  if (answer.kind !== "refused") return [];
  return answer.rewordings
    .slice(0, LIMITS.rowsButtons)
    .map((question, at) => button(question, customId({ action: "ask", answer: answer.id, at }), 1));
}

/** Suggestions of small talk, which is not stored: a select, because its values hold the questions themselves. */
function suggestionRow(answer: Answer): readonly Row[] {
  if (answer.kind !== "talk" || answer.suggestions.length === 0) return [];
  const options = [...new Set(answer.suggestions)].slice(0, LIMITS.selectOptions).map((question) => ({
    label: shorten(question, LIMITS.selectText),
    value: question.slice(0, LIMITS.selectText),
  }));
  const custom_id = customId({ action: "say" });
  return [{ type: 1, components: [{ type: 3, custom_id, placeholder: WORDING.chooseQuestion, options }] }];
}

/** Where several passages are shown, one is chosen first. */
function pickRow(answer: Answer, shown: readonly Citation[], view: View): readonly Row[] {
  if (shown.length < 2) return [];
  const options = new Map<string, SelectOption>();
  for (const citation of shown.slice(0, LIMITS.selectOptions)) {
    const value = view.keyOf(citation.passage);
    options.set(value, {
      label: shorten(citation.locator, LIMITS.selectText),
      value,
      description: shorten(citation.document.shortName, LIMITS.selectText),
    });
  }
  const custom_id = customId({ action: "pick", answer: answer.id });
  return [{ type: 1, components: [{ type: 3, custom_id, placeholder: WORDING.pick, options: [...options.values()] }] }];
}

function pageButtons(answer: Answer, view: View, pages: number): readonly Button[] {
  if (pages < 2) return [];
  const { page, asker } = view;
  const turn = (label: string, to: number): Button[] =>
    to >= 0 && to < pages ? [button(label, customId({ action: "page", answer: answer.id, asker, at: to }))] : [];
  return [
    ...turn(WORDING.previous, page - 1),
    ...turn(WORDING.next, page + 1),
    button(WORDING.asFile, customId({ action: "file", answer: answer.id })),
  ];
}

/** What is offered for the first passage, where it is the one that answers. */
function passageButtons(answer: Answer, shown: readonly Citation[], view: View): readonly Button[] {
  const why = button(
    answer.kind === "refused" ? WORDING.whyRefused : BUTTONS.why,
    customId({ action: "why", answer: answer.id }),
  );
  if (answer.kind === "talk") return [];
  const [first, ...others] = shown;
  if (first === undefined || answer.kind === "refused") return [why];
  if (answer.kind !== "found" && others.length > 0) return [why];
  const on = { key: view.keyOf(first.passage), answer: answer.id };
  const more = answer.kind === "found" ? answer.more.length : 0;
  return [
    button(BUTTONS.context, customId({ action: "context", ...on })),
    ...(more > 0 ? [button(counted(BUTTONS.more, more), customId({ action: "more", answer: answer.id }))] : []),
    why,
    button(BUTTONS.cite, customId({ action: "cite", ...on })),
    button(BUTTONS.report, customId({ action: "report", ...on })),
  ];
}

/** Rating, the next question, and taking the answer back or sharing it. */
function answerButtons(answer: Answer, { asker, place }: View): readonly Button[] {
  const of = { answer: answer.id, asker };
  const rated = answer.kind === "talk" ? [] : (["yes", "no"] as const);
  return [
    ...rated.map((action) =>
      button(action === "yes" ? BUTTONS.usefulYes : BUTTONS.usefulNo, customId({ action, answer: answer.id })),
    ),
    // A reply to the answer of a command carries no text without a privileged intent.
    ...(place === "channel" ? [] : [button(BUTTONS.askNext, customId({ action: "next" }))]),
    place === "private"
      ? button(BUTTONS.share, customId({ action: "share", ...of }))
      : button(BUTTONS.remove, customId({ action: "bin", ...of }), 4),
  ];
}
