import type { Block } from "./block.ts";

const SPECIAL = /[\\`*_[\]<>|#~&]/gu;
const LINE_BREAK = /\s*[\r\n]+\s*/gu;

/** Plain text as Markdown that shows exactly it: no mark, link or tag of it acts. */
function escapeMarkdown(text: string): string {
  return text
    .replace(LINE_BREAK, " ")
    .replace(SPECIAL, (sign) => (sign === "<" ? "&lt;" : sign === "&" ? "&amp;" : `\\${sign}`));
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return ["", `## ${escapeMarkdown(block.text)}`, ""];
    case "text":
      return [block.tone === "bad" ? `**${escapeMarkdown(block.text)}**` : escapeMarkdown(block.text), ""];
    case "item":
      return [`- ${escapeMarkdown(block.text)}`];
    case "change":
      return [
        `- ${escapeMarkdown(block.label)}`,
        ...(block.before === undefined ? [] : [`  - before: ${escapeMarkdown(block.before)}`]),
        ...(block.after === undefined ? [] : [`  - after: ${escapeMarkdown(block.after)}`]),
      ];
    case "table": {
      const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
      return ["", row(block.head), `|${" --- |".repeat(block.head.length)}`, ...block.rows.map(row), ""];
    }
    default:
      return block satisfies never;
  }
}

/** A report as Markdown, for a pull request. */
export function markdownText(blocks: readonly Block[]): string {
  return `${blocks
    .flatMap(linesOf)
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim()}\n`;
}
