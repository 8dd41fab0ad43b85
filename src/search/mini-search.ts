import MiniSearch from "minisearch";
import type { AsPlainObject, Options } from "minisearch";

/** A document as the distinct terms of all its fields. */
export type TermDocument = { readonly id: number; readonly terms: readonly string[] };

/** MiniSearch's plain form, as it is written. */
export type MiniSearchData = AsPlainObject;

type Stored = { readonly id: number; readonly terms: string };

const SEPARATOR = " ";
const split = (text: string): string[] => (text === "" ? [] : text.split(SEPARATOR));

/** Terms come in ready made, so MiniSearch neither splits nor changes them; where they stand is not its concern. */
const OPTIONS: Options<Stored> = { fields: ["terms"], idField: "id", tokenize: split, processTerm: (term) => term };

/** Puts documents into a new MiniSearch index and gives its plain form, which is the same for the same input. */
export function buildMiniSearch(documents: readonly TermDocument[]): MiniSearchData {
  const index = new MiniSearch<Stored>(OPTIONS);
  index.addAll(documents.map(({ id, terms }) => ({ id, terms: terms.join(SEPARATOR) })));
  return index.toJSON();
}

/** The candidates of a query: positions of all documents that hold at least one of the terms, in document order. */
export type FindCandidates = (terms: readonly string[]) => readonly number[];

/**
 * Loads MiniSearch's plain form. Only its choice of documents is used, not its scores: they are multiplied by the number of
 * matched words, and a reloaded index sums them in another order.
 *
 * @throws Error when the form is not MiniSearch's
 */
export function loadMiniSearch(plain: MiniSearchData): FindCandidates {
  const index = MiniSearch.loadJS<Stored>(plain, OPTIONS);
  return (terms) => {
    const hits = index.search(terms.join(SEPARATOR), { combineWith: "OR", bm25: { k: 1.2, b: 0.75, d: 0 } });
    return hits.map((hit) => Number(hit.id)).toSorted((one, other) => one - other);
  };
}
