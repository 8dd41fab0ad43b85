import { listCount, type Lists } from "./packed-lists.ts";

/**
 * Who holds which term, packed into typed arrays:
 *
 *   starts      [0, 2, 3, ...]          term 0 has postings 0 and 1, term 1 has posting 2 ...
 *   documents   [4, 9, 4, ...]          in document order
 *   frequencies [f f f, f f f, ...]     one number per posting and field
 */
export type Postings = {
  readonly fieldCount: number;
  readonly documentCount: number;
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  readonly frequencies: Uint16Array;
  /** Length in terms, per document and field. */
  readonly lengths: Float64Array;
  /** Mean length per field, over the documents that have the field. */
  readonly meanLengths: Float64Array;
};

/** Packs the postings of documents given as lists of term numbers, one list for each field of each document. */
export function packPostings(termCount: number, fieldCount: number, sequences: Lists): Postings {
  const starts = countPostings(termCount, fieldCount, sequences);
  const documents = new Int32Array(starts[termCount] ?? 0);
  const frequencies = new Uint16Array(documents.length * fieldCount);
  const next = starts.slice();
  const lengths = new Float64Array(listCount(sequences));
  for (let list = 0; list < lengths.length; list++) {
    const document = Math.floor(list / fieldCount);
    const field = list % fieldCount;
    const end = sequences.starts[list + 1] ?? 0;
    const start = sequences.starts[list] ?? end;
    lengths[list] = end - start;
    for (let place = start; place < end; place++) {
      const term = sequences.numbers[place] ?? 0;
      const last = (next[term] ?? 0) - 1;
      const isNew = last < (starts[term] ?? 0) || documents[last] !== document;
      const posting = isNew ? last + 1 : last;
      if (isNew) {
        documents[posting] = document;
        next[term] = posting + 1;
      }
      const cell = posting * fieldCount + field;
      frequencies[cell] = (frequencies[cell] ?? 0) + 1;
    }
  }
  return {
    fieldCount,
    documentCount: lengths.length / fieldCount,
    starts,
    documents,
    frequencies,
    lengths,
    meanLengths: meansOf(lengths, fieldCount),
  };
}

/** In how many documents a term (by its number) stands in one field (by its position). */
export function fieldFrequency(postings: Postings, term: number, field: number): number {
  const { starts } = postings;
  let documents = 0;
  for (let posting = starts[term] ?? 0; posting < (starts[term + 1] ?? 0); posting++)
    if (isInField(postings, posting, field)) documents++;
  return documents;
}

/** In how many documents a term occurs. */
export function documentFrequency(postings: Postings, term: number): number {
  return (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0);
}

/** The place of a document among a term's postings, or -1. */
export function postingOf({ starts, documents }: Postings, term: number, document: number): number {
  let low = starts[term] ?? 0;
  let high = (starts[term + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = documents[middle] ?? 0;
    if (found === document) return middle;
    if (found < document) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Positions of the documents that hold at least one of the terms (by number), and of some others, in document order. */
export function holdersOf(
  { starts, documents, documentCount }: Postings,
  terms: readonly number[],
  others: readonly number[] = [],
): number[] {
  const holds = new Uint8Array(documentCount);
  for (const document of others) holds[document] = 1;
  for (const term of terms) {
    const end = starts[term + 1] ?? 0;
    for (let posting = starts[term] ?? end; posting < end; posting++) holds[documents[posting] ?? 0] = 1;
  }
  const holders: number[] = [];
  for (let document = 0; document < documentCount; document++) if (holds[document] === 1) holders.push(document);
  return holders;
}

/** Whether a document holds a term. */
export function holdsTerm(postings: Postings, term: number, document: number): boolean {
  return postingOf(postings, term, document) >= 0;
}

/** The posting of a term in each document, or -1: for many documents sooner than {@link postingOf} for each. */
export function postingsByDocument({ starts, documents, documentCount }: Postings, term: number): Int32Array {
  const postings = new Int32Array(documentCount).fill(-1);
  for (let posting = starts[term] ?? 0; posting < (starts[term + 1] ?? 0); posting++)
    postings[documents[posting] ?? 0] = posting;
  return postings;
}

/** Whether the term of a posting stands in one of its document's fields. */
export function isInField({ frequencies, fieldCount }: Postings, posting: number, field: number): boolean {
  return (frequencies[posting * fieldCount + field] ?? 0) > 0;
}

/** Where the postings of each term begin. */
function countPostings(termCount: number, fieldCount: number, sequences: Lists): Int32Array {
  const starts = new Int32Array(termCount + 1);
  const seenIn = new Int32Array(termCount).fill(-1);
  for (let list = 0; list < listCount(sequences); list++) {
    const document = Math.floor(list / fieldCount);
    const end = sequences.starts[list + 1] ?? 0;
    for (let place = sequences.starts[list] ?? end; place < end; place++) {
      const term = sequences.numbers[place] ?? 0;
      if (seenIn[term] === document) continue;
      seenIn[term] = document;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    }
  }
  for (let term = 0; term < termCount; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return starts;
}

function meansOf(lengths: Float64Array, fieldCount: number): Float64Array {
  const sums = new Float64Array(fieldCount);
  const having = new Float64Array(fieldCount);
  for (let cell = 0; cell < lengths.length; cell++) {
    const length = lengths[cell] ?? 0;
    if (length === 0) continue;
    const field = cell % fieldCount;
    sums[field] = (sums[field] ?? 0) + length;
    having[field] = (having[field] ?? 0) + 1;
  }
  return sums.map((sum, field) => (sum === 0 ? 1 : sum / (having[field] ?? 1)));
}
