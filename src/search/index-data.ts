import type { GramData } from "./grams.ts";
import type { PackedLists } from "./packed-lists.ts";
import type { QuestionData } from "./question-index.ts";
import type { WordOdds } from "./word-odds.ts";

/** What is looked up: an id and the texts of its fields. The order of documents breaks ties. */
export type SearchDocument = { readonly id: string; readonly fields: Readonly<Record<string, string>> };

/** A question that people would ask, and the document (its id) that answers it. */
export type BankQuestion = { readonly text: string; readonly document: string };

/**
 * The index as it is written: plain, JSON-able, the same bytes for the same input. Holds terms (stems), not texts.
 * Numbers stand for positions: of documents in `ids`, of terms in `terms`, of fields in `fields`. Long lists are packed,
 * because JSON reads one long text in a tenth of the time of many short ones.
 */
export type SearchData = {
  readonly version: number;
  /** Of the functions that make terms; see src/words/terms.ts. */
  readonly fingerprint: string;
  readonly fields: readonly string[];
  /** Packed strings, as `terms` and `words`. */
  readonly ids: string;
  /** All terms in alphabetical order (by UTF-16 units). */
  readonly terms: string;
  /** Which terms hold which four letters in a row. */
  readonly grams: GramData;
  /** Of each document, field by field: its terms in order, stop words left out. */
  readonly sequences: PackedLists;
  readonly questions: QuestionData;
  /** Words as written in the documents (lower case), most frequent first, with how often. */
  readonly words: string;
  readonly odds: WordOdds;
};

/** Changes when the form of {@link SearchData} does. */
export const INDEX_VERSION = 4;
