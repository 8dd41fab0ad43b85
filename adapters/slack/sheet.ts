import type { Citation, TextRange } from "../../src/answer/answer.ts";
import { notesWithin } from "../../src/chat/shorten.ts";
import { line, literal, pieces, richText, type Block } from "./blocks.ts";
import { citationBlocks, spokenCitation, type Shown } from "./quote-blocks.ts";
import { SLACK } from "./wording.ts";

/** One thing that is shown whole or goes to the next page: blocks to see, and the same as literal text to hear. */
export type Item = {
  readonly blocks: readonly Block[];
  readonly spoken: string;
  readonly citation?: Citation;
  /** Cells of a table row; in a message, rows that follow each other become one table. */
  readonly cells?: readonly string[];
};

/** An answer before it is put on a page. */
export type Sheet = {
  /** Stands above the list on the first page. */
  readonly head: readonly Item[];
  /** Goes on from page to page. */
  readonly list: readonly Item[];
  /** Stands under the first page. */
  readonly tail: readonly Item[];
  /** Passages are opened one by one with buttons of their own, or through one menu. */
  readonly opening: "buttons" | "menu" | "none";
};

/** An item without a passage. */
export function item(spoken: string, ...blocks: readonly Block[]): Item {
  return { spoken, blocks };
}

/** The ranges in which a long text is shown, one after the other; together they are the range that was given. */
function ranges(text: string, range: TextRange): TextRange[] {
  const found: TextRange[] = [];
  let { start } = range;
  for (const piece of pieces(text.slice(range.start, range.end))) {
    found.push({ start, end: start + piece.length });
    start += piece.length;
  }
  return found;
}

/** The footnotes that belong to what is shown of a citation, each an item of its own under the quote. */
function noteItems(citation: Citation, shown: TextRange): Item[] {
  return notesWithin(citation, shown).flatMap(({ number, text }) =>
    pieces(text).map((piece) => ({
      blocks: [
        richText(line(literal(SLACK.footnote(number))), { type: "rich_text_quote", elements: [literal(piece)] }),
      ],
      spoken: `${SLACK.footnote(number)}: “${piece}”`,
      citation,
    })),
  );
}

/** The items that show a citation: one, or several when the passage is too long for one, and its footnotes. */
export function citationItems(citation: Citation, shown: Shown = {}): Item[] {
  const whole = shown.range ?? { start: 0, end: citation.text.length };
  const quotes = ranges(citation.text, whole).map((part, index) => {
    const title = index === 0 ? shown.title : undefined;
    const brief = shown.brief === true || index > 0;
    return {
      blocks: citationBlocks(citation, part, { title, brief }),
      spoken: spokenCitation(citation, part, title),
      citation,
    };
  });
  return [...quotes, ...noteItems(citation, whole)];
}

/** The items of several citations; each document is named in full once, so that a list is not mostly sources. */
export function listItems(
  citations: readonly Citation[],
  rangeOf?: (citation: Citation, index: number) => TextRange | undefined,
): Item[] {
  return citations.flatMap((citation, index) => {
    const range = rangeOf?.(citation, index);
    const brief = citations.slice(0, index).some(({ document }) => document.id === citation.document.id);
    return citationItems(citation, range === undefined ? { brief } : { brief, range });
  });
}
