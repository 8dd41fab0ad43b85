import { z } from "zod";
import { fingerprint } from "../words/terms.ts";
import { INDEX_VERSION } from "./index-data.ts";
import { loadMiniSearch } from "./mini-search.ts";
import { packPostings } from "./postings.ts";
import { packQuestions } from "./question-index.ts";
import { indexGrams } from "./grams.ts";
import type { SearchData, TermData } from "./index-data.ts";
import type { FindCandidates } from "./mini-search.ts";
import type { Postings } from "./postings.ts";
import type { QuestionIndex } from "./question-index.ts";
import type { GramIndex } from "./grams.ts";

/** An index ready to be asked. */
export type SearchIndex = {
  readonly fields: readonly string[];
  readonly ids: readonly string[];
  readonly terms: readonly string[];
  /** Position of each term in `terms`. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly sequences: readonly (readonly (readonly number[])[])[];
  readonly postings: Postings;
  readonly questions: QuestionIndex;
  readonly grams: GramIndex;
  /** Words as written in the documents with how often, most frequent first; for correcting typing errors. */
  readonly words: readonly { readonly word: string; readonly count: number }[];
  readonly candidates: FindCandidates;
};

/** An index that cannot be used; its message says what to run. */
export class UnusableIndex extends Error {
  override readonly name = "UnusableIndex";
}

const REBUILD = "run `npm run index:build`";

const header = z.object({
  version: z.literal(INDEX_VERSION),
  fingerprint: z.string(),
  fields: z.array(z.string()).min(1),
  ids: z.array(z.string()),
  terms: z.array(z.string()),
  sequences: z.array(z.unknown()),
  questions: z.array(z.unknown()),
  words: z.array(z.string()),
  counts: z.array(z.number().int().positive()),
  miniSearch: z.looseObject({ serializationVersion: z.literal(2), documentCount: z.number().int() }),
});

/**
 * Makes a written index ready to be asked.
 *
 * @param written what {@link buildIndex} gave, parsed from JSON
 * @throws UnusableIndex when it is not an index, or was built with other rules for terms
 */
export function loadIndex(written: unknown): SearchIndex {
  checkHeader(written);
  const data = written;
  if (data.fingerprint !== fingerprint()) {
    throw new UnusableIndex(`The index cannot be used: it was built with other rules for words; ${REBUILD}`);
  }
  checkNumbers(data);
  return assemble(data, loadCandidates(data));
}

/** Puts an index together from its parts, unchecked. */
export function assemble(data: TermData, candidates: FindCandidates): SearchIndex {
  return {
    fields: data.fields,
    ids: data.ids,
    terms: data.terms,
    numbers: new Map(data.terms.map((term, number) => [term, number])),
    sequences: data.sequences,
    postings: packPostings(data.terms.length, data.fields.length, data.sequences),
    questions: packQuestions(data.terms.length, data.questions),
    grams: indexGrams(data.terms),
    words: data.words.map((word, position) => ({ word, count: data.counts[position] ?? 1 })),
    candidates,
  };
}

function checkHeader(written: unknown): asserts written is SearchData {
  const checked = header.safeParse(written);
  if (checked.success) return;
  const issue = checked.error.issues[0];
  throw new UnusableIndex(
    `The index cannot be used: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}; ${REBUILD}`,
  );
}

function loadCandidates(data: SearchData): FindCandidates {
  try {
    return loadMiniSearch(data.fields, data.miniSearch);
  } catch (cause) {
    throw new UnusableIndex(`The index cannot be used: its MiniSearch part is damaged; ${REBUILD}`, { cause });
  }
}

/** The big lists are checked by hand: a schema for each of their numbers would take longer than loading them. */
function checkNumbers(data: SearchData): void {
  const sound =
    data.sequences.length === data.ids.length &&
    data.words.length === data.counts.length &&
    data.sequences.every(
      (fields) =>
        Array.isArray(fields) &&
        fields.length === data.fields.length &&
        fields.every((sequence) => below(sequence, data.terms.length)),
    ) &&
    data.questions.every(
      (question) =>
        Array.isArray(question) &&
        below(question.slice(0, 1), data.ids.length) &&
        below(question.slice(1), data.terms.length),
    );
  if (!sound) throw new UnusableIndex(`The index cannot be used: a number in it points nowhere; ${REBUILD}`);
}

function below(list: unknown, limit: number): boolean {
  return Array.isArray(list) && list.every((number) => Number.isInteger(number) && number >= 0 && number < limit);
}
