import type { Neighbours } from "./neighbours.ts";

/** Shortest part of a glued word, and most parts. */
const SHORTEST_PART = 3;
const MOST_PARTS = 3;

/**
 * Splits a word into words of the documents, where it was typed without spaces: "cybercrimecentre" into "cybercrime" and
 * "centre". Few parts are better than many, then frequent words better than rare ones. Nothing when it does not work out, or
 * when the parts stand nowhere side by side: "bitcoin" is no "bit coin".
 *
 * @param counts known words with how often they occur
 */
export function splitGlued(
  word: string,
  counts: ReadonlyMap<string, number>,
  neighbours: Neighbours = () => 1,
): readonly string[] | undefined {
  if (word.length < 2 * SHORTEST_PART + 1) return undefined;
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const split = bestSplit(word, parts, counts);
    if (split?.words.every((part, at) => at === 0 || neighbours(split.words[at - 1] ?? "", part) > 0))
      return split.words;
  }
  return undefined;
}

type Split = { readonly words: readonly string[]; readonly worth: number };

function bestSplit(word: string, parts: number, counts: ReadonlyMap<string, number>): Split | undefined {
  if (parts === 1) {
    const count = counts.get(word);
    return count === undefined || word.length < SHORTEST_PART
      ? undefined
      : { words: [word], worth: Math.log2(1 + count) * word.length };
  }
  let best: Split | undefined;
  for (let end = SHORTEST_PART; end <= word.length - SHORTEST_PART; end++) {
    const count = counts.get(word.slice(0, end));
    if (count === undefined) continue;
    const rest = bestSplit(word.slice(end), parts - 1, counts);
    if (rest === undefined) continue;
    const worth = Math.log2(1 + count) * end + rest.worth;
    if (best === undefined || worth > best.worth) best = { words: [word.slice(0, end), ...rest.words], worth };
  }
  return best;
}
