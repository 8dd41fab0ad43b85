import type { DocumentFacts, DocumentId } from "./document.ts";
import type { Passage, PassageId } from "./passage.ts";
import { joinCells, quote, type Verbatim } from "./quote.ts";

/** All documents, read: what is quoted from and cited. */
export type Corpus = {
  /** In catalogue order: by date of issue. */
  readonly documents: readonly DocumentFacts[];
  /** The whole text of each seed. */
  readonly sources: ReadonlyMap<DocumentId, string>;
  /** Document by document, each in its own order. */
  readonly passages: readonly Passage[];
};

/** The source text of a document. @throws Error when the corpus has no such document */
export function sourceOf(corpus: Corpus, document: DocumentId): string {
  const source = corpus.sources.get(document);
  if (source === undefined) throw new Error(`The corpus has no document "${document}"`);
  return source;
}

/** A passage as it is quoted: its text, or of a row its cells (measure, responsible, timing) joined by " | ". */
export function textOf(corpus: Corpus, passage: Passage): Verbatim {
  const source = sourceOf(corpus, passage.document);
  if (passage.kind !== "row") return quote(source, passage.spans);
  return joinCells([passage.measure, passage.responsible, passage.timing].map((cell) => quote(source, cell)));
}

/** Passages by id. */
export function passagesById(corpus: Corpus): ReadonlyMap<PassageId, Passage> {
  return new Map(corpus.passages.map((passage) => [passage.id, passage]));
}
