import * as z from "zod";
import type { KnownWord } from "../words/spelling.ts";
import { RULES } from "../words/rules.ts";
import { INDEX_VERSION } from "./index-data.ts";
import { miniSearchCandidates } from "./mini-search.ts";
import { listCount, unpackLists } from "./packed-lists.ts";
import { readNumbered, unpackStrings } from "./packed-strings.ts";
import { packPostings } from "./postings.ts";
import { unpackQuestions } from "./question-index.ts";
import { GRAM_LENGTH } from "./grams.ts";
import type { SearchData } from "./index-data.ts";
import type { FindCandidates } from "./mini-search.ts";
import type { Lists } from "./packed-lists.ts";
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
  /** Words as written in the documents, most frequent first, and how often; for correcting typing errors, so read only then. */
  readonly words: () => readonly KnownWord[];
  readonly odds: WordOdds;
  readonly candidates: FindCandidates;
};

/** An index that cannot be used; its message says what to run. */
export class UnusableIndex extends Error {
  override readonly name = "UnusableIndex";
}

const REBUILD = "run `npm run index:build`";

const lists = z.object({ bytes: z.union([z.literal(2), z.literal(4)]), lengths: z.string(), numbers: z.string() });

const written = z.object({
  version: z.literal(INDEX_VERSION),
  fingerprint: z.string(),
  fields: z.array(z.string()).min(1),
  ids: z.string(),
  terms: z.string(),
  grams: z.object({ grams: z.string(), holders: lists }),
  sequences: lists,
  questions: z.object({ documents: lists, holders: lists }),
  words: z.string(),
  odds: z.object({ words: z.string(), hundredths: z.string() }),
});

/**
 * Makes a written index ready to be asked.
 *
 * @param data what {@link buildIndex} gave, parsed from JSON
 * @throws UnusableIndex when it is not an index, or was built with other rules for terms
 */
export function loadIndex(data: unknown): SearchIndex {
  const checked = written.safeParse(data);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw new UnusableIndex(
      `The index cannot be used: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}; ${REBUILD}`,
    );
  }
  if (checked.data.fingerprint !== RULES) {
    throw new UnusableIndex(`The index cannot be used: it was built with other rules for words; ${REBUILD}`);
  }
  return assemble(checked.data);
}

/** Puts an index together from its parts. @throws UnusableIndex when a list is damaged or a number in it points nowhere */
export function assemble(data: SearchData): SearchIndex {
  const ids = unpackStrings(data.ids);
  const terms = unpackStrings(data.terms);
  const { sequences, questions, grams } = readLists(data);
  const sound =
    listCount(sequences) === ids.length * data.fields.length &&
    questions.holderStarts.length === terms.length + 1 &&
    listCount(grams.holders) * GRAM_LENGTH === grams.grams.length &&
    areBelow(sequences.numbers, terms.length) &&
    areBelow(grams.holders.numbers, terms.length) &&
    areBelow(questions.documents, ids.length);
  if (!sound) throw new UnusableIndex(`The index cannot be used: a number in it points nowhere; ${REBUILD}`);
  const postings = packPostings(terms.length, data.fields.length, sequences);
  return {
    fields: data.fields,
    ids,
    terms,
    numbers: new Map(terms.map((term, number) => [term, number])),
    sequences,
    postings,
    questions,
    grams,
    words: () =>
      unpackStrings(data.words)
        .map(readNumbered)
        .map(({ text, number }) => ({ word: text, count: number })),
    odds: data.odds,
    candidates: miniSearchCandidates(terms, postings),
  };
}

function readLists({
  sequences,
  questions,
  grams,
}: SearchData): Pick<SearchIndex, "sequences" | "questions" | "grams"> {
  try {
    return {
      sequences: unpackLists(sequences),
      questions: unpackQuestions(questions),
      grams: { grams: grams.grams, holders: unpackLists(grams.holders) },
    };
  } catch (cause) {
    throw new UnusableIndex(`The index cannot be used: its lists are damaged; ${REBUILD}`, { cause });
  }
}

/** Counted by place: the first time in a process, when nothing is compiled yet, `for ... of` takes twice as long. */
function areBelow(numbers: Int32Array, limit: number): boolean {
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? -1;
    if (number < 0 || number >= limit) return false;
  }
  return true;
}
