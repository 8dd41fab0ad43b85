import type { Answer, Citation } from "../../src/answer/answer.ts";
import { BUTTONS, NOTES } from "../../src/chat/wording.ts";
import { correctionsText, languageText } from "../../src/chat/answer-heading.ts";
import type { types } from "@slack/bolt";
import { actions, button, label, smallText, type Block } from "./blocks.ts";
import { escapeText } from "./escape.ts";
import { citationsOf, fillPage, itemBlocks, passagesShown, spokenText, type Page } from "./page.ts";
import { comparisonSheet, foundSheet, mentionsSheet, partSheet, quoteCheckSheet } from "./render-lists.ts";
import { refusedSheet, talkSheet } from "./render-refused.ts";
import { rowsSheet } from "./render-rows.ts";
import { item, type Item, type Sheet } from "./sheet.ts";
import { actionId, writeValue } from "./values.ts";
import { SLACK } from "./wording.ts";

/** A message before it gets a place: blocks to see, text to hear (escaped, the whole of what the blocks show). */
export type Message = { readonly text: string; readonly blocks: readonly Block[] };

/** For whom an answer is rendered. */
export type Viewer = {
  /** The stable key of a passage, for buttons. */
  readonly keyOf: (passage: string) => string;
  /** Who may remove the answer; nobody when left out. */
  readonly asker?: string | undefined;
  /** Only the asker sees it, so it can be shared. */
  readonly onlyForAsker?: boolean;
};

/** The answer as a list that can be put on pages. */
export function sheetOf(answer: Answer): Sheet {
  switch (answer.kind) {
    case "found":
      return foundSheet(answer);
    case "rows":
      return rowsSheet(answer);
    case "part":
      return partSheet(answer);
    case "comparison":
      return comparisonSheet(answer);
    case "mentions":
      return mentionsSheet(answer);
    case "quote-check":
      return quoteCheckSheet(answer);
    case "refused":
      return refusedSheet(answer);
    case "talk":
      return talkSheet(answer);
    default:
      return answer satisfies never;
  }
}

/** Above the answer: that the documents are in English where the question was not, and how it was read. */
function above(answer: Answer): Item[] {
  return [languageText(answer), correctionsText(answer)].flatMap((text) =>
    text === undefined ? [] : [item(text, smallText(text))],
  );
}

/** A menu that opens one of many passages in its context. */
export function openingMenu(citations: readonly Citation[], keyOf: Viewer["keyOf"]): types.StaticSelect {
  return {
    type: "static_select",
    action_id: actionId("open"),
    placeholder: { type: "plain_text", text: SLACK.openOne, emoji: false },
    options: citations.slice(0, 100).map(({ passage, row, locator }) => ({
      text: {
        type: "plain_text",
        text: label(row === undefined ? locator : `${SLACK.rowLabel(row.objective, row.action)}: ${row.measure}`, 75),
        emoji: false,
      },
      value: writeValue({ do: "open", passage: keyOf(passage) }),
    })),
  };
}

/** Each passage followed by its own buttons; the last piece of a long passage carries them. */
function withButtons(page: Page, keyOf: Viewer["keyOf"]): Item[] {
  return page.items.map((given, index) => {
    const { citation } = given;
    if (citation === undefined || page.items[index + 1]?.citation === citation) return given;
    const passage = keyOf(citation.passage);
    const row = actions(
      button(BUTTONS.context, { do: "context", passage }, { about: `${BUTTONS.context}: ${citation.locator}` }),
      button(BUTTONS.cite, { do: "cite", passage }, { about: `${BUTTONS.cite}: ${citation.locator}` }),
    );
    return { ...given, blocks: [...given.blocks, ...row] };
  });
}

function answerButtons(answer: Answer, page: Page, viewer: Viewer): types.ActionsBlockElement[] {
  const first = citationsOf(page.items)[0];
  const more = answer.kind === "found" ? answer.more.length : 0;
  return [
    ...(page.next === undefined
      ? []
      : [button(BUTTONS.nextPage, { do: "page", answer: answer.id, list: "answer", from: page.next, back: [0] })]),
    ...(more === 0
      ? []
      : [
          button(
            `${BUTTONS.more} (${more})`,
            { do: "page", answer: answer.id, list: "more", from: 0, back: [] },
            { number: 1 },
          ),
        ]),
    ...(answer.kind === "talk" ? [] : [button(BUTTONS.why, { do: "why", answer: answer.id })]),
    ...(first === undefined || answer.kind === "refused"
      ? []
      : [button(BUTTONS.report, { do: "report", answer: answer.id, passage: viewer.keyOf(first.passage) })]),
    ...(viewer.onlyForAsker === true && answer.kind !== "talk"
      ? [button(BUTTONS.share, { do: "share", answer: answer.id })]
      : []),
    ...(viewer.asker === undefined ? [] : [button(BUTTONS.remove, { do: "remove", asker: viewer.asker })]),
  ];
}

function feedback(answer: Answer): Block[] {
  if (answer.kind === "talk") return [];
  const side = (
    verdict: "yes" | "no",
    text: string,
  ): { text: types.PlainTextElement; value: string; accessibility_label: string } => ({
    text: { type: "plain_text", text, emoji: false },
    accessibility_label: text,
    value: writeValue({ do: "rate", answer: answer.id, verdict }),
  });
  return [
    {
      type: "context_actions",
      elements: [
        {
          type: "feedback_buttons",
          action_id: actionId("rate"),
          positive_button: side("yes", BUTTONS.usefulYes),
          negative_button: side("no", BUTTONS.usefulNo),
        },
      ],
    },
  ];
}

/** What stands under the list: how much of it is shown, later law, and what was only partly shown. */
function notes(answer: Answer, page: Page, list: readonly Item[]): Item[] {
  const { from, to, count } = passagesShown(list, page.from, page.from + page.items.length);
  const part = page.next === undefined ? [] : [`${SLACK.shown(from, to, count)} ${NOTES.restOfList}`];
  const later = answer.speaksOfFuture ? [NOTES.laterLaw] : [];
  return [...part, ...later].map((text) => item(text, smallText(text)));
}

/** An answer as one message: pure, within the budget; what does not fit is behind "Next page". */
export function renderAnswer(answer: Answer, viewer: Viewer): Message {
  const sheet = sheetOf(answer);
  const head = [...above(answer), ...sheet.head];
  const extra = sheet.opening === "buttons" ? 12 : 8;
  const page = fillPage(sheet.list, 0, [...head, ...sheet.tail], "message", extra);
  const citations = citationsOf(page.items);
  const items = sheet.opening === "buttons" ? withButtons(page, viewer.keyOf) : page.items;
  const menu = sheet.opening === "menu" && citations.length > 0 ? [openingMenu(citations, viewer.keyOf)] : [];
  const shown = [...head, ...items, ...notes(answer, page, sheet.list), ...sheet.tail];
  return {
    text: escapeText(spokenText(shown)),
    blocks: [
      ...itemBlocks(shown, "message"),
      ...actions(...menu, ...answerButtons(answer, page, viewer)),
      ...feedback(answer),
    ],
  };
}
