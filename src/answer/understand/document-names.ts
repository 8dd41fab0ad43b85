import type { DocumentFacts, DocumentId } from "../../corpus/document.ts";
import { expandBraces } from "../../corpus/expand-braces.ts";
import { remember } from "../remember.ts";
import { foldQuotes } from "./fold-quotes.ts";
import { readName, type NameKind } from "./name-reading.ts";
import { addName, emptyTrie, namesFound, type WordTrie } from "./word-trie.ts";

/** A document named in a question; offsets are UTF-16, end exclusive. */
export type Naming = {
  readonly document: DocumentId;
  readonly kind: NameKind;
  readonly start: number;
  readonly end: number;
  /** It is spoken of as a text that says things. */
  readonly sure: boolean;
  /** It is a source to be searched, not just a thing that is talked about, and no other document is called so. */
  readonly strict: boolean;
};

/** Every name of a document: its aliases written out, its reference with and without "final", its title. */
export function namesOf(facts: DocumentFacts): readonly string[] {
  const names = [
    ...facts.aliases.flatMap(expandBraces),
    facts.reference,
    facts.reference.replace(/ final$/u, ""),
    facts.title,
  ];
  return [...new Set(names.map(foldQuotes))];
}

/** The ordinary words that mean a document where it is spoken of. */
export function ordinaryNamesOf(facts: DocumentFacts): readonly string[] {
  return (facts.ordinary ?? []).flatMap(expandBraces);
}

type Named = { readonly facts: DocumentFacts; readonly kind: NameKind };

/** The names of a catalogue; made once per catalogue. */
const trieOf = remember((documents: readonly DocumentFacts[]): WordTrie<Named> => {
  const trie = emptyTrie<Named>();
  const add = (facts: DocumentFacts, kind: NameKind, names: readonly string[]): void => {
    const named: Named = { facts, kind };
    for (const name of names) addName(trie, name, named);
  };
  for (const facts of documents) {
    add(facts, "name", namesOf(facts));
    add(facts, "ordinary", ordinaryNamesOf(facts));
    add(facts, "author", (facts.authors ?? []).flatMap(expandBraces));
  }
  return trie;
});

const KIND_ORDER: readonly NameKind[] = ["name", "ordinary", "author"];

type Match = Named & { readonly start: number; readonly end: number };

/** All places where names of documents stand: names of their own first, then ordinary words, then authors; the longest first. */
function matchesIn(text: string, documents: readonly DocumentFacts[]): readonly Match[] {
  return namesFound(trieOf(documents), text)
    .map(({ value, start, end }): Match => ({ ...value, start, end }))
    .toSorted(
      (one, other) =>
        KIND_ORDER.indexOf(one.kind) - KIND_ORDER.indexOf(other.kind) ||
        other.end - other.start - (one.end - one.start),
    );
}

/**
 * The documents named in a question, in order, none inside another: names of their own before ordinary words, the longest
 * first. A word that several documents share ("strategy") names each of them, and none strictly.
 */
export function namingsIn(question: string, documents: readonly DocumentFacts[]): readonly Naming[] {
  const text = foldQuotes(question);
  const found: Naming[] = [];
  const matches = matchesIn(text, documents);
  for (const match of matches) {
    const { facts, kind, start, end } = match;
    const isSame = (other: { kind: NameKind; start: number; end: number }): boolean =>
      other.kind === kind && other.start === start && other.end === end;
    if (found.some((other) => start < other.end && end > other.start && !isSame(other))) continue;
    const alone = matches.filter(isSame).length === 1;
    const read = readName(text, match, facts.issued, alone);
    if (read !== undefined)
      found.push({ document: facts.id, kind, start, end, sure: read === "strict", strict: read === "strict" && alone });
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** Of documents that share a word ("the strategy") the one that bears it first. */
export function withoutSharers(namings: readonly Naming[]): readonly Naming[] {
  return namings.filter(({ start }, at) => namings.findIndex((other) => other.start === start) === at);
}

/** How a text speaks, behind its name, where the verb says no more: "the paper talks about". */
const SAYS =
  /^((?:'s)?\s+(?:only |also |itself |even )?)(?:talks?|speaks?|thinks?|sees?|looks?|deals?|treats?|describes?|puts?) (?:about|of|on|at|with|it)\b/i;

/** A question without the documents that it names and without what they are said to do: "how does the talk about the Americans". */
export function withoutSpeakers(question: string, namings: readonly Naming[]): string {
  const silent = namings
    .toReversed()
    .reduce((rest, { end }) => rest.slice(0, end) + rest.slice(end).replace(SAYS, "$1"), question);
  return withoutNames(silent, namings);
}

/** A question without names. Of an ordinary name the beginning stays: "second" of "the second report" is asked about. */
export function withoutNames(question: string, namings: readonly Naming[]): string {
  return namings.toReversed().reduce((rest, { kind, start, end }) => {
    const from = kind === "name" ? start : Math.max(start, rest.lastIndexOf(" ", end - 1) + 1);
    return `${rest.slice(0, from)} ${rest.slice(end)}`;
  }, question);
}
