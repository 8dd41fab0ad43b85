import type { Citation, Rows } from "../../src/answer/answer.ts";
import { answerHeading } from "../../src/chat/answer-heading.ts";
import { NOTES } from "../../src/chat/wording.ts";
import { line, literal, richText, smallText, type Block } from "./blocks.ts";
import { BUDGET } from "./limits.ts";
import { measure } from "./measure.ts";
import { rowLines, sourceLine, spokenRow } from "./quote-blocks.ts";
import { citationItems, item, type Item, type Sheet } from "./sheet.ts";
import { SLACK } from "./wording.ts";

/** Longest list of full names, in characters: a line of small print, below Slack's 2,000 for plain text. */
const NAMES_LENGTH = 1500;

const filled = (text: string): string => (text === "" ? SLACK.emptyCell : text);

/** A row of the annex as an item (a row of unheard-of length as pieces): its cells for a table, and as a list for where Slack shows no table. */
function rowItems(citation: Citation): Item[] {
  const { row } = citation;
  if (row === undefined || measure.escaped(citation.text) > BUDGET.piece) return citationItems(citation);
  const title = SLACK.rowLabel(row.objective, row.action);
  const blocks: Block[] = [richText(line(literal(title, { bold: true })), ...rowLines(citation))];
  const cells = [`${row.objective}.${row.action}`, row.measure, row.responsible, row.timing].map(filled);
  const spoken = `${title}. ${spokenRow(citation)}`;
  return [{ blocks, spoken, citation, cells }];
}

/** The parties in some rows by their full names, each once. */
function partyNames(rows: readonly Citation[]): Item[] {
  const names = new Map<string, string>();
  for (const { name, fullName } of rows.flatMap(({ row }) => row?.parties ?? []))
    if (fullName !== undefined && fullName !== name) names.set(name, fullName);
  const list = [...names].map(([name, fullName]) => `${name}: ${fullName}`).join("; ");
  return list === "" || list.length > NAMES_LENGTH
    ? []
    : [item(`${SLACK.names}: ${list}`, smallText(`${SLACK.names}: ${list}`))];
}

/** Rows of the annex: how many of how many, by what they were chosen, and the rows. */
export function rowsSheet(answer: Rows): Sheet {
  const about = `${answerHeading(answer)}. ${NOTES.complete}`;
  const stated = answer.stated === undefined ? [] : citationItems(answer.stated);
  const first = answer.rows[0];
  const source =
    first === undefined
      ? []
      : [
          item(
            `${NOTES.readAloudEnd} ${first.document.shortName}.`,
            sourceLine({ ...first, locator: "Annex", alsoIn: [] }),
          ),
        ];
  return {
    head: [...stated, item(about, smallText(about))],
    list: answer.rows.flatMap(rowItems),
    tail: [...partyNames(answer.rows), ...source],
    opening: "menu",
  };
}

/** The head of the table. */
const TABLE_HEAD: readonly string[] = [SLACK.objective, SLACK.measure, SLACK.responsible, SLACK.timing];

/** Rows as one table. */
export function table(rows: readonly (readonly string[])[]): Block {
  return {
    type: "table",
    column_settings: TABLE_HEAD.map(() => ({ is_wrapped: true })),
    rows: [TABLE_HEAD, ...rows].map((cells) => cells.map((text) => ({ type: "raw_text" as const, text }))),
  };
}
