import { isEssential } from "../words/query.ts";
import { listAt } from "./packed-lists.ts";
import { isInField, postingsByDocument } from "./postings.ts";
import { idf } from "./statistics.ts";
import type { QueryTerm } from "../words/query.ts";
import type { SearchIndex } from "./load.ts";
import type { Parameters } from "./parameters.ts";

/** Two words side by side in the question, as term numbers, with what they are worth. */
type Pair = {
  readonly first: number;
  readonly second: number;
  readonly worth: number;
  /** The posting of each word in a document, or -1. */
  readonly firstIn: Int32Array;
  readonly secondIn: Int32Array;
};

/** What a document earns because words that stand side by side in the question do so, or stand close, in its text. */
export type ScorePairs = (document: number) => number;

/** Prepares the pairs of a query; the function that it gives looks at one document. */
export function pairScorer(index: SearchIndex, terms: readonly QueryTerm[], parameters: Parameters): ScorePairs {
  const pairs = pairsOf(index, terms);
  return (document) => {
    let score = 0;
    for (const { first, second, worth, firstIn, secondIn } of pairs) {
      const firstPosting = firstIn[document] ?? -1;
      const secondPosting = secondIn[document] ?? -1;
      if (firstPosting < 0 || secondPosting < 0) continue;
      let ordered = 0;
      let close = 0;
      for (let field = 0; field < index.fields.length; field++) {
        if (!isInField(index.postings, firstPosting, field) || !isInField(index.postings, secondPosting, field))
          continue;
        const sequence = listAt(index.sequences, document * index.fields.length + field);
        const counts = countPair(sequence, first, second, parameters.window);
        ordered += counts.ordered;
        close += counts.close;
      }
      score += worth * (parameters.orderedPairs * saturate(ordered) + parameters.windowPairs * saturate(close));
    }
    return score;
  };

  function saturate(count: number): number {
    return (count * (parameters.saturation + 1)) / (count + parameters.saturation);
  }
}

const NOWHERE = new Int32Array(0);

/** Typed neighbours only; worth is the mean of their idf. */
function pairsOf(index: SearchIndex, terms: readonly QueryTerm[]): Pair[] {
  const typed = terms.filter((term) => term.phrase === 0 && term.origin !== "context" && isEssential(term));
  const postings = new Map(
    typed
      .flatMap(({ term }) => index.numbers.get(term) ?? [])
      .map((term) => [term, postingsByDocument(index.postings, term)]),
  );
  const pairs: Pair[] = [];
  for (const [position, { term }] of typed.entries()) {
    const following = typed[position + 1];
    const first = index.numbers.get(term);
    const second = following && index.numbers.get(following.term);
    if (first === undefined || second === undefined || following === undefined) continue;
    const worth = (idf(index, term) + idf(index, following.term)) / 2;
    pairs.push({
      first,
      second,
      worth,
      firstIn: postings.get(first) ?? NOWHERE,
      secondIn: postings.get(second) ?? NOWHERE,
    });
  }
  return pairs;
}

/** How often `second` follows `first` at once, and how often the two stand within `window` terms. */
function countPair(
  sequence: Int32Array,
  first: number,
  second: number,
  window: number,
): { ordered: number; close: number } {
  let ordered = 0;
  let close = 0;
  let lastFirst = -Infinity;
  let lastSecond = -Infinity;
  for (let position = 0; position < sequence.length; position++) {
    const term = sequence[position];
    if (term === first) {
      if (position - lastSecond < window) close++;
      lastFirst = position;
    } else if (term === second) {
      if (position - lastFirst === 1) ordered++;
      if (position - lastFirst < window) close++;
      lastSecond = position;
    }
  }
  return { ordered, close };
}
