/** What a file gives: its text in the form that `src/corpus/plain-text` reads, and what it says of itself. */
export type Extracted = {
  readonly text: string;
  readonly title?: string;
  readonly author?: string;
  /** ISO date, such as `2010-11-22`. */
  readonly issued?: string;
  /** What was not sure, in sentences. */
  readonly doubts: readonly string[];
};

/** A file out of which no text can be taken; its message is one sentence that says why and what to do. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
}

/** Larger files are refused: the largest of the five documents has 62 kB. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Characters; more would make the index too large to be loaded in an instant. */
export const LONGEST_TEXT = 2_000_000;

/** A date as files state it, cut down to the day; nothing where it is none. */
export function isoDay(date: string | undefined): string | undefined {
  const day = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/u.exec(date?.trim() ?? "");
  return day === null ? undefined : `${day[1]}-${day[2]}-${day[3]}`;
}
