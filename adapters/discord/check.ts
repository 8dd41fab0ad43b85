import type { Button, MessagePayload, Row, Select, TopLevel } from "./components.ts";
import { LIMITS } from "./limits.ts";

type Problems = string[];

/**
 * What of a message Discord would refuse, after escaping, one sentence each; empty when it may be sent. Sentences name
 * the part and the numbers, never the text.
 */
export function check(payload: MessagePayload): readonly string[] {
  const problems: Problems = [];
  const texts = payload.components.flatMap(textsOf);
  if (payload.components.length === 0) problems.push("The message has no components");
  most(
    problems,
    "components",
    payload.components.reduce((sum, part) => sum + count(part), 0),
    LIMITS.components,
  );
  most(
    problems,
    "characters of text",
    texts.reduce((sum, { length }) => sum + length, 0),
    LIMITS.text,
  );
  most(
    problems,
    "bytes of text",
    texts.reduce((sum, content) => sum + bytesOf(content), 0),
    LIMITS.textBytes,
  );
  for (const content of texts) if (content.trim() === "") problems.push("A text is empty");
  const ids: string[] = [];
  for (const part of payload.components) if (part.type === 1) checkRow(part, problems, ids);
  if (new Set(ids).size < ids.length) problems.push("Two components have the same custom id");
  return problems;
}

/** Bytes that a Text Display counts for, its own overhead included. */
export function bytesOf(content: string): number {
  return Buffer.byteLength(content) + LIMITS.bytesPerTextDisplay;
}

function textsOf(part: TopLevel): string[] {
  if (part.type === 10) return [part.content];
  return part.type === 17 ? part.components.map(({ content }) => content) : [];
}

function count(part: TopLevel): number {
  return part.type === 1 || part.type === 17 ? 1 + part.components.length : 1;
}

function most(problems: Problems, what: string, value: number, limit: number): void {
  if (value > limit) problems.push(`The message has ${value} ${what}, at most ${limit} are allowed`);
}

function within(problems: Problems, what: string, value: string, limit: number): void {
  if (value.length < 1 || value.length > limit) {
    problems.push(`${what} has ${value.length} characters, 1 to ${limit} are allowed`);
  }
}

function checkRow(row: Row, problems: Problems, ids: string[]): void {
  most(problems, "buttons in a row", row.components.length, LIMITS.rowsButtons);
  if (row.components.length === 0) problems.push("A row is empty");
  for (const part of row.components) {
    ids.push(part.custom_id);
    within(problems, "A custom id", part.custom_id, LIMITS.customId);
    if (part.type === 2) checkButton(part, problems);
    else checkSelect(part, problems);
  }
  if (row.components.length > 1 && row.components.some(({ type }) => type === 3)) {
    problems.push("A select shares its row");
  }
}

function checkButton(part: Button, problems: Problems): void {
  within(problems, "A button's label", part.label, LIMITS.buttonLabel);
}

function checkSelect(part: Select, problems: Problems): void {
  most(problems, "options in a select", part.options.length, LIMITS.selectOptions);
  if (part.options.length === 0) problems.push("A select has no options");
  within(problems, "A select's placeholder", part.placeholder, LIMITS.selectPlaceholder);
  for (const option of part.options) {
    within(problems, "An option's label", option.label, LIMITS.selectText);
    within(problems, "An option's value", option.value, LIMITS.selectText);
    if (option.description !== undefined) {
      within(problems, "An option's description", option.description, LIMITS.selectText);
    }
  }
  if (new Set(part.options.map(({ value }) => value)).size < part.options.length) {
    problems.push("Two options of a select have the same value");
  }
}
