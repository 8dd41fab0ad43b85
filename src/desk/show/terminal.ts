import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import pc from "picocolors";
import type { Block, Tone } from "./block.ts";

export type TerminalLook = { readonly width: number; readonly colours: boolean };

/** Narrower terminals are not wrapped for; wider lines are hard to read. */
const NARROWEST = 40;
const WIDEST = 110;

// A seed or a pasted question may hold control characters; on a terminal they are commands.
const CONTROL = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

type Colours = ReturnType<typeof pc.createColors>;

function toned(colours: Colours, text: string, tone: Tone | undefined): string {
  if (tone === undefined) return text;
  return { good: colours.green, bad: colours.red, quiet: colours.dim }[tone](text);
}

function wrapped(text: string, width: number, first: string, rest: string): readonly string[] {
  const lines = wrapAnsi(text.replace(CONTROL, "\uFFFD"), Math.max(width - rest.length, NARROWEST / 2), {
    hard: true,
  }).split("\n");
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`);
}

function tableLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  colours: Colours,
): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => stringWidth(row[column] ?? ""))));
  const lineOf = (row: readonly string[]): string =>
    widths
      .map((width, column) => (row[column] ?? "") + " ".repeat(width - stringWidth(row[column] ?? "")))
      .join("  ")
      .trimEnd();
  return [`  ${colours.dim(lineOf(head))}`, ...rows.map((row) => `  ${lineOf(row)}`)];
}

function linesOf(block: Block, width: number, colours: Colours): readonly string[] {
  switch (block.kind) {
    case "heading":
      return ["", colours.bold(block.text)];
    case "text":
      return wrapped(block.text, width, "", "").map((text) => toned(colours, text, block.tone));
    case "item":
      return wrapped(block.text, width, "  ", "    ").map((text) => toned(colours, text, block.tone));
    case "change":
      return [
        ...wrapped(block.label, width, "  ", "    "),
        ...(block.before === undefined ? [] : wrapped(block.before, width, "    - ", "      ").map(colours.red)),
        ...(block.after === undefined ? [] : wrapped(block.after, width, "    + ", "      ").map(colours.green)),
      ];
    case "table":
      return tableLines(block.head, block.rows, colours);
    default:
      return block satisfies never;
  }
}

/** A report as lines for a terminal; words, not colours alone, say what is good or bad. */
export function terminalText(blocks: readonly Block[], { width, colours }: TerminalLook): string {
  const fitting = Math.min(Math.max(width, NARROWEST), WIDEST);
  const lines = blocks.flatMap((block) => linesOf(block, fitting, pc.createColors(colours)));
  return `${lines.join("\n").replace(/^\n+/u, "")}\n`;
}
