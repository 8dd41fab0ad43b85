import type { types } from "@slack/bolt";
import type { Engine } from "../../src/answer/engine.ts";
import { ABOUT, BUTTONS } from "../../src/chat/wording.ts";
import {
  actions,
  button,
  header,
  line,
  literal,
  paragraph,
  richText,
  smallText,
  type Block,
  type Span,
} from "./blocks.ts";
import { questionButtons } from "./render-refused.ts";
import { SLACK } from "./wording.ts";

/** How many questions are offered on the Home tab and above an empty direct message (Slack takes four there). */
export const OFFERED = 4;

function covered(engine: Engine): Block {
  const items = engine.documents.slice(0, 40).map(({ title, shortName, reference, date, url }) => {
    const rest = [reference, date].filter((fact) => fact !== "" && fact !== shortName).join(", ");
    const name: Span = url === undefined ? literal(title, { bold: true }) : { type: "link", url, text: title };
    return { type: "rich_text_section" as const, elements: [name, literal(` (${rest})`)] };
  });
  return richText(line(literal(ABOUT.covers)), { type: "rich_text_list", style: "bullet", elements: items });
}

/** The Home tab: what the bot covers, questions to begin with, how to ask, what is stored, "forget me". */
export function homeView(engine: Engine, seed: number, notice?: string): types.HomeView {
  const forget = button(
    BUTTONS.forget,
    { do: "forget" },
    {
      style: "danger",
      confirm: {
        title: { type: "plain_text", text: SLACK.forgetConfirmTitle, emoji: false },
        text: { type: "plain_text", text: SLACK.forgetConfirm, emoji: false },
        confirm: { type: "plain_text", text: SLACK.forgetYes, emoji: false },
        deny: { type: "plain_text", text: SLACK.forgetNo, emoji: false },
      },
    },
  );
  const stored = ABOUT.stored.map((text) => ({ type: "rich_text_section" as const, elements: [literal(text)] }));
  return {
    type: "home",
    blocks: [
      header(ABOUT.heading),
      ...(notice === undefined ? [] : [paragraph(notice)]),
      covered(engine),
      paragraph(ABOUT.willNot),
      paragraph(ABOUT.how),
      paragraph(SLACK.homeHow),
      smallText(SLACK.homeEnglish),
      ...questionButtons(SLACK.homeExamples, engine.startingQuestions(OFFERED, seed)).flatMap(({ blocks }) => blocks),
      header(ABOUT.storedHeading),
      richText({ type: "rich_text_list", style: "bullet", elements: stored }),
      paragraph(ABOUT.forget),
      ...actions(forget),
    ],
  };
}
