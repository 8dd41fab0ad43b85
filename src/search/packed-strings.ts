const BETWEEN = "\n";

/**
 * Many strings as they are written: one text, which JSON reads at once, where each string would be read by itself.
 *
 * @throws RangeError when a string has a line break, which stands between them
 */
export function packStrings(strings: readonly string[]): string {
  const broken = strings.find((each) => each.includes(BETWEEN));
  if (broken !== undefined)
    throw new RangeError(`Cannot pack "${broken}": it has a line break, and each string must be one line`);
  return strings.join(BETWEEN);
}

/** Reads packed strings. */
export function unpackStrings(packed: string): readonly string[] {
  return packed === "" ? [] : packed.split(BETWEEN);
}

/** A text with a number. */
export type Numbered = { readonly text: string; readonly number: number };

const BEFORE_NUMBER = " ";

/** Texts with their numbers, one to a line: "border security 12". @throws RangeError as {@link packStrings} */
export function packNumbered(entries: readonly Numbered[]): string {
  return packStrings(entries.map(({ text, number }) => `${text}${BEFORE_NUMBER}${number}`));
}

/** Reads one line of packed texts with numbers. */
export function readNumbered(line: string): Numbered {
  const end = line.lastIndexOf(BEFORE_NUMBER);
  return { text: line.slice(0, end), number: Number(line.slice(end + 1)) };
}
