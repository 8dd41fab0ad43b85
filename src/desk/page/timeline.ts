import type { Citation, CitedRow } from "../../answer/answer.ts";
import { shortened } from "../show/block.ts";
import { markup, NOTHING, picture, section, table, type Html } from "./html.ts";

/** A measure of an annex with the heading of its objective, as the document writes it. */
export type TimelineRow = { readonly citation: Citation; readonly row: CitedRow; readonly objective: string };

const WIDTH = 960;
const LEFT = 470;
const RIGHT = 10;
const LINE = 20;
const HEAD = 34;
const LABEL = 68;

type Scale = { readonly years: readonly number[]; readonly step: number; readonly open: number };

function scaleOf(rows: readonly TimelineRow[]): Scale {
  const all = rows.flatMap(({ row }) => row.years);
  const first = Math.min(...all);
  const years =
    all.length === 0 ? [] : Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => first + index);
  // One more column for what has no end.
  const step = (WIDTH - LEFT - RIGHT) / (years.length + 1);
  return { years, step, open: LEFT + years.length * step };
}

function barOf({ row }: TimelineRow, y: number, { years, step, open }: Scale): Html {
  const [first] = row.years;
  const last = row.years.at(-1);
  if (first === undefined || last === undefined) {
    return markup`<rect class="open" x="${open + 2}" y="${y + 3}" width="${step - 4}" height="${LINE - 6}" rx="3"/>`;
  }
  const x = LEFT + years.indexOf(first) * step;
  return markup`<rect class="bar" x="${x + 2}" y="${y + 3}" width="${(last - first + 1) * step - 4}" height="${LINE - 6}" rx="3"/>`;
}

type Line = { readonly kind: "group"; readonly text: string } | { readonly kind: "row"; readonly row: TimelineRow };

function linesOf(rows: readonly TimelineRow[]): readonly Line[] {
  return rows.flatMap((row, index): Line[] => {
    const begins = rows[index - 1]?.objective !== row.objective;
    return [...(begins ? [{ kind: "group", text: row.objective } as const] : []), { kind: "row", row }];
  });
}

function drawing(rows: readonly TimelineRow[]): Html {
  const scale = scaleOf(rows);
  const lines = linesOf(rows);
  const height = HEAD + lines.length * LINE + 8;
  const columns = [...scale.years.map(String), "Ongoing"].map((name, index) => {
    const x = LEFT + index * scale.step;
    return markup`<line class="grid" x1="${x}" y1="${HEAD - 10}" x2="${x}" y2="${height - 6}"/><text x="${x + scale.step / 2}" y="16" text-anchor="middle">${name}</text>\n`;
  });
  const drawn = lines.map((line, index) => {
    const y = HEAD + index * LINE;
    if (line.kind === "group")
      return markup`<text class="group" x="0" y="${y + 14}">${shortened(line.text, 110)}</text>\n`;
    const { measure } = line.row.row;
    return markup`<text x="12" y="${y + 14}">${shortened(measure, LABEL)}</text>${barOf(line.row, y, scale)}\n`;
  });
  const counts = scale.years.map((year) => `${rows.filter(({ row }) => row.years.includes(year)).length} in ${year}`);
  const ongoing = rows.filter(({ row }) => row.years.length === 0).length;
  return picture(
    "timeline",
    WIDTH,
    height,
    `Timeline of ${rows.length} actions by year and objective`,
    `Due: ${[...counts, `${ongoing} ongoing`].join(", ")}. The table below lists every action.`,
    [...columns, ...drawn],
  );
}

/** Every action of the annex by year and objective: drawn, and as a table in the documents' own words. */
export function timelineSection(rows: readonly TimelineRow[]): Html {
  if (rows.length === 0) return NOTHING;
  const cells = rows.map(({ row, citation, objective }) => [
    objective,
    row.measure,
    row.responsible,
    row.timing,
    `${citation.document.shortName}, ${citation.locator}`,
  ]);
  const list = table(
    `All ${rows.length} actions, in the words of the annex`,
    ["Objective", "Measure", "Responsible", "Timing", "Where"],
    cells,
  );
  return section(
    "timeline-heading",
    `The ${rows.length} actions by year and objective`,
    drawing(rows),
    markup`<details><summary>All ${rows.length} actions as a table</summary>${list}</details>`,
  );
}
