import type { DocumentFacts } from "../../corpus/document.ts";
import type { ParsedDocument, Passage } from "../../corpus/passage.ts";
import { quote } from "../../corpus/quote.ts";
import { firstOf, heading, item, line, shortened, type Block } from "../show/block.ts";
import type { Proposal } from "./proposal.ts";
import type { Removal } from "./remove-document.ts";

const PASSAGES_SHOWN = 12;
const DOUBTS_SHOWN = 15;
const TEXT_SHOWN = 90;

function counts(values: readonly string[]): string {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].map(([value, count]) => `${value} ${count}`).join(", ") || "none";
}

function passageItem(text: string, passage: Passage): Block {
  return item(`${passage.locator} [${passage.kind}] ${shortened(quote(text, passage.spans), TEXT_SHOWN)}`);
}

/** A document's entry in the catalogue, one fact to a line. */
function factBlocks(facts: DocumentFacts): readonly Block[] {
  return Object.entries(facts).map(([name, value]) =>
    item(`${name}: ${Array.isArray(value) ? value.join(", ") || "(none)" : String(value)}`),
  );
}

function readBlocks({ passages, leftOvers }: ParsedDocument, text: string): readonly Block[] {
  return [
    heading("Passages"),
    line(
      `${passages.length} passages (${counts(passages.map(({ kind }) => kind))}); left-overs: ${counts(leftOvers.map(({ reason }) => reason))}.`,
    ),
    ...firstOf(passages, PASSAGES_SHOWN, (passage) => passageItem(text, passage)),
  ];
}

/** What would be added, for a person who is asked whether to write it. */
export function proposalReport({ facts, text, parsed, signs, doubts }: Proposal): readonly Block[] {
  return [
    heading("Catalogue entry"),
    ...factBlocks(facts),
    ...(signs.length === 0 ? [] : [line(`Laid out as a Commission communication: ${signs.join("; ")}.`)]),
    ...readBlocks(parsed, text),
    heading("Doubts"),
    ...(doubts.length === 0 ? [line("None.")] : firstOf(doubts, DOUBTS_SHOWN, (doubt) => item(doubt, "bad"))),
  ];
}

/** What would go, for a person who is asked whether to remove it. */
export function removalReport({ facts, files, shortened: lines }: Removal): readonly Block[] {
  return [
    heading(`Removing ${facts.id}: ${facts.title}`),
    ...files.map((path) => item(`deleted: ${path}`)),
    ...lines.map((path) => item(`its lines go: ${path}`)),
  ];
}
