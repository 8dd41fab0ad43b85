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
  return partQuote(text, ranges, markings);
}

/** Parts of a text, in order, as one block quote; what is left out before, between and after them shown as [...]. */
export function partQuote(text: string, ranges: readonly TextRange[], markings: readonly Marking[]): string {
  const begins = text.slice(0, ranges[0]?.start ?? 0).trim() === "";
  const ends = text.slice(ranges.at(-1)?.end ?? text.length).trim() === "";
  const parts = ranges.map(({ start, end }) => escapeMarked(text, markings, start, end).trim());
  return `> ${[...(begins ? [] : [""]), ...parts, ...(ends ? [] : [""])].join(` ${LEFT_OUT} `).trim()}`;
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
