import { linesOf } from "../../corpus/lines.ts";
import type { ParsedDocument } from "../../corpus/passage.ts";
import type { Span } from "../../corpus/span.ts";
import { heading, item, line, type Block } from "../show/block.ts";

type Owner = { readonly span: Span; readonly name: string; readonly first: boolean };

function ownersOf({ passages, leftOvers }: ParsedDocument): readonly Owner[] {
  const own = passages.flatMap(({ id, kind, spans }) =>
    spans.map((span, index): Owner => ({
      span,
      name: `${id.slice(id.indexOf("/") + 1)} [${kind}]`,
      first: index === 0,
    })),
  );
  const left = leftOvers.map(({ span, reason }): Owner => ({ span, name: `left over: ${reason}`, first: true }));
  return [...own, ...left].toSorted((one, other) => one.span.start - other.span.start);
}

/** One line of a seed with what became of it: the passages and left-overs that lie in it, in order. */
export type PreviewLine = { readonly number: number; readonly text: string; readonly owners: readonly string[] };

/** Every line of a text beside the passages and left-overs that it gives; a passage that goes on is named with "…". */
export function previewLines(text: string, parsed: ParsedDocument): readonly PreviewLine[] {
  const owners = ownersOf(parsed);
  return linesOf(text).map(({ number, start, end, text: own }) => {
    const here = owners.filter(({ span }) => span.start < end && span.end > start);
    const names = here.map(({ span, name, first }) => (first && span.start >= start ? name : `… ${name}`));
    return { number, text: own, owners: [...new Set(names)] };
  });
}

function fitted(text: string, width: number): string {
  const plain = text.replace(/\s/gu, " ");
  return plain.length > width ? `${plain.slice(0, width - 1)}…` : plain.padEnd(width);
}

const NUMBER_WIDTH = 4;
const NARROWEST = 24;

/**
 * The preview for people: the source on the left, what it gives on the right, doubts below.
 *
 * @param width columns of the terminal
 */
export function previewText(text: string, parsed: ParsedDocument, width: number): string {
  const column = Math.max(NARROWEST, Math.floor((width - NUMBER_WIDTH - 5) / 2));
  const lines = previewLines(text, parsed).flatMap(({ number, text: own, owners }) => {
    const source = `${String(number).padStart(NUMBER_WIDTH)} ${fitted(own, column)}`;
    const [first = own.trim() === "" ? "" : "(nothing)", ...rest] = owners;
    return [
      `${source} │ ${first}`.trimEnd(),
      ...rest.map((name) => `${" ".repeat(NUMBER_WIDTH + 1 + column)} │ ${name}`),
    ];
  });
  return `${lines.join("\n")}\n`;
}

/** What the parser was not sure of, with its places. */
export function doubtBlocks(file: string, { doubts }: ParsedDocument): readonly Block[] {
  if (doubts.length === 0) return [heading("Doubts"), line("None.")];
  return [heading("Doubts"), ...doubts.map((doubt) => item(`${file}:${doubt.line}:${doubt.column} ${doubt.reason}`))];
}
