import { foldLetters } from "./tokens.ts";

/** How often the second word directly follows the first in the documents and the question bank; both as written, in lower case. */
export type Neighbours = (first: string, second: string) => number;

/** Enough to be no accident; counting goes no further. */
const COUNT_LIMIT = 5;
const BETWEEN_TEXTS = " | ";

/**
 * Tells which words stand side by side. The texts are read when the first pair is asked for: most questions have no typing
 * error that only its neighbours show.
 */
export function makeNeighbours(texts: () => readonly string[]): Neighbours {
  let all: string | undefined;
  return (first, second) => {
    all ??= ` ${texts().map(folded).join(BETWEEN_TEXTS)} `;
    const pair = ` ${first} ${second} `;
    let count = 0;
    for (let at = all.indexOf(pair); at >= 0 && count < COUNT_LIMIT; at = all.indexOf(pair, at + 1)) count += 1;
    return count;
  };
}

function folded(text: string): string {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).map(foldLetters).join(" ");
}
