import type { types } from "@slack/bolt";
import { escapeText } from "./escape.ts";
import { BUDGET } from "./limits.ts";
import { actionId, writeValue, type Click } from "./values.ts";

export type Block = types.KnownBlock;
export type RichText = types.RichTextBlock["elements"][number];
export type Span = types.RichTextElement;

/** A literal piece of rich text: Slack does not read it as markup, so it must not be escaped. */
export function literal(
  text: string,
  style?: { readonly bold?: boolean; readonly italic?: boolean; readonly strike?: boolean },
): Span {
  return style === undefined ? { type: "text", text } : { type: "text", text, style: { ...style } };
}

/** A line of rich text. */
export function line(...elements: readonly Span[]): RichText {
  return { type: "rich_text_section", elements: [...elements] };
}

/** A block of rich text. */
export function richText(...elements: readonly RichText[]): Block {
  return { type: "rich_text", elements: [...elements] };
}

/** A small grey line of mrkdwn that is already escaped. `verbatim` keeps Slack from making links of its own. */
export function smallPrint(escaped: string): Block {
  return { type: "context", elements: [{ type: "mrkdwn", text: escaped, verbatim: true }] };
}

/** A small grey line of plain text; `emoji: false` keeps ":name:" as it is. */
export function smallText(text: string): Block {
  return { type: "context", elements: [{ type: "plain_text", text, emoji: false }] };
}

/** A paragraph of our own words as mrkdwn: escaped here, once. */
export function paragraph(text: string): Block {
  return { type: "section", text: { type: "mrkdwn", text: escapeText(text), verbatim: true } };
}

/** A heading. */
export function header(text: string): Block {
  return { type: "header", text: { type: "plain_text", text, emoji: false } };
}

/** Shortens a label to what Slack takes; only labels are ever shortened, never quotes. */
export function label(text: string, most: number): string {
  const characters = Array.from(text);
  if (text.length <= most) return text;
  let short = "";
  for (const character of characters) {
    if (short.length + character.length > most - 1) break;
    short += character;
  }
  return `${short}…`;
}

type ButtonOptions = {
  /** Keeps several buttons of one action apart within a block. */
  readonly number?: number;
  /** Read by screen readers instead of the text. */
  readonly about?: string;
  readonly style?: "primary" | "danger";
  readonly confirm?: types.ConfirmationDialog;
};

/** A button. */
export function button(text: string, click: Click, options: ButtonOptions = {}): types.Button {
  const { number, about, style, confirm } = options;
  return {
    type: "button",
    action_id: actionId(click.do, number),
    text: { type: "plain_text", text: label(text, 75), emoji: false },
    value: writeValue(click),
    ...(about === undefined ? {} : { accessibility_label: label(about, 75) }),
    ...(style === undefined ? {} : { style }),
    ...(confirm === undefined ? {} : { confirm }),
  };
}

/** Buttons in a row; nothing when there are none. */
export function actions(...elements: readonly types.ActionsBlockElement[]): Block[] {
  return elements.length === 0 ? [] : [{ type: "actions", elements: elements.slice(0, 25) }];
}

const WEIGHTS: Readonly<Record<string, number>> = { "&": 5, "<": 4, ">": 4 };

/**
 * Cuts a text into pieces of at most `most` characters as they count after escaping, between words where it can and
 * never within a character. Put together, the pieces are the text.
 */
export function pieces(text: string, most: number = BUDGET.piece): string[] {
  const found: string[] = [];
  let start = 0;
  let space = 0;
  let weight = 0;
  let sinceSpace = 0;
  let index = 0;
  for (const character of text) {
    const own = WEIGHTS[character] ?? character.length;
    if (weight + own > most) {
      const end = space > start ? space : index;
      found.push(text.slice(start, end));
      weight = space > start ? sinceSpace : 0;
      start = end;
    }
    index += character.length;
    weight += own;
    sinceSpace += own;
    if (character === " ") {
      space = index;
      sinceSpace = 0;
    }
  }
  found.push(text.slice(start));
  return found;
}
