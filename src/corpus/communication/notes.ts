import type { Footnote, LeftOver } from "../passage.ts";
import type { Line } from "../lines.ts";
import { spansOf } from "../span.ts";
import { spansWithout } from "../spans-without.ts";

const NOTE_MARK = "\uFFFD\t";
const JUNK = /\uFFFD\s*HYPERLINK\s+"[^"]*"\s*\uFFFD+|\uFFFD/gu;

/** The first line of the footnotes; all lines from there on belong to them. */
export function startsNotes(line: Line): boolean {
  return line.text.startsWith(NOTE_MARK);
}

/** The footnotes at the end of a communication, numbered from 1; each goes up to the mark of the next. */
export function readNotes(
  document: string,
  text: string,
  lines: readonly Line[],
): { notes: readonly Footnote[]; leftOvers: readonly LeftOver[] } {
  const starts = lines.flatMap((line, index) => (startsNotes(line) ? [index] : []));
  const leftOvers: LeftOver[] = [];
  const notes = starts.flatMap((first, position): Footnote[] => {
    const own = lines.slice(first, starts[position + 1]).filter((line) => line.text.trim() !== "");
    const [head] = own;
    const tail = own.at(-1);
    if (head === undefined || tail === undefined) return [];
    leftOvers.push({ document, span: { start: head.start, end: head.start + 1 }, reason: "footnote mark" });
    const end = tail.start + tail.text.trimEnd().length;
    const { spans, cuts } = spansWithout(text, head.start + NOTE_MARK.length, end, JUNK);
    for (const span of cuts) leftOvers.push({ document, span, reason: "field-code junk" });
    const number = position + 1;
    return [
      {
        kind: "footnote",
        number,
        id: `${document}/note-${number}`,
        document,
        place: [],
        locator: `Footnote ${number}`,
        spans: spansOf(spans),
      },
    ];
  });
  return { notes, leftOvers };
}
