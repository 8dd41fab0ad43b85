type Block = { readonly a: number; readonly b: number; readonly size: number };
type Stretch = { readonly aLow: number; readonly aHigh: number; readonly bLow: number; readonly bHigh: number };

function positionsOf(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, word] of words.entries()) {
    const known = positions.get(word);
    if (known === undefined) positions.set(word, [position]);
    else known.push(position);
  }
  return positions;
}

/** The longest run of equal words in two stretches; of equally long ones the earliest in `a`, then in `b`. */
function longestMatch(
  a: readonly string[],
  inB: ReadonlyMap<string, readonly number[]>,
  { aLow, aHigh, bLow, bHigh }: Stretch,
): Block {
  let best: Block = { a: aLow, b: bLow, size: 0 };
  let lengths = new Map<number, number>();
  for (let i = aLow; i < aHigh; i += 1) {
    const next = new Map<number, number>();
    for (const j of inB.get(a[i] ?? "") ?? []) {
      if (j < bLow) continue;
      if (j >= bHigh) break;
      const size = (lengths.get(j - 1) ?? 0) + 1;
      next.set(j, size);
      if (size > best.size) best = { a: i - size + 1, b: j - size + 1, size };
    }
    lengths = next;
  }
  return best;
}

/**
 * How many words two texts share in order, as Python's `difflib.SequenceMatcher(None, a, b, autojunk=False)` counts its
 * matching blocks: the longest common run first, then the same to its left and to its right.
 */
export function matchingWords(a: readonly string[], b: readonly string[]): number {
  const inB = positionsOf(b);
  const open: Stretch[] = [{ aLow: 0, aHigh: a.length, bLow: 0, bHigh: b.length }];
  let matched = 0;
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const match = longestMatch(a, inB, stretch);
    if (match.size === 0) continue;
    matched += match.size;
    const { aLow, aHigh, bLow, bHigh } = stretch;
    if (aLow < match.a && bLow < match.b) open.push({ aLow, aHigh: match.a, bLow, bHigh: match.b });
    if (match.a + match.size < aHigh && match.b + match.size < bHigh)
      open.push({ aLow: match.a + match.size, aHigh, bLow: match.b + match.size, bHigh });
  }
  return matched;
}
