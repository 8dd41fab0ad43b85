import type { Citation, Rows } from "../../src/answer/answer.ts";
import { answerHeading } from "../../src/chat/answer-heading.ts";
import { NOTES } from "../../src/chat/wording.ts";
import { line, literal, richText, smallText, type Block, type RichText } from "./blocks.ts";
import { BUDGET } from "./limits.ts";
import { measure } from "./measure.ts";
import { sourceLine } from "./quote-blocks.ts";
import { citationItems, item, type Item, type Sheet } from "./sheet.ts";
import { SLACK } from "./wording.ts";

const filled = (text: string): string => (text === "" ? SLACK.emptyCell : text);

function cell(name: string, text: string): RichText[] {
  return [
    line(literal(name)),
    text === "" ? line(literal(SLACK.emptyCell)) : { type: "rich_text_quote", elements: [literal(text)] },
  ];
}

/** A row of the annex as an item (a row of unheard-of length as pieces): its cells for a table, and as a list for where Slack shows no table. */
function rowItems(citation: Citation): Item[] {
  const { row } = citation;
  if (row === undefined || measure.escaped(citation.text) > BUDGET.piece) return citationItems(citation);
  const title = SLACK.rowLabel(row.objective, row.action);
  const blocks: Block[] = [
    richText(
      line(literal(title, { bold: true })),
      ...cell(SLACK.measure, row.measure),
      ...cell(SLACK.responsible, row.responsible),
      ...cell(SLACK.timing, row.timing),
    ),
  ];
  const cells = [`${row.objective}.${row.action}`, row.measure, row.responsible, row.timing].map(filled);
  const spoken = `${title}. ${SLACK.measure}: “${row.measure}” ${SLACK.responsible}: “${row.responsible}” ${SLACK.timing}: “${row.timing}”`;
  return [{ blocks, spoken, citation, cells }];
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
    tail: source,
    opening: "menu",
  };
}

/** The head of the table. */
export const TABLE_HEAD: readonly string[] = [SLACK.objective, SLACK.measure, SLACK.responsible, SLACK.timing];

/** Rows as one table. */
export function table(rows: readonly (readonly string[])[]): Block {
  return {
    type: "table",
    column_settings: TABLE_HEAD.map(() => ({ is_wrapped: true })),
    rows: [TABLE_HEAD, ...rows].map((cells) => cells.map((text) => ({ type: "raw_text" as const, text }))),
  };
}
