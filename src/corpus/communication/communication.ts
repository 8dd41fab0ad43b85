import type { DocumentFacts } from "../document.ts";
import { linesOf, type Line } from "../lines.ts";
import { createOutline, type Outline } from "../outline.ts";
import type { Doubt, LeftOver, ParsedDocument, Passage } from "../passage.ts";
import type { Spans } from "../span.ts";
import { findTable, readTable } from "./annex-table.ts";
import { blocksOf, isNumberAlone, looksLikeHeading, type Block } from "./blocks.ts";
import { headingRole } from "./headings.ts";
import { offsetOf, tieNotes, type ReviewedMark } from "./marks.ts";
import { readNotes, startsNotes } from "./notes.ts";

const OBJECTIVE_ALONE = /^OBJECTIVE \d+:$/i;
const ADDRESSEE = /^[^.]{1,40}:$/u;

type Walk = {
  readonly facts: Pick<DocumentFacts, "id" | "title">;
  readonly outline: Outline;
  readonly passages: Passage[];
  readonly leftOvers: LeftOver[];
  readonly breaks: number[];
  sawHeading: boolean;
};

function joined(first: Block, second: Block): Spans {
  return [{ start: first.spans[0].start, end: second.spans[0].end }, ...second.spans.slice(1)];
}

/** Text blocks to passages; a heading may take two blocks (its number or "OBJECTIVE n:" on a line of its own). */
function readBlocks(walk: Walk, blocks: readonly Block[]): void {
  let taken = false;
  for (const [index, block] of blocks.entries()) {
    if (taken) {
      taken = false;
      continue;
    }
    const next = blocks[index + 1];
    walk.breaks.push(...block.breaks);
    if (!block.boxed) walk.outline.close((heading) => heading.boxed === true);
    if (next !== undefined && (isNumberAlone(block.text) || OBJECTIVE_ALONE.test(block.text))) {
      addHeading(walk, `${block.text} ${next.text}`, joined(block, next), isNumberAlone(block.text), false, false);
      walk.breaks.push(...next.breaks);
      taken = true;
    } else if (isHeading(block, next)) {
      addHeading(walk, block.text, block.spans, false, block.lines[0].text.startsWith(" "), block.boxed);
    } else addText(walk, block);
  }
}

function isHeading(block: Block, next: Block | undefined): boolean {
  if (block.listMark !== undefined) return false;
  if (looksLikeHeading(block.text)) return true;
  return ADDRESSEE.test(block.text) && (next?.listMark !== undefined || block.boxed);
}

function addHeading(
  walk: Walk,
  title: string,
  spans: Spans,
  numberAlone: boolean,
  startsPage: boolean,
  boxed: boolean,
): void {
  const role = { ...headingRole(title, numberAlone, startsPage && walk.sawHeading), boxed };
  const isTitle = !walk.sawHeading && role.level > 1;
  if (isTitle) {
    const { id, locator } = walk.outline.next("title", "title line");
    walk.passages.push({ kind: "title", id, document: walk.facts.id, place: [], locator, spans });
    return;
  }
  walk.sawHeading = true;
  walk.passages.push(walk.outline.heading(role, spans));
}

function addText(walk: Walk, block: Block): void {
  const kind = block.listMark !== undefined ? "bullet" : block.boxed ? "box" : "paragraph";
  if (block.listMark !== undefined)
    walk.leftOvers.push({ document: walk.facts.id, span: block.listMark, reason: "list mark" });
  const word = kind === "bullet" ? "item" : kind === "box" ? "box paragraph" : "paragraph";
  const { id, place, locator } = walk.outline.next(kind, word);
  walk.passages.push({ kind, id, document: walk.facts.id, place, locator, spans: block.spans });
}

function readBody(walk: Walk, lines: readonly Line[], doubts: Doubt[]): void {
  const table = findTable(lines);
  if (table < 0) return readBlocks(walk, blocksOf(lines));
  readBlocks(walk, blocksOf(lines.slice(0, table)));
  const read = readTable(walk.facts.id, walk.outline, lines.slice(table), walk.passages, doubts);
  return readBlocks(walk, blocksOf(lines.slice(table + read)));
}

/**
 * Reads a Commission communication: numbered sections, OBJECTIVE and Action headings, bullets behind a middle dot, boxes
 * behind a tab, a table of actions flattened to one cell a line, and footnotes at the end whose marks are lost.
 *
 * @param marks footnote marks without a break, reviewed by hand
 */
export function parseCommunication(
  facts: Pick<DocumentFacts, "id" | "title">,
  text: string,
  marks: readonly ReviewedMark[],
): ParsedDocument {
  const lines = linesOf(text);
  const firstNote = lines.findIndex(startsNotes);
  const body = firstNote < 0 ? lines : lines.slice(0, firstNote);
  const walk: Walk = {
    facts,
    outline: createOutline(facts.id),
    passages: [],
    leftOvers: [],
    breaks: [],
    sawHeading: false,
  };
  const doubts: Doubt[] = [];
  readBody(walk, body, doubts);
  const read = readNotes(facts.id, text, firstNote < 0 ? [] : lines.slice(firstNote));
  const reviewed = marks
    .filter((mark) => mark.document === facts.id)
    .flatMap((mark) => {
      const line = lines[mark.line - 1];
      const offset = line === undefined ? undefined : offsetOf(text, line.start, line.end, mark.after);
      if (offset === undefined)
        doubts.push({
          document: facts.id,
          line: mark.line,
          column: 1,
          reason: `note ${mark.note} of seeds/marks.txt: "${mark.after}" is not on this line`,
        });
      return offset === undefined ? [] : [{ note: mark.note, offset }];
    });
  const tied = tieNotes(facts.id, text, walk.passages, read.notes, walk.breaks, reviewed);
  return {
    passages: [...walk.passages, ...tied.notes],
    leftOvers: [...walk.leftOvers, ...read.leftOvers],
    doubts: [...doubts, ...tied.doubts],
  };
}
