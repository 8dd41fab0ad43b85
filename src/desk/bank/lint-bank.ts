import type { BankEntry } from "../../answer/bank.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { passagesById } from "../../corpus/corpus.ts";
import type { Passage, PassageId } from "../../corpus/passage.ts";
import { essentialTerms } from "../../words/query.ts";
import { judgeEntry } from "../bank-recall.ts";
import type { Outcome } from "../outcome.ts";

/** An entry whose question leads elsewhere. */
type Stray = { readonly entry: BankEntry; readonly got: Outcome; readonly shown: boolean };

/** What is wrong with a bank. */
export type BankLint = {
  readonly entries: number;
  /** Whether the index was asked; else nobody is said to stray. */
  readonly asked: boolean;
  /** Entries that point to a passage that is not there (any more). */
  readonly dangling: readonly BankEntry[];
  /** Entries with the same words, in the order of the bank: which of two passages is meant? */
  readonly duplicates: readonly (readonly BankEntry[])[];
  /** Entries whose own passage is not first, those not on the first screen at all first. */
  readonly strays: readonly Stray[];
  /** Passages that anyone could ask about, and nobody does. */
  readonly unasked: readonly PassageId[];
};

/** Kinds of passages that people rarely want as an answer, or that are too short to ask about. */
const NOT_ASKED: ReadonlySet<Passage["kind"]> = new Set(["title", "heading"]);
/** Shorter passages carry no fact: a caption of two words, the label of a list. UTF-16 units. */
const SHORTEST_ASKED = 25;

const spanLength = ({ spans }: Passage): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function duplicatesOf(bank: readonly BankEntry[]): readonly (readonly BankEntry[])[] {
  const same = new Map<string, BankEntry[]>();
  for (const entry of bank) {
    const terms = essentialTerms(entry.question).toSorted().join(" ");
    // Two questions made of little words only ("who does what") are compared as they are written.
    const key = terms === "" ? entry.question.toLowerCase() : terms;
    const known = same.get(key);
    if (known === undefined) same.set(key, [entry]);
    else known.push(entry);
  }
  return [...same.values()].filter((entries) => entries.length > 1);
}

function unaskedOf(corpus: Corpus, bank: readonly BankEntry[]): readonly PassageId[] {
  const asked = new Set(bank.map(({ passage }) => passage));
  return corpus.passages
    .filter(
      (passage) => !NOT_ASKED.has(passage.kind) && spanLength(passage) >= SHORTEST_ASKED && !asked.has(passage.id),
    )
    .map(({ id }) => id);
}

/**
 * Looks a bank over.
 *
 * @param outcomes what the built index answers to each entry, in their order; left out, nobody is said to stray
 */
export function lintBank(corpus: Corpus, bank: readonly BankEntry[], outcomes?: readonly Outcome[]): BankLint {
  const byId = passagesById(corpus);
  const strays = bank.flatMap((entry, index): Stray[] => {
    const got = outcomes?.[index];
    if (got === undefined) return [];
    const verdict = judgeEntry(entry, got, byId);
    return verdict === "shown" || verdict === "missed" ? [{ entry, got, shown: verdict === "shown" }] : [];
  });
  return {
    entries: bank.length,
    asked: outcomes !== undefined,
    dangling: bank.filter(({ passage }) => !byId.has(passage)),
    duplicates: duplicatesOf(bank),
    strays: strays.toSorted((one, other) => Number(one.shown) - Number(other.shown)),
    unasked: unaskedOf(corpus, bank),
  };
}
