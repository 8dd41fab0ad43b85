import type { GramData } from "./grams.ts";
import type { MiniSearchData } from "./mini-search.ts";
import type { PackedLists } from "./packed-lists.ts";
import type { WordOdds } from "./word-odds.ts";

/** What is looked up: an id and the texts of its fields. The order of documents breaks ties. */
export type SearchDocument = { readonly id: string; readonly fields: Readonly<Record<string, string>> };

/** A question that people would ask, and the document (its id) that answers it. */
export type BankQuestion = { readonly text: string; readonly document: string };

/**
 * The index as it is written: plain, JSON-able, the same bytes for the same input. Holds terms (stems), not texts.
 * Numbers stand for positions: of documents in `ids`, of terms in `terms`, of fields in `fields`.
 */
export type SearchData = TermData & {
  /** MiniSearch's own form. */
  readonly miniSearch: MiniSearchData;
};

/** The index without MiniSearch's part. */
export type TermData = {
  readonly version: number;
  /** Of the functions that make terms; see src/words/terms.ts. */
  readonly fingerprint: string;
  readonly fields: readonly string[];
  readonly ids: readonly string[];
  /** All terms in alphabetical order (by UTF-16 units). */
  readonly terms: readonly string[];
  /** Which terms hold which four letters in a row. */
  readonly grams: GramData;
  /** Of each document, field by field: its terms in order, stop words left out. */
  readonly sequences: PackedLists;
  /** Of each question of the bank: the document first, then its distinct terms. */
  readonly questions: PackedLists;
  /** Words as written in the documents (lower case), most frequent first, with how often. */
  readonly words: readonly string[];
  readonly counts: readonly number[];
  readonly odds: WordOdds;
};

/** Changes when the form of {@link SearchData} does. */
export const INDEX_VERSION = 3;
