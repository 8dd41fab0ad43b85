/**
 * Slack's limits, one row each: `where` is "type.key" of a block, an element or a text object; `most` (and `least`)
 * count characters of a text or items of a list. `*` holds for every type. Numbers are from Slack's reference pages
 * and from the types of @slack/types; where no page states one, the note says what was measured by others.
 */
export type Limit = { readonly where: string; readonly least?: number; readonly most: number; readonly note?: string };

export const LIMITS: readonly Limit[] = [
  { where: "*.action_id", least: 1, most: 255 },
  { where: "*.block_id", most: 255 },
  { where: "section.text", least: 1, most: 3000 },
  { where: "section.fields", least: 1, most: 10 },
  { where: "mrkdwn.text", least: 1, most: 3000 },
  { where: "plain_text.text", least: 1, most: 3000 },
  { where: "header.text", least: 1, most: 150 },
  { where: "context.elements", least: 1, most: 10 },
  { where: "actions.elements", least: 1, most: 25 },
  { where: "context_actions.elements", least: 1, most: 5 },
  { where: "button.text", least: 1, most: 75, note: "about 30 are shown" },
  { where: "button.value", most: 2000 },
  { where: "button.url", most: 3000 },
  { where: "button.accessibility_label", most: 75 },
  { where: "feedback.text", least: 1, most: 75 },
  { where: "feedback.value", least: 1, most: 2000 },
  { where: "feedback.accessibility_label", most: 75 },
  { where: "static_select.options", least: 1, most: 100 },
  { where: "static_select.placeholder", least: 1, most: 150 },
  { where: "option.text", least: 1, most: 75 },
  { where: "option.value", least: 1, most: 150 },
  { where: "confirm.title", least: 1, most: 100 },
  { where: "confirm.text", least: 1, most: 300 },
  { where: "confirm.confirm", least: 1, most: 30 },
  { where: "confirm.deny", least: 1, most: 30 },
  { where: "rich_text.elements", least: 1, most: 100, note: "not documented; far above what is sent" },
  {
    where: "text.text",
    least: 1,
    most: 3000,
    note: "an element of rich text; not documented, kept as for a text object",
  },
  { where: "table.rows", least: 1, most: 100 },
  { where: "table.column_settings", most: 20 },
  { where: "row.cells", least: 1, most: 20 },
  { where: "raw_text.text", least: 1, most: 3000 },
  { where: "modal.blocks", least: 1, most: 100 },
  { where: "home.blocks", least: 1, most: 100 },
  { where: "modal.title", least: 1, most: 24 },
  { where: "modal.close", least: 1, most: 24 },
  { where: "modal.private_metadata", most: 3000 },
  { where: "message.blocks", most: 50 },
  { where: "message.text", least: 1, most: 40_000, note: "cut by Slack above" },
];

/** What holds for a message or a view as a whole. */
export const WHOLE = {
  /** Characters in all cells of all tables. */
  tableCells: 10_000,
  /** Slack takes one table per message. */
  tables: 1,
} as const;

/**
 * What we allow ourselves, below Slack's limits: a message is refused somewhere above 11,000 characters in its blocks
 * (measured by others, not documented), and a text of its own is split above 4,040 characters.
 */
export const BUDGET = {
  blocks: 45,
  /** Characters of a message: those of its blocks and those of its notification text together. */
  characters: 9000,
  /** Characters of the notification text, escaped. */
  text: 3900,
  viewBlocks: 90,
  viewCharacters: 9000,
  /** Longest piece of a passage shown at once; a longer one goes on in the next piece. */
  piece: 2400,
  /** Rows of a table in one message. */
  rows: 30,
} as const;

/** Web API and delivery, in milliseconds unless said otherwise. */
export const TIMES = {
  call: 10_000,
  /** A wait asked for by Slack that is longer than this is not waited for. */
  longestRetryAfter: 60_000,
  /** From a question to the last attempt to post its answer. */
  answer: 90_000,
  /** How far a signed request's time stamp may lie in the past or the future, in seconds. */
  signatureAge: 300,
  signatureAhead: 60,
} as const;
