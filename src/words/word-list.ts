import { listLines } from "./list-lines.ts";

/** The words of a list with one word a line; `#` begins a remark. */
export function parseWordList(text: string): ReadonlySet<string> {
  return new Set(listLines(text).map(({ bare }) => bare.toLowerCase()));
}
