/**
 * The parts of Discord's Components V2 that are used here, as the API writes them. The numbers are Discord's component
 * types; spelled out so that rendering needs no run-time import of discord.js (0.9 s to load).
 */
export type Text = { readonly type: 10; readonly content: string };
export type Button = {
  readonly type: 2;
  /** 1 primary, 2 secondary, 3 success, 4 danger. */
  readonly style: 1 | 2 | 3 | 4;
  readonly label: string;
  readonly custom_id: string;
  readonly disabled?: boolean;
};
export type SelectOption = { readonly label: string; readonly value: string; readonly description?: string };
export type Select = {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly SelectOption[];
};
export type Row = { readonly type: 1; readonly components: readonly (Button | Select)[] };
type FileComponent = { readonly type: 13; readonly file: { readonly url: string } };
export type Container = { readonly type: 17; readonly accent_color: number; readonly components: readonly Text[] };
export type TopLevel = Text | Row | Container | FileComponent;

/** IS_COMPONENTS_V2 (1 << 15) and SUPPRESS_EMBEDS (1 << 2): laid out by components, and no link previews. */
export const FLAGS = 32768 | 4;

/** A message exactly as the API receives it. */
export type MessagePayload = {
  readonly flags: typeof FLAGS;
  readonly components: readonly TopLevel[];
  /** Nobody is ever pinged. */
  readonly allowed_mentions: { readonly parse: readonly []; readonly replied_user: false };
};

const NO_MENTIONS = { parse: [], replied_user: false } as const;

/** A paragraph of markdown. */
export function text(content: string): Text {
  return { type: 10, content };
}

/** A button; a label too long for it is cut with a visible mark. */
export function button(label: string, customId: string, style: Button["style"] = 2): Button {
  return { type: 2, style, label: shorten(label, 80), custom_id: customId };
}

/** One row per five buttons. */
export function rows(buttons: readonly Button[]): Row[] {
  const result: Row[] = [];
  for (let start = 0; start < buttons.length; start += 5) {
    result.push({ type: 1, components: buttons.slice(start, start + 5) });
  }
  return result;
}

/** A message of these components that pings nobody and shows no previews. */
export function message(components: readonly TopLevel[]): MessagePayload {
  return { flags: FLAGS, components, allowed_mentions: NO_MENTIONS };
}

/**
 * The text if it has at most `limit` characters, otherwise its beginning and "…"; never half a surrogate pair. For
 * labels only: a quoted passage is never shortened.
 */
export function shorten(label: string, limit: number): string {
  if (label.length <= limit) return label;
  let end = limit - 1;
  if (/[\uD800-\uDBFF]/u.test(label.charAt(end - 1))) end -= 1;
  return `${label.slice(0, end).trimEnd()}…`;
}
