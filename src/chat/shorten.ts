import type { Citation, CitedNote, Found, TextRange } from "../answer/answer.ts";

/** Longest excerpt of a passage on a first screen, in UTF-16 units; a marked sentence is never cut by it. */
const EXCERPT_LIMIT = 280;

/** Made when a text is shortened first: it takes as long as a tenth of an answer. */
let segmenter: Intl.Segmenter | undefined;

/** Shows part of a quoted text between quote marks, with "[...]" outside them where something was left out. */
export function inQuoteMarks(text: string, range: TextRange = { start: 0, end: text.length }): string {
  const shown = text.slice(range.start, range.end).trim();
  const before = text.slice(0, range.start).trim() === "" ? "" : "[...] ";
  const after = text.slice(range.end).trim() === "" ? "" : " [...]";
  return `${before}“${shown}”${after}`;
}

/** The beginning of a text up to a sentence's end, or a word's end where the first sentence alone is too long. */
function beginning(text: string, limit: number): TextRange {
  let end = 0;
  segmenter ??= new Intl.Segmenter("en", { granularity: "sentence" });
  for (const { segment, index } of segmenter.segment(text.slice(0, limit + 400))) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  const space = text.lastIndexOf(" ", limit);
  return { start: 0, end: end > 0 ? end : space > 0 ? space : text.length };
}

/** The words around a place, at most about `around` characters to each side, cut between words. */
export function wordsAround(text: string, place: TextRange, around: number): TextRange {
  const start = place.start <= around ? 0 : text.indexOf(" ", place.start - around) + 1;
  const last = text.lastIndexOf(" ", place.end + around);
  return {
    start: Math.min(start, place.start),
    end: place.end + around >= text.length ? text.length : Math.max(last, place.end),
  };
}

const wholeOf = ({ text }: Citation): TextRange => ({ start: 0, end: text.length });

/**
 * What a first screen shows of a citation: its marked sentences, the whole when short (a row of the annex always), else
 * its beginning.
 */
export function shortRange(citation: Citation, limit: number = EXCERPT_LIMIT): TextRange {
  if (citation.row !== undefined) return wholeOf(citation);
  if (citation.mark !== undefined && citation.mark.start < citation.mark.end) return citation.mark;
  return citation.text.length <= limit ? wholeOf(citation) : beginning(citation.text, limit);
}

/** Longest passage that is shown whole, its answering sentences marked in it, in UTF-16 units: about ten lines. */
const WHOLE_LIMIT = 700;

/** What is shown of the passage that answers: all of it with its mark, of a long one the marked sentences only. */
export function answeringRange(citation: Citation): TextRange {
  return citation.text.length <= WHOLE_LIMIT ? wholeOf(citation) : shortRange(citation, WHOLE_LIMIT);
}

/** The first citation of a found answer, marked where its lead stands when it has no mark of its own. */
export function leadingCitation({ citations: [first], lead }: Pick<Found, "citations" | "lead">): Citation {
  const start = first.text.indexOf(lead);
  return first.mark !== undefined || lead === "" || start < 0
    ? first
    : { ...first, mark: { start, end: start + lead.length } };
}

/** The footnotes whose marks stand in what is shown of a passage. */
export function notesWithin(citation: Citation, shown: TextRange): readonly CitedNote[] {
  return citation.notes.filter(({ offset }) => offset > shown.start && offset <= shown.end);
}

/** Longest excerpt of a passage that is only near, in UTF-16 units. */
const NEAREST_LIMIT = 160;

/** What a refusal shows of a near passage: never more than {@link NEAREST_LIMIT}, cut between words. */
export function nearestRange(citation: Citation): TextRange {
  const { start, end } = shortRange(citation, NEAREST_LIMIT);
  if (end - start <= NEAREST_LIMIT) return { start, end };
  const space = citation.text.lastIndexOf(" ", start + NEAREST_LIMIT);
  return { start, end: space > start ? space : end };
}

/** Whether something of the passage is left out by a range. */
export function leavesOut(citation: Citation, range: TextRange): boolean {
  return citation.text.slice(0, range.start).trim() !== "" || citation.text.slice(range.end).trim() !== "";
}
