/** A stretch of a seed file, in UTF-16 units, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** The text of a passage: ordered, disjoint spans. A gap between two is a lost footnote mark, a caption, a box, a page start. */
export type Spans = readonly [Span, ...Span[]];

/** Spans of a list. @throws RangeError when it is empty: a passage without text is a fault of its parser */
export function spansOf(list: readonly Span[]): Spans {
  const [first, ...rest] = list;
  if (first === undefined) throw new RangeError("A passage needs at least one span: the parser found no text for it");
  return [first, ...rest];
}
