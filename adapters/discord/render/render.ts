import type { Answer } from "../../../src/answer/answer.ts";
import { correctionsText, languageText } from "../../../src/chat/answer-heading.ts";
import { echo } from "../../../src/chat/clean-text.ts";
import { NOTES } from "../../../src/chat/wording.ts";
import { type Container, message, type MessagePayload, text } from "../components.ts";
import { escape } from "../escape.ts";
import { pageOf, WORDING } from "../wording.ts";
import { controls } from "./controls.ts";
import { layoutOf } from "./layout.ts";
import { pagesOf } from "./pages.ts";
import type { View } from "./view.ts";

/** Most characters of a question repeated over its answer. */
const QUESTION = 200;

/** Colours of the bar beside an answer; what they say is always said in words too. */
const ACCENTS: Readonly<Record<Answer["kind"], number>> = {
  found: 0x00_33_99,
  rows: 0x00_33_99,
  part: 0x00_33_99,
  comparison: 0x00_33_99,
  mentions: 0x00_33_99,
  "quote-check": 0x2e_7d_32,
  refused: 0x75_75_75,
  talk: 0x75_75_75,
};

/** One page of an answer as a message. Pure: the same answer and view give the same bytes. */
export function render(answer: Answer, view: View): MessagePayload {
  const layout = layoutOf(answer);
  const pages = pagesOf(layout.blocks);
  const page = Math.max(0, Math.min(view.page, pages.length - 1));
  const shown = pages[page] ?? [];
  const head = [
    ...(view.notices ?? []).map((notice) => `-# ${notice}`),
    ...questionLine(answer, view),
    ...small(languageText(answer)),
    ...small(correctionsText(answer)),
    ...(page === 0 ? layout.head : []),
  ];
  const foot = [
    ...(pages.length > 1 ? [`-# ${pageOf(page, pages.length)}`] : []),
    ...(answer.speaksOfFuture ? [`-# ${NOTES.laterLaw}`] : []),
    ...(answer.kind === "talk" ? [] : [`-# ${WORDING.answerId} ${answer.id}`]),
    ...(answer.kind === "refused" && answer.rewordings.length > 0 ? [`**${NOTES.rewordings}**`] : []),
  ];
  const texts = [head.join("\n"), ...shown.map((block) => block.text), foot.join("\n")].filter((part) => part !== "");
  const container: Container = {
    type: 17,
    accent_color: ACCENTS[answer.kind],
    components: texts.map((content) => text(content)),
  };
  const citations = shown.flatMap(({ citation }) => (citation === undefined ? [] : [citation]));
  return message([container, ...controls(answer, citations, { ...view, page }, pages.length)]);
}

/** The question over the answer of a command or form, where nothing else shows it. */
function questionLine(answer: Answer, { place }: View): readonly string[] {
  const question = echo(answer.question, QUESTION);
  return place === "channel" || question === "" ? [] : [`-# ${WORDING.question}: ${escape(question)}`];
}

function small(sentence: string | undefined): readonly string[] {
  return sentence === undefined ? [] : [`-# ${escape(sentence)}`];
}
