/** A stretch of a seed file, in UTF-16 units, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** The text of a passage: ordered, disjoint spans. A gap between two is a lost footnote mark, a caption, a box, a page start. */
export type Spans = readonly [Span, ...Span[]];
