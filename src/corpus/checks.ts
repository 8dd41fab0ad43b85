import { placeOf } from "./lines.ts";
import type { ParsedDocument, Passage } from "./passage.ts";

const SPACE = /\s/u;

/** A law of the corpus that a parsed document breaks, in one sentence with line and column. */
export type Breach = string;

function coverage(text: string, parsed: ParsedDocument): Uint8Array {
  const times = new Uint8Array(text.length);
  const spans = [...parsed.passages.flatMap((passage) => passage.spans), ...parsed.leftOvers.map(({ span }) => span)];
  for (const { start, end } of spans) for (let at = start; at < end; at += 1) times[at] = (times[at] ?? 0) + 1;
  return times;
}

/**
 * Conservation: every character that is not white space lies in exactly one passage or left-over.
 * One breach per stretch of lost or doubled text.
 */
export function conservationBreaches(text: string, parsed: ParsedDocument): readonly Breach[] {
  const times = coverage(text, parsed);
  const breaches: Breach[] = [];
  let open = false;
  for (let at = 0; at < text.length; at += 1) {
    if (SPACE.test(text.charAt(at))) continue;
    const broken = times[at] !== 1;
    if (broken && !open) {
      const { line, column } = placeOf(text, at);
      const what = times[at] === 0 ? "in no passage and no left-over" : `in ${times[at]} places`;
      breaches.push(`line ${line}, column ${column}: "${text.slice(at, at + 30)}" is ${what}`);
    }
    open = broken;
  }
  return breaches;
}

function spanBreaches(passage: Passage, length: number): readonly Breach[] {
  let last = 0;
  for (const { start, end } of passage.spans) {
    if (start < last || end <= start || end > length)
      return [`${passage.id}: spans are not ordered, disjoint and inside the text`];
    last = end;
  }
  return [];
}

/** All laws for one document: conservation, ordered spans, ids unique, notes numbered 1..n. */
export function breachesOf(text: string, parsed: ParsedDocument): readonly Breach[] {
  const ids = parsed.passages.map(({ id }) => id);
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: two passages have this id`);
  const notes = parsed.passages.flatMap((passage) => (passage.kind === "footnote" ? [passage.number] : []));
  const misnumbered = notes.some((number, index) => number !== index + 1)
    ? ["the footnotes are not numbered 1 to n"]
    : [];
  return [
    ...conservationBreaches(text, parsed),
    ...parsed.passages.flatMap((passage) => spanBreaches(passage, text.length)),
    ...doubled,
    ...misnumbered,
  ];
}
