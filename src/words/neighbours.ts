/** How often the second word directly follows the first in the documents and the question bank; both as written, in lower case. */
export type Neighbours = (first: string, second: string) => number;

/** Enough to be no accident; counting goes no further. */
const COUNT_LIMIT = 5;
const BETWEEN_TEXTS = " | ";
/** Pairs that are kept: those of one question are asked for again and again. */
const KEPT_PAIRS = 2_000;

/**
 * Tells which words stand side by side; words with accents stand beside none. The texts are read when the first pair is
 * asked for: most questions have no typing error that only its neighbours show.
 */
export function makeNeighbours(texts: () => readonly string[]): Neighbours {
  let all: string | undefined;
  const known = new Map<string, number>();
  return (first, second) => {
    const pair = ` ${first} ${second} `;
    const count = known.get(pair);
    if (count !== undefined) return count;
    all ??= ` ${folded(texts().join(BETWEEN_TEXTS))} `;
    const counted = countIn(all, pair);
    if (known.size < KEPT_PAIRS) known.set(pair, counted);
    return counted;
  };
}

function countIn(text: string, pair: string): number {
  let count = 0;
  for (let at = text.indexOf(pair); at >= 0 && count < COUNT_LIMIT; at = text.indexOf(pair, at + 1)) count += 1;
  return count;
}

/** Small letters, one space between words; the sign between texts stays, so that no pair reaches over it. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9|]+/gu, " ");
}
