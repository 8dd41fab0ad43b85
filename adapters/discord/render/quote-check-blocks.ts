import type { Difference, QuoteCheck } from "../../../src/answer/answer.ts";
import { answeringRange } from "../../../src/chat/shorten.ts";
import { differenceLines } from "../../../src/chat/difference-lines.ts";
import { escape, type Marking } from "../escape.ts";
import { WORDING } from "../wording.ts";
import { type Block, fitsBlock } from "./block.ts";
import { partBlocks } from "./citation-blocks.ts";
import { quotePieces } from "./quote.ts";

/** What differs, marked and in words, then the passages in which the quote stands. */
export function quoteCheckBlocks(answer: QuoteCheck): readonly Block[] {
  const differences = answer.verdict === "altered" ? differenceBlocks(answer.differences) : [];
  return [...differences, ...answer.citations.flatMap((citation) => partBlocks(citation, answeringRange(citation)))];
}

function differenceBlocks(differences: readonly Difference[]): readonly Block[] {
  const { text, markings } = joined(differences);
  const inWords = differenceLines(differences).map((line) => `- ${escape(line)}`);
  const key = [WORDING.differencesKey, ...inWords].join("\n");
  // Two texts in one are no quote, so they are not shown as one.
  const pieces = quotePieces(text, markings, "").map((piece) => ({ text: piece }));
  // A paste that shares almost nothing with the source has too many differences for words; they are marked above.
  return [...pieces, { text: fitsBlock(key) ? key : WORDING.differencesKey }];
}

/** The stretches as one text with what was typed struck through and what the source has bold. */
function joined(differences: readonly Difference[]): { readonly text: string; readonly markings: readonly Marking[] } {
  const markings: Marking[] = [];
  let text = "";
  let last: Difference["kind"] = "same";
  for (const difference of differences) {
    // Two readings of one place would run into each other without a space between them.
    if (difference.kind !== "same" && last !== "same" && !/\s$/u.test(text) && !/^\s/u.test(difference.text))
      text += " ";
    const range = { start: text.length, end: text.length + difference.text.length };
    if (difference.kind !== "same") markings.push({ range, as: difference.kind === "typed" ? "strike" : "bold" });
    text += difference.text;
    last = difference.kind;
  }
  return { text: text.replaceAll(/\s/gu, " "), markings };
}
