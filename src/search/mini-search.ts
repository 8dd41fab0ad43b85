import MiniSearch from "minisearch";
import type { Options, SearchResult } from "minisearch";
import type { Postings } from "./postings.ts";

type Stored = { readonly id: number; readonly terms: string };

const SEPARATOR = " ";
const split = (text: string): string[] => (text === "" ? [] : text.split(SEPARATOR));

/** Terms come in ready made, so MiniSearch neither splits nor changes them; where they stand is not its concern. */
const OPTIONS: Options<Stored> = { fields: ["terms"], idField: "id", tokenize: split, processTerm: (term) => term };

/** The form in which MiniSearch writes an index, version 2. */
const SERIALIZATION_VERSION = 2;

/**
 * The JSON that MiniSearch itself would write, had each document been added to it as its distinct terms. Made of the postings
 * when it is wanted: stored beside them it would be a third of the index and of the time to load. As text, because objects
 * with numbers for keys are read from JSON five times as fast as they are filled.
 */
export function miniSearchJson(terms: readonly string[], { starts, documents, documentCount }: Postings): string {
  const lengths = new Int32Array(documentCount);
  const once = Array.from(lengths, (_, document) => `,"${document}":1`);
  const index: string[] = [];
  for (const [number, term] of terms.entries()) {
    let holders = "";
    for (let posting = starts[number] ?? 0; posting < (starts[number + 1] ?? 0); posting++) {
      const document = documents[posting] ?? 0;
      holders += once[document] ?? "";
      lengths[document] = (lengths[document] ?? 0) + 1;
    }
    // Terms of questions alone are in no document.
    if (holders !== "") index.push(`[${JSON.stringify(term)},{"0":{${holders.slice(1)}}}]`);
  }
  const known = {
    documentCount,
    nextId: documentCount,
    documentIds: Object.fromEntries(Array.from(lengths, (_, document) => [document, document])),
    fieldIds: { terms: 0 },
    fieldLength: Object.fromEntries(Array.from(lengths, (length, document) => [document, [length]])),
    averageFieldLength: [documents.length / (documentCount || 1)],
    storedFields: {},
    dirtCount: 0,
    serializationVersion: SERIALIZATION_VERSION,
  };
  return `${JSON.stringify(known).slice(0, -1)},"index":[${index.join(",")}]}`;
}

/** The candidates of a query: positions of all documents that hold at least one of the terms, in document order. */
export type FindCandidates = (terms: readonly string[]) => readonly number[];

/**
 * MiniSearch over the terms of an index; it is loaded when the first candidates are wanted. Only its choice of documents is
 * used, not its scores: they are multiplied by the number of matched words, and a reloaded index sums them in another order.
 */
export function miniSearchCandidates(terms: readonly string[], postings: Postings): FindCandidates {
  let index: MiniSearch<Stored> | undefined;
  return (asked) => {
    index ??= MiniSearch.loadJSON<Stored>(miniSearchJson(terms, postings), OPTIONS);
    const chosen: number[] = [];
    // Taken while MiniSearch filters its hits, so that it does not sort them by scores that nobody looks at.
    const take = ({ id }: SearchResult): boolean => {
      chosen.push(Number(id));
      return false;
    };
    index.search(asked.join(SEPARATOR), { combineWith: "OR", bm25: { k: 1.2, b: 0.75, d: 0 }, filter: take });
    return chosen.toSorted((one, other) => one - other);
  };
}
