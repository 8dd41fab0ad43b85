import type { Doubt, Footnote, Passage } from "../passage.ts";
import { placeOf } from "../lines.ts";
import { quote } from "../quote.ts";
import { spansOf } from "../span.ts";

/** A footnote mark that left no break, placed by a reviewer: behind the words `after` of a line (from 1). */
export type ReviewedMark = {
  readonly document: string;
  readonly note: number;
  readonly line: number;
  readonly after: string;
};

const REVIEWED = /^(\S+)\s+note\s+(\d+)\s+line\s+(\d+)\s+after\s+"([^"]+)"$/u;

/**
 * Reads `seeds/marks.txt`: one mark to a line, `#` begins a comment.
 *
 * @throws Error naming the line that cannot be read
 */
export function readReviewedMarks(text: string): readonly ReviewedMark[] {
  return text.split("\n").flatMap((line, index): ReviewedMark[] => {
    const bare = line.trim();
    if (bare === "" || bare.startsWith("#")) return [];
    const match = REVIEWED.exec(bare);
    if (match === null)
      throw new Error(
        `Cannot read line ${index + 1} of seeds/marks.txt: expected DOCUMENT note N line N after "WORDS", found "${bare}"`,
      );
    return [{ document: match[1] ?? "", note: Number(match[2]), line: Number(match[3]), after: match[4] ?? "" }];
  });
}

/** Seed offset of a reviewed mark; nothing when its words are not on its line. */
export function offsetOf(text: string, lineStart: number, lineEnd: number, after: string): number | undefined {
  const at = text.slice(lineStart, lineEnd).indexOf(after);
  return at < 0 ? undefined : lineStart + at + after.length;
}

/** Where the mark at a seed offset stood: its passage and the UTF-16 offset into that passage's quoted text. */
function placeMark(text: string, passages: readonly Passage[], offset: number): Footnote["mark"] | undefined {
  const passage = passages.find(({ spans }) => spans.some((span) => span.start < offset && offset <= span.end));
  if (passage === undefined) return undefined;
  const before = passage.spans.flatMap((span) =>
    span.start >= offset ? [] : [{ start: span.start, end: Math.min(span.end, offset) }],
  );
  return { passage: passage.id, offset: quote(text, spansOf(before)).length };
}

/**
 * Ties each footnote to where its mark stood. Marks stand in the order of the notes: the lost ones by their breaks, the
 * reviewed ones by their lines. When the numbers do not match, no mark is placed and a doubt says so.
 */
export function tieNotes(
  document: string,
  text: string,
  passages: readonly Passage[],
  notes: readonly Footnote[],
  breaks: readonly number[],
  reviewed: readonly { readonly note: number; readonly offset: number }[],
): { readonly notes: readonly Footnote[]; readonly doubts: readonly Doubt[] } {
  const offsets = [...breaks, ...reviewed.map((mark) => mark.offset)].toSorted((a, b) => a - b);
  if (offsets.length !== notes.length) {
    const { line } = placeOf(text, notes[0]?.spans[0].start ?? 0);
    return {
      notes,
      doubts: [
        {
          document,
          line,
          column: 1,
          reason: `${notes.length} footnotes, but places for ${offsets.length} marks: review them in seeds/marks.txt`,
        },
      ],
    };
  }
  const doubts = reviewed.flatMap(({ note, offset }): Doubt[] => {
    const found = offsets.indexOf(offset) + 1;
    return found === note
      ? []
      : [
          {
            document,
            ...placeOf(text, offset),
            reason: `the reviewed mark of note ${note} stands at the place of mark ${found}`,
          },
        ];
  });
  const tied = notes.map((note, index): Footnote => {
    const mark = placeMark(text, passages, offsets[index] ?? -1);
    return mark === undefined ? note : { ...note, mark };
  });
  return { notes: tied, doubts };
}
