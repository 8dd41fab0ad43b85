import { byUnits } from "./by-units.ts";
import { listAt, packLists } from "./packed-lists.ts";
import type { Lists, PackedLists } from "./packed-lists.ts";

/** Which terms hold which four letters in a row, so that a word finds its relatives and its misspelled forms. */
export type GramIndex = {
  /** All grams in alphabetical order (by UTF-16 units), one after another. */
  readonly grams: string;
  /** Of each gram, the numbers of the terms that hold it. */
  readonly holders: Lists;
};

/** The same as it is written. */
export type GramData = { readonly grams: string; readonly holders: PackedLists };

export const GRAM_LENGTH = 4;
const WORD_OF_LETTERS = /^\p{Letter}{3,40}$/u;

/** The distinct 4-grams of a term with a mark at each end: "_law", "laws" ...; none for numbers and codes. */
export function gramsOf(term: string): string[] {
  if (!WORD_OF_LETTERS.test(term)) return [];
  const marked = `_${term}_`;
  const grams = new Set<string>();
  for (let start = 0; start + GRAM_LENGTH <= marked.length; start++)
    grams.add(marked.slice(start, start + GRAM_LENGTH));
  return [...grams];
}

/** From each 4-gram to the numbers of the terms that hold it. */
export function buildGrams(terms: readonly string[]): GramData {
  const index = new Map<string, number[]>();
  for (const [number, term] of terms.entries()) {
    for (const gram of gramsOf(term)) {
      const holders = index.get(gram);
      if (holders) holders.push(number);
      else index.set(gram, [number]);
    }
  }
  const grams = [...index.keys()].toSorted(byUnits);
  return { grams: grams.join(""), holders: packLists(grams.map((gram) => index.get(gram) ?? [])) };
}

/** The numbers of the terms that hold a 4-gram. */
export function holdersOfGram({ grams, holders }: GramIndex, gram: string): Int32Array {
  let low = 0;
  let high = grams.length / GRAM_LENGTH - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = grams.slice(middle * GRAM_LENGTH, (middle + 1) * GRAM_LENGTH);
    if (found === gram) return listAt(holders, middle);
    if (found < gram) low = middle + 1;
    else high = middle - 1;
  }
  return listAt(holders, -1);
}
