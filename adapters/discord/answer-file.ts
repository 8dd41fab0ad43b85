import type { Answer, Citation } from "../../src/answer/answer.ts";
import { answerHeading } from "../../src/chat/answer-heading.ts";
import { cleanText } from "../../src/chat/clean-text.ts";
import { sourceLine } from "../../src/chat/source-line.ts";
import { citationsIn } from "./render/layout.ts";

/** An answer with every passage in full: rows of the annex as a table that spreadsheets open, others as text. */
export function answerFile(answer: Answer): { readonly name: string; readonly content: string } {
  return answer.kind === "rows"
    ? { name: `rows-${answer.id}.csv`, content: csv([HEADER, ...answer.rows.map(cellsOf)]) }
    : { name: `answer-${answer.id}.txt`, content: cleanText(textOf(answer)) };
}

const HEADER = ["objective", "action", "measure", "responsible", "timing", "locator", "document", "date"];

function cellsOf({ row, text, locator, document }: Citation): readonly string[] {
  return [
    String(row?.objective ?? ""),
    String(row?.action ?? ""),
    row?.measure ?? text,
    row?.responsible ?? "",
    row?.timing ?? "",
    locator,
    `${document.title}, ${document.reference}`,
    document.date,
  ];
}

/** A byte order mark, so that spreadsheets read it as UTF-8; cells that they would take for a formula get an apostrophe. */
function csv(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(value: string): string {
  return `"${value.replace(/^[=+\-@\t\r]/u, "'$&").replaceAll('"', '""')}"`;
}

function textOf(answer: Answer): string {
  const parts = citationsIn(answer).map((citation) =>
    [
      citation.text,
      ...citation.notes.map(({ number, text }) => `Note ${number}: ${text}`),
      `Source: ${sourceLine(citation)}, ${citation.document.reference}`,
    ].join("\n"),
  );
  return [answerHeading(answer), ...parts]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}
