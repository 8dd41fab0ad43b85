import { findTable } from "../../corpus/communication/annex-table.ts";
import { startsNotes } from "../../corpus/communication/notes.ts";
import type { Format } from "../../corpus/document.ts";
import { linesOf, type Line } from "../../corpus/lines.ts";

/** A telling sign stands in hardly any other text; one of them and a second sign make the layout. */
type Sign = { readonly name: string; readonly telling: boolean; readonly isSeen: (lines: readonly Line[]) => boolean };

const some =
  (pattern: RegExp, times = 1) =>
  (lines: readonly Line[]): boolean =>
    lines.filter(({ text }) => pattern.test(text)).length >= times;

/** What a communication of the Commission looks like when its text is taken out, as the two in the catalogue do. */
const COMMUNICATION_SIGNS: readonly Sign[] = [
  { name: "a table of actions with RESPONSIBLE and TIMING", telling: true, isSeen: (lines) => findTable(lines) >= 0 },
  { name: "OBJECTIVE headings", telling: true, isSeen: some(/^\s*OBJECTIVE \d+\b/u) },
  { name: "Action headings", telling: false, isSeen: some(/^\s*Action \d+:/u, 2) },
  {
    name: "section numbers on lines of their own, or in Roman figures",
    telling: false,
    isSeen: some(/^\s*(?:\d+\.|[IVX]+\.\s+\p{Lu}.*)\s*$/u, 2),
  },
  { name: "footnotes behind a lost mark", telling: true, isSeen: (lines) => lines.some(startsNotes) },
  { name: "bullets behind a middle dot", telling: false, isSeen: some(/^\s*·\s/u, 2) },
];

const ENOUGH_SIGNS = 2;

/** The format that a text is laid out in, and by what it was recognised. A brochure needs a reviewed layout and is never proposed. */
export function detectFormat(text: string): { readonly format: Format; readonly signs: readonly string[] } {
  const lines = linesOf(text);
  const seen = COMMUNICATION_SIGNS.filter(({ isSeen }) => isSeen(lines));
  const certain = findTable(lines) >= 0 || (seen.length >= ENOUGH_SIGNS && seen.some(({ telling }) => telling));
  return certain
    ? { format: "commission-communication", signs: seen.map(({ name }) => name) }
    : { format: "plain-text", signs: [] };
}
