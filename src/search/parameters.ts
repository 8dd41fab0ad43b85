/**
 * How a field counts. Fields without a length penalty of their own make up one text together (a title counted three times
 * stands in it three times); one that has it is measured by itself: a passage with many questions in the bank is not long.
 */
type FieldParameters = { readonly weight: number; readonly lengthPenalty?: number };

/** Everything that ranking can be tuned by; one setting serves the documents and the public collections. */
export type Parameters = {
  /** How soon further occurrences of a word stop to count (k1 of BM25). */
  readonly saturation: number;
  /** How strongly long texts are held back: 0 not at all, 1 in full (b of BM25). */
  readonly lengthPenalty: number;
  /** By name of the field; others have weight 1. */
  readonly fields: Readonly<Record<string, FieldParameters>>;
  /** Share of the score that 4-grams can add, relative to the best word score. */
  readonly grams: number;
  /** Weight of neighbouring query words that are neighbours in the text, in the order asked. */
  readonly orderedPairs: number;
  /** Weight of neighbouring query words within {@link Parameters.window} words of each other. */
  readonly windowPairs: number;
  /** Words (without stop words) in which a pair counts as close. */
  readonly window: number;
  /** Best documents whose pairs are looked at. */
  readonly pairDepth: number;
};

/** Chosen on two public collections together, see `npm run bench -- collection`; not on this project's own questions. */
export const PARAMETERS: Parameters = {
  saturation: 1.2,
  lengthPenalty: 0.7,
  fields: { title: { weight: 3 } },
  grams: 0.3,
  orderedPairs: 0.1,
  windowPairs: 0.3,
  window: 8,
  pairDepth: 200,
};
