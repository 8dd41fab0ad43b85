import type { Difference } from "../answer/answer.ts";
import { echo } from "./clean-text.ts";

/** The differences of an altered quote in words, for readers without colours: what was typed, what the document says. */
export function differenceLines(differences: readonly Difference[]): readonly string[] {
  const lines: string[] = [];
  for (let index = 0; index < differences.length; index += 1) {
    const difference = differences[index];
    if (difference === undefined || difference.kind === "same") continue;
    const next = differences[index + 1];
    const pair = next !== undefined && next.kind !== "same" && next.kind !== difference.kind ? next : undefined;
    if (pair !== undefined) index += 1;
    const both = [difference, pair];
    const source = both.find((part) => part?.kind === "source")?.text.trim();
    const typed = both.find((part) => part?.kind === "typed")?.text.trim();
    if (source && typed) lines.push(`pasted "${echo(typed, 80)}", the document has “${source}”`);
    else if (source) lines.push(`left out: “${source}”`);
    else if (typed) lines.push(`not in the document: "${echo(typed, 80)}"`);
  }
  return lines;
}
