import type { Citation, Rows } from "../../../src/answer/answer.ts";
import { escape } from "../escape.ts";
import { WORDING } from "../wording.ts";
import { type Block, fitsBlock } from "./block.ts";
import { citationBlocks, rowItem } from "./citation-blocks.ts";

/** A sentence that states the count, then the rows, every cell verbatim, then the parties' names in full. */
export function rowBlocks(answer: Rows): readonly Block[] {
  const stated = answer.stated === undefined ? [] : citationBlocks(answer.stated, WORDING.stated);
  return [...stated, ...answer.rows.flatMap((citation, index) => rowBlock(citation, index + 1)), ...legend(answer)];
}

function rowBlock(citation: Citation, position: number): readonly Block[] {
  return rowItem(citation, `**${position}.** ${escape(citation.locator)}`);
}

function legend({ rows }: Rows): readonly Block[] {
  const names = new Map<string, string>();
  for (const { row } of rows) {
    for (const { name, fullName } of row?.parties ?? []) {
      if (fullName !== undefined && fullName !== name) names.set(name, fullName);
    }
  }
  const entries = [...names].map(([name, fullName]) => `${escape(name)}: ${escape(fullName)}`);
  const text = `-# ${WORDING.legend}: ${entries.join(" · ")}`;
  return entries.length > 0 && fitsBlock(text) ? [{ text }] : [];
}
