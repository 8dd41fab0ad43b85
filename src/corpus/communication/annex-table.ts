import type { Line } from "../lines.ts";
import type { Outline } from "../outline.ts";
import type { AnnexRow, Doubt, Passage } from "../passage.ts";
import type { Span, Spans } from "../span.ts";
import { headingRole } from "./headings.ts";
import { partiesOf } from "./parties.ts";

const COLUMN_TITLES = ["OBJECTIVES AND ACTIONS", "RESPONSIBLE", "TIMING"];
const OBJECTIVE_ALONE = /^\s*OBJECTIVE (\d+):\s*$/i;
const ACTION = /^\s*Action (\d+):/i;
const TIMING = /^(?:\d{4}(?:-\d{2,4})?|ongoing)$/i;

/** Index of the first line of the table of actions: its column titles, one to a line; -1 where there is no table. */
export function findTable(lines: readonly Line[]): number {
  const filled = lines.filter((line) => line.text.trim() !== "");
  const at = filled.findIndex((_, index) =>
    COLUMN_TITLES.every((title, offset) => {
      const cell = filled[index + offset]?.text ?? "";
      return cell.startsWith("\t") && cell.trim() === title;
    }),
  );
  const first = filled[at];
  return first === undefined ? -1 : lines.indexOf(first);
}

/** Years of a TIMING cell: "2013-14" gives both, "Ongoing" none. */
function yearsOf(timing: string): readonly number[] {
  const match = /^(\d{4})(?:-(\d{2,4}))?$/u.exec(timing.trim());
  if (match === null) return [];
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(String(from).slice(0, 4 - match[2].length) + match[2]);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function cellSpan(line: Line): Span {
  return { start: line.end - line.text.trimStart().length, end: line.start + line.text.trimEnd().length };
}

type Walk = {
  readonly document: string;
  readonly outline: Outline;
  readonly passages: Passage[];
  readonly doubts: Doubt[];
  objective: number;
  action: number;
};

function heading(walk: Walk, spans: Spans, title: string): void {
  walk.passages.push(walk.outline.heading(headingRole(title, false, false), spans));
}

function addRow(walk: Walk, cells: readonly [Line, Line, Line]): void {
  const [measure, responsible, timing] = [cellSpan(cells[0]), cellSpan(cells[1]), cellSpan(cells[2])];
  const { id, place, locator } = walk.outline.next("row", "row");
  const parties = partiesOf(cells[1].text);
  const when = cells[2].text.trim();
  if (!TIMING.test(when)) walk.doubts.push(doubt(walk.document, cells[2], `the TIMING cell is no year: "${when}"`));
  if (parties.condition)
    walk.doubts.push(doubt(walk.document, cells[1], "the RESPONSIBLE cell holds a condition, not a party"));
  const row: AnnexRow = {
    kind: "row",
    id,
    document: walk.document,
    place,
    locator,
    spans: [measure, responsible, timing],
    objective: walk.objective,
    action: walk.action,
    row: Number(/\d+$/u.exec(id)?.[0]),
    measure: [measure],
    responsible: [responsible],
    timing: [timing],
    parties: parties.names,
    years: yearsOf(when),
    ongoing: /^ongoing$/i.test(when),
  };
  walk.passages.push(row);
}

function doubt(document: string, line: Line, reason: string): Doubt {
  return { document, line: line.number, column: 1 + line.text.length - line.text.trimStart().length, reason };
}

/**
 * Reads the table of objectives and actions, flattened into one cell to a line, each behind a tab. An empty line inside
 * a row means nothing. Ends at the first line that is neither a cell nor the title of an objective.
 *
 * @returns the number of lines that were read
 */
export function readTable(
  document: string,
  outline: Outline,
  lines: readonly Line[],
  passages: Passage[],
  doubts: Doubt[],
): number {
  const walk: Walk = { document, outline, passages, doubts, objective: 0, action: 0 };
  let cells: Line[] = [];
  let objective: Line | undefined;
  let read = 0;
  for (const line of lines) {
    const text = line.text.trim();
    const isCell = line.text.startsWith("\t");
    if (text === "") {
      read += 1;
      continue;
    }
    if (!isCell && objective === undefined && !OBJECTIVE_ALONE.test(line.text)) break;
    read += 1;
    const action = ACTION.exec(line.text);
    if (objective !== undefined) {
      heading(
        walk,
        [{ start: cellSpan(objective).start, end: cellSpan(line).end }],
        `${objective.text.trim()} ${text}`,
      );
      objective = undefined;
    } else if (OBJECTIVE_ALONE.test(line.text)) {
      objective = line;
      walk.objective = Number(OBJECTIVE_ALONE.exec(line.text)?.[1]);
    } else if (action !== null) {
      walk.action = Number(action[1]);
      heading(walk, [cellSpan(line)], text);
    } else if (COLUMN_TITLES.includes(text)) {
      heading(walk, [cellSpan(line)], text);
    } else {
      cells.push(line);
      const [measure, responsible, timing] = cells;
      if (measure !== undefined && responsible !== undefined && timing !== undefined) {
        addRow(walk, [measure, responsible, timing]);
        cells = [];
      }
    }
  }
  for (const cell of cells)
    doubts.push(doubt(document, cell, `a cell of the table is left without its row: "${cell.text.trim()}"`));
  return read;
}
