import * as z from "zod";
import { fingerprint } from "../words/terms.ts";
import { INDEX_VERSION } from "./index-data.ts";
import { loadMiniSearch } from "./mini-search.ts";
import { listCount, unpackLists } from "./packed-lists.ts";
import { packPostings } from "./postings.ts";
import { packQuestions } from "./question-index.ts";
import { GRAM_LENGTH } from "./grams.ts";
import type { SearchData, TermData } from "./index-data.ts";
import type { FindCandidates } from "./mini-search.ts";
import type { Lists, PackedLists } from "./packed-lists.ts";
import type { Postings } from "./postings.ts";
import type { QuestionIndex } from "./question-index.ts";
import type { GramIndex } from "./grams.ts";
import type { WordOdds } from "./word-odds.ts";

/** An index ready to be asked. */
export type SearchIndex = {
  readonly fields: readonly string[];
  readonly ids: readonly string[];
  readonly terms: readonly string[];
  /** Position of each term in `terms`. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The terms of each document's fields by their numbers: list `document * fields.length + field`. */
  readonly sequences: Lists;
  readonly postings: Postings;
  readonly questions: QuestionIndex;
  readonly grams: GramIndex;
  /** Words as written in the documents, most frequent first, and how often; for correcting typing errors. */
  readonly words: readonly string[];
  readonly counts: readonly number[];
  readonly odds: WordOdds;
  readonly candidates: FindCandidates;
};

/** An index that cannot be used; its message says what to run. */
export class UnusableIndex extends Error {
  override readonly name = "UnusableIndex";
}

const REBUILD = "run `npm run index:build`";

/** Lists of thousands are checked in one go: a schema for each of their members would take longer than loading them. */
const strings = z.custom<readonly string[]>(
  (list) => Array.isArray(list) && list.every((each) => typeof each === "string"),
  "expected strings",
);
const counts = z.custom<readonly number[]>(
  (list) => Array.isArray(list) && list.every((each) => Number.isInteger(each) && each > 0),
  "expected counts",
);
const integers = z.custom<readonly number[]>((list) => Array.isArray(list) && list.every((each) => Number.isInteger(each)), "expected whole numbers");
const lists = z.object({ bytes: z.union([z.literal(2), z.literal(4)]), lengths: z.string(), numbers: z.string() });

const header = z.object({
  version: z.literal(INDEX_VERSION),
  fingerprint: z.string(),
  fields: z.array(z.string()).min(1),
  ids: strings,
  terms: strings,
  grams: z.object({ grams: z.string(), holders: lists }),
  sequences: lists,
  questions: lists,
  words: strings,
  counts,
  odds: z.object({ words: strings, hundredths: integers }),
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
  if (written.fingerprint !== fingerprint()) {
    throw new UnusableIndex(`The index cannot be used: it was built with other rules for words; ${REBUILD}`);
  }
  return assemble(written, loadCandidates(written));
}

/** Puts an index together from its parts. @throws UnusableIndex when a number in it points nowhere */
export function assemble(data: TermData, candidates: FindCandidates): SearchIndex {
  const { sequences, questions, grams } = readLists(data);
  return {
    fields: data.fields,
    ids: data.ids,
    terms: data.terms,
    numbers: new Map(data.terms.map((term, number) => [term, number])),
    sequences,
    postings: packPostings(data.terms.length, data.fields.length, sequences),
    questions: packQuestions(data.terms.length, questions),
    grams,
    words: data.words,
    counts: data.counts,
    odds: data.odds,
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
    return loadMiniSearch(data.miniSearch);
  } catch (cause) {
    throw new UnusableIndex(`The index cannot be used: its MiniSearch part is damaged; ${REBUILD}`, { cause });
  }
}

function readLists(data: TermData): {
  readonly sequences: Lists;
  readonly questions: Lists;
  readonly grams: GramIndex;
} {
  const sequences = readPacked(data.sequences);
  const questions = readPacked(data.questions);
  const grams = { grams: data.grams.grams, holders: readPacked(data.grams.holders) };
  const sound =
    listCount(sequences) === data.ids.length * data.fields.length &&
    data.words.length === data.counts.length &&
    listCount(grams.holders) * GRAM_LENGTH === grams.grams.length &&
    [sequences, grams.holders].every(({ numbers }) => numbers.every((term) => term >= 0 && term < data.terms.length)) &&
    questionsPoint(questions, data.ids.length, data.terms.length);
  if (!sound) throw new UnusableIndex(`The index cannot be used: a number in it points nowhere; ${REBUILD}`);
  return { sequences, questions, grams };
}

function readPacked(packed: PackedLists): Lists {
  try {
    return unpackLists(packed);
  } catch (cause) {
    throw new UnusableIndex(`The index cannot be used: its lists are damaged; ${REBUILD}`, { cause });
  }
}

/** Whether every question names a document first, then terms. */
function questionsPoint({ starts, numbers }: Lists, documents: number, terms: number): boolean {
  for (let question = 0; question + 1 < starts.length; question++) {
    const start = starts[question] ?? 0;
    const end = starts[question + 1] ?? start;
    if (start === end || (numbers[start] ?? -1) < 0 || (numbers[start] ?? documents) >= documents) return false;
    for (let place = start + 1; place < end; place++)
      if ((numbers[place] ?? -1) < 0 || (numbers[place] ?? terms) >= terms) return false;
  }
  return true;
}
