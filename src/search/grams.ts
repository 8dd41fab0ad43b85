/** Which terms hold which four letters in a row, so that a word finds its relatives and its misspelled forms. */
export type GramIndex = ReadonlyMap<string, readonly number[]>;

const GRAM_LENGTH = 4;
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
export function indexGrams(terms: readonly string[]): GramIndex {
  const index = new Map<string, number[]>();
  for (const [number, term] of terms.entries()) {
    for (const gram of gramsOf(term)) {
      const holders = index.get(gram);
      if (holders) holders.push(number);
      else index.set(gram, [number]);
    }
  }
  return index;
}
