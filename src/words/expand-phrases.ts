import { QUERY_TERM_LIMIT } from "./query.ts";
import { analyse } from "./terms.ts";
import { wordKey } from "./thesaurus.ts";
import type { QueryTerm, TermOrigin } from "./query.ts";
import type { Readers } from "./readers.ts";
import type { Term } from "./terms.ts";
import type { Expansion, Thesaurus } from "./thesaurus.ts";

/** Words of a question in which phrases of the lists are looked for. */
const PHRASE_SEARCH_LIMIT = 200;
/** A phrase of the question, as typed, and what is looked up besides. */
export type ShownExpansion = {
  readonly typed: string;
  readonly added: string;
  readonly origin: "everyday word" | "acronym";
};

export type Expanded = {
  /** The typed terms; those of one phrase are one concept now. */
  readonly typed: readonly QueryTerm[];
  readonly added: readonly QueryTerm[];
  readonly shown: readonly ShownExpansion[];
};

/** Adds what the lists know of a question's phrases, longer phrases first. */
export function expandPhrases(
  text: string,
  words: readonly Term[],
  terms: readonly QueryTerm[],
  readers: Readers,
): Expanded {
  const typed = terms.slice();
  const added: QueryTerm[] = [];
  const shown: ShownExpansion[] = [];
  const typedTerms = new Set(terms.map(({ term }) => term));
  for (const { list, origin } of listsOf(readers)) {
    for (const { key, members } of phrasesOf(words, list)) {
      const concept = mergeConcepts(typed, members);
      if (concept === undefined) continue;
      for (const expansion of list.expansions.get(key) ?? []) {
        if (typed.length + added.length >= QUERY_TERM_LIMIT) break;
        if (!addExpansion(added, typedTerms, expansion, concept, origin, readers)) continue;
        shown.push({ typed: text.slice(members[0]?.start, members.at(-1)?.end), added: expansion.words, origin });
      }
    }
  }
  return { typed, added, shown };
}

function listsOf({ acronyms, thesaurus }: Readers): { list: Thesaurus; origin: ShownExpansion["origin"] }[] {
  const lists = [
    { list: acronyms, origin: "acronym" as const },
    { list: thesaurus, origin: "everyday word" as const },
  ];
  return lists.flatMap(({ list, origin }) => (list ? [{ list, origin }] : []));
}

/** Stretches of the question that a list has, not overlapping, longer ones first; compounds count as one word too. */
function phrasesOf(
  words: readonly Term[],
  { expansions, beginnings, longest }: Thesaurus,
): { key: string; members: Term[] }[] {
  const found: { key: string; members: Term[] }[] = [];
  const single = words.filter(({ kind }) => kind === "word").slice(0, PHRASE_SEARCH_LIMIT);
  const keys = single.map(wordKey);
  for (let start = 0; start < single.length;) {
    let length = beginnings.has(keys[start] ?? "") ? Math.min(longest, single.length - start) : 0;
    while (length > 0 && !expansions.has(keys.slice(start, start + length).join(" "))) length--;
    const members = single.slice(start, start + length);
    if (members.some(({ stop }) => !stop)) found.push({ key: keys.slice(start, start + length).join(" "), members });
    start += Math.max(1, length);
  }
  for (const word of words)
    if (word.kind === "joined" && expansions.has(wordKey(word))) found.push({ key: wordKey(word), members: [word] });
  return found;
}

/** Gives the typed terms of a phrase one concept, and tells which; nothing when the query left them out. */
function mergeConcepts(typed: QueryTerm[], members: readonly Term[]): number | undefined {
  const terms = new Set(members.map(({ term }) => term));
  const concept = typed.find(({ term }) => terms.has(term))?.concept;
  if (concept === undefined) return undefined;
  for (const [position, term] of typed.entries()) if (terms.has(term.term)) typed[position] = { ...term, concept };
  return concept;
}

/** All terms of an added phrase share its weight: two words are worth no more than one. */
function addExpansion(
  terms: QueryTerm[],
  typed: ReadonlySet<string>,
  expansion: Expansion,
  concept: number,
  origin: TermOrigin,
  { isKnown }: Readers,
): boolean {
  const added = [
    ...new Set(
      analyse(expansion.words)
        .filter(({ stop, kind }) => !stop && kind === "word")
        .map(({ term }) => term),
    ),
  ];
  if (added.length === 0 || !added.every(isKnown)) return false;
  // A word that was typed anyway counts once: else "change" alone would pass for the "climate change" that was added.
  const fresh = added.filter((term) => !typed.has(term));
  if (fresh.length === 0) return false;
  const phrase = 1 + Math.max(0, ...terms.filter((term) => term.concept === concept).map((term) => term.phrase));
  const weight = expansion.weight / Math.sqrt(added.length);
  for (const term of fresh) terms.push({ term, word: expansion.words, weight, concept, phrase, origin });
  return true;
}
