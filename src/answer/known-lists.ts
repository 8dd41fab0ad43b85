import type { PassageId } from "../corpus/passage.ts";
import { termsOf } from "../words/terms.ts";
import { readNamedList } from "./named-list.ts";

/** A list of a document that people ask for by name. */
export type KnownList = {
  /** A heading or sentence that opens the list, or the items themselves. */
  readonly passages: readonly PassageId[];
  /** What it is called first, as written. */
  readonly called: string;
  /** What people call it: the terms of each name. */
  readonly names: readonly (readonly string[])[];
};

const BETWEEN_PASSAGES = /\s\+\s/u;

/**
 * Words that name a list by what its items are, of one meaning: who asks for "goals" may be shown "aims". As terms; every
 * word of a line is read as the line's first.
 */
const SAME_THING: ReadonlyMap<string, string> = new Map(
  [
    "threats dangers challenges menaces perils",
    "aims goals objectives purposes tasks functions",
    "areas fields domains",
    "instruments tools mechanisms means",
    "examples cases",
    "further additional extra",
    "annual yearly",
    "neighbours neighbouring neighbourly",
    "regional regionally",
  ].flatMap((line) => {
    const [first = "", ...others] = termsOf(line);
    return others.map((other) => [other, first] as const);
  }),
);

/** The terms of a text by which lists are named, words of one meaning as one. */
export function listTerms(text: string): readonly string[] {
  return [...new Set(termsOf(text).map((term) => SAME_THING.get(term) ?? term))];
}

/**
 * Reads `seeds/lists.txt`, or `seeds/classes.txt`, where the passages are those that name a member of a class.
 *
 * @throws Error naming the line that cannot be read
 */
export function readKnownLists(text: string, file = "seeds/lists.txt"): readonly KnownList[] {
  return readNamedList(text, file).map(({ name, others }) => ({
    passages: name.split(BETWEEN_PASSAGES),
    called: others[0] ?? "",
    names: others.map((other) => listTerms(other)),
  }));
}
