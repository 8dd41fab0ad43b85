/** A document (position in the index) with its score. */
export type Scored = { readonly document: number; readonly score: number };

/**
 * The `limit` best of many documents, best first; equal scores in the index's order. Keeps only that many in a heap whose
 * root is the worst of them, so that a hundred thousand candidates cost no hundred thousand objects.
 */
export function selectBest(
  documents: Iterable<number>,
  scoreOf: (document: number) => number,
  limit: number,
): Scored[] {
  const heap: Scored[] = [];
  for (const document of documents) {
    const score = scoreOf(document);
    const worst = heap[0];
    if (heap.length < limit) {
      heap.push({ document, score });
      rise(heap, heap.length - 1);
    } else if (worst !== undefined && score >= worst.score && isWorse(worst, { document, score })) {
      heap[0] = { document, score };
      sink(heap);
    }
  }
  return heap.toSorted((one, other) => other.score - one.score || one.document - other.document);
}

function isWorse(one: Scored, other: Scored): boolean {
  return one.score < other.score || (one.score === other.score && one.document > other.document);
}

function rise(heap: Scored[], from: number): void {
  for (let child = from; child > 0;) {
    const parent = (child - 1) >> 1;
    if (!swapIfWorse(heap, child, parent)) return;
    child = parent;
  }
}

function sink(heap: Scored[]): void {
  for (let parent = 0; ;) {
    const left = 2 * parent + 1;
    const right = left + 1;
    const worst = isWorseAt(heap, right, left) ? right : left;
    if (!swapIfWorse(heap, worst, parent)) return;
    parent = worst;
  }
}

/** Swaps two places when the first holds the worse document. */
function swapIfWorse(heap: Scored[], place: number, other: number): boolean {
  const here = heap[place];
  const there = heap[other];
  if (here === undefined || there === undefined || !isWorse(here, there)) return false;
  heap[place] = there;
  heap[other] = here;
  return true;
}

function isWorseAt(heap: readonly Scored[], place: number, other: number): boolean {
  const here = heap[place];
  const there = heap[other];
  return here !== undefined && there !== undefined && isWorse(here, there);
}
