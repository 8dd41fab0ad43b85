import type { Citation, TextRange } from "../../../src/answer/answer.ts";
import { escapeMarked, type Marking } from "../escape.ts";

/** Passages of at most this many characters are shown whole where others are shown in parts. */
const WHOLE = 300;
/** Characters shown on either side of a place. */
const REACH = 70;
/** A part left out; in brackets, as in print. */
const LEFT_OUT = String.raw`\[…\]`;

/**
 * The words around the given places of a passage as one block quote, parts left out shown as [...]; the whole passage
 * where it is short. The passage itself is a click away.
 */
export function excerptQuote(citation: Citation, places: readonly TextRange[], markings: readonly Marking[]): string {
  const { text } = citation;
  const ranges = text.length <= WHOLE ? [{ start: 0, end: text.length }] : windows(text, places);
  let line = (ranges[0]?.start ?? 0) > 0 ? `${LEFT_OUT} ` : "";
  line += ranges.map(({ start, end }) => escapeMarked(text, markings, start, end).trim()).join(` ${LEFT_OUT} `);
  if ((ranges.at(-1)?.end ?? text.length) < text.length) line += ` ${LEFT_OUT}`;
  return `> ${line}`;
}

/** Stretches around the places, ending at word borders; those that meet become one. */
function windows(text: string, places: readonly TextRange[]): readonly TextRange[] {
  const wanted = places.length === 0 ? [{ start: 0, end: WHOLE - REACH }] : places;
  const result: TextRange[] = [];
  for (const place of wanted.toSorted((one, other) => one.start - other.start)) {
    const start = wordStart(text, place.start - REACH);
    const end = wordEnd(text, place.end + REACH);
    const last = result.at(-1);
    if (last !== undefined && start <= last.end + 1) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else result.push({ start, end });
  }
  return result;
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(" ", at);
  return space === -1 || space > at + REACH ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space < at - REACH ? at : space;
}
