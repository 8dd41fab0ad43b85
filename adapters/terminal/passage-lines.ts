import type { Citation, TextRange } from "../../src/answer/answer.ts";
import { notesWithin } from "../../src/chat/shorten.ts";
import { sourceLine } from "../../src/chat/source-line.ts";
import { NOTES } from "../../src/chat/wording.ts";
import { margin, safe, wrapped, type Margin, type Paper } from "./paper.ts";

const PLAIN = margin("  ");
/** Beginning of the lines that answer, so that they are seen without colour too. */
const MARKED = margin("> ");
const BELOW = margin("    ");

const wholeOf = ({ text }: Citation): TextRange => ({ start: 0, end: text.length });

type Piece = { readonly start: number; readonly end: number; readonly marked: boolean };

/** The shown stretch of a text, cut where its marked sentences begin and end. */
function pieces(shown: TextRange, mark: TextRange | undefined): readonly Piece[] {
  if (mark === undefined) return [{ ...shown, marked: false }];
  const list = [
    { start: shown.start, end: mark.start, marked: false },
    { start: mark.start, end: mark.end, marked: true },
    { start: mark.end, end: shown.end, marked: false },
  ];
  return list.filter(({ start, end }) => start < end);
}

/** A stretch of a text with the facts in it (dates, figures, parties) underlined. */
export function withFacts(paper: Paper, text: string, range: TextRange, facts: readonly TextRange[]): string {
  const { underline } = paper.colours;
  let done = range.start;
  let result = "";
  for (const { start, end } of facts.toSorted((one, other) => one.start - other.start)) {
    if (start < done || end > range.end) continue;
    result += `${safe(text.slice(done, start))}${underline(safe(text.slice(start, end)))}`;
    done = end;
  }
  return `${result}${safe(text.slice(done, range.end))}`;
}

/** The quoted text of a citation between quote marks; what is left out is said outside them. */
export function quoteLines(paper: Paper, citation: Citation, shown: TextRange = wholeOf(citation)): readonly string[] {
  const { text, mark, facts } = citation;
  const whole = mark !== undefined && mark.start <= shown.start && mark.end >= shown.end;
  const parts = pieces(shown, whole ? undefined : mark).filter(
    ({ start, end }) => text.slice(start, end).trim() !== "",
  );
  const before = text.slice(0, shown.start).trim() === "" ? "" : "[...] ";
  const after = text.slice(shown.end).trim() === "" ? "" : " [...]";
  return parts.flatMap((part, index) => {
    const stretch = withFacts(paper, text, part, facts).trim();
    const open = index === 0 ? `${before}“` : "";
    const close = index === parts.length - 1 ? `”${after}` : "";
    const coloured = part.marked || whole ? paper.colours.bold(stretch) : stretch;
    return wrapped(paper, `${open}${coloured}${close}`, part.marked || whole ? MARKED : PLAIN);
  });
}

/** Where a citation stands, and the official page where the catalogue has one. */
export function sourceLines(
  paper: Paper,
  citation: Pick<Citation, "locator" | "document">,
  beginning: Margin = BELOW,
): readonly string[] {
  const { cyan, dim } = paper.colours;
  const { url } = citation.document;
  const place = wrapped(paper, cyan(safe(sourceLine(citation))), beginning);
  return url === undefined ? place : [...place, `${beginning.rest}${dim(safe(url))}`];
}

/** The footnotes that belong to what is shown of a passage, whole, and where the same is said elsewhere. */
export function attachedLines(
  paper: Paper,
  citation: Citation,
  shown: TextRange = wholeOf(citation),
  beginning: Margin = BELOW,
): readonly string[] {
  const notes = notesWithin(citation, shown);
  return [
    ...notes.flatMap(({ number, text }) => wrapped(paper, `${NOTES.note} ${number}: “${safe(text)}”`, beginning)),
    ...citation.alsoIn.flatMap((other) => wrapped(paper, `${NOTES.alsoIn}: ${safe(sourceLine(other))}`, beginning)),
  ];
}

/** A passage, or a part of it, with its source and footnotes. */
export function passageLines(paper: Paper, citation: Citation, shown?: TextRange): readonly string[] {
  const { row, mark } = citation;
  const quoted =
    row === undefined
      ? quoteLines(paper, citation, shown)
      : rowLines(paper, citation, mark === undefined ? PLAIN : MARKED);
  return [...quoted, ...sourceLines(paper, citation), ...attachedLines(paper, citation, shown)];
}

/** A row of the annex, cell by cell. */
export function rowLines(paper: Paper, citation: Citation, beginning: Margin): readonly string[] {
  const { row } = citation;
  if (row === undefined) return wrapped(paper, `“${safe(citation.text)}”`, beginning);
  const cells = margin(beginning.rest);
  return [
    ...wrapped(paper, `“${safe(row.measure)}”`, beginning),
    ...wrapped(paper, `Responsible: ${safe(row.responsible)}`, cells),
    ...wrapped(paper, `Timing: ${safe(row.timing)}`, cells),
  ];
}

/** Full names of the parties in some rows, each once. */
export function partyLines(paper: Paper, rows: readonly Citation[]): readonly string[] {
  const names = new Map<string, string>();
  for (const { name, fullName } of rows.flatMap(({ row }) => row?.parties ?? []))
    if (fullName !== undefined) names.set(name, fullName);
  const list = [...names].map(([name, fullName]) => `${name} = ${fullName}`).join("; ");
  return list === "" ? [] : wrapped(paper, paper.colours.dim(safe(list)), PLAIN);
}
