import MiniSearch from "minisearch";
import type { AsPlainObject, Options } from "minisearch";

/** A document whose fields are lists of terms already. */
export type TermDocument = { readonly id: number; readonly fields: readonly (readonly string[])[] };

/** MiniSearch's plain form, as it is written. */
export type MiniSearchData = AsPlainObject;

type Stored = { readonly id: number } & Readonly<Record<string, string | number>>;

const SEPARATOR = " ";
const split = (text: string): string[] => (text === "" ? [] : text.split(SEPARATOR));

/** Terms come in ready made, so MiniSearch neither splits nor changes them. */
function options(fields: readonly string[]): Options<Stored> {
  return { fields: [...fields], idField: "id", tokenize: split, processTerm: (term) => term };
}

/** Puts documents into a new MiniSearch index and gives its plain form, which is the same for the same input. */
export function buildMiniSearch(fields: readonly string[], documents: readonly TermDocument[]): MiniSearchData {
  const index = new MiniSearch<Stored>(options(fields));
  index.addAll(
    documents.map((document) => ({
      id: document.id,
      ...Object.fromEntries(fields.map((field, position) => [field, document.fields[position]?.join(SEPARATOR) ?? ""])),
    })),
  );
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
export function loadMiniSearch(fields: readonly string[], plain: MiniSearchData): FindCandidates {
  const index = MiniSearch.loadJS<Stored>(plain, options(fields));
  return (terms) => {
    const hits = index.search(terms.join(SEPARATOR), { combineWith: "OR", bm25: { k: 1.2, b: 0.75, d: 0 } });
    return hits.map((hit) => Number(hit.id)).toSorted((one, other) => one - other);
  };
}
