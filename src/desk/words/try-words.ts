import type { Corpus } from "../../corpus/corpus.ts";
import type { SeedFiles } from "../../corpus/parse.ts";
import { termsOf } from "../../words/terms.ts";
import { parseThesaurus, type Thesaurus } from "../../words/thesaurus.ts";
import type { Probe } from "../rebuild/answer-changes.ts";

/** Which list a line is tried in. */
export type WordList = "thesaurus" | "acronyms";

/** The file of a list, in `seeds/`. */
export const WORD_FILES: Readonly<Record<WordList, string>> = { thesaurus: "thesaurus.txt", acronyms: "acronyms.txt" };

/**
 * Reads a line as it would stand in a list.
 *
 * @throws SyntaxError when it cannot be read, or adds nothing
 */
export function readWordLine(line: string): Thesaurus {
  const read = parseThesaurus(line.replace(/\s+/gu, " "), "the line");
  if (read.expansions.size === 0) throw new SyntaxError(`"${line}" adds nothing: both sides have the same words`);
  return read;
}

/** `seeds/` with one more line at the end of a list. */
export function withWordLine(seeds: SeedFiles, list: WordList, line: string): SeedFiles {
  const path = WORD_FILES[list];
  const text = seeds.get(path) ?? "";
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  return new Map([...seeds, [path, `${text}${gap}${line.trim()}\n`]]);
}

function sameWords(one: string, other: string): boolean {
  return termsOf(one, "keep").join(" ") === termsOf(other, "keep").join(" ");
}

/** Whether a line says only what the list says already. */
export function isKnownLine(seeds: SeedFiles, list: WordList, tried: Thesaurus): boolean {
  const known = parseThesaurus(seeds.get(WORD_FILES[list]) ?? "", WORD_FILES[list]).expansions;
  return [...tried.expansions].every(([phrase, added]) =>
    added.every(({ words }) => known.get(phrase)?.some((expansion) => sameWords(expansion.words, words)) ?? false),
  );
}

/** Questions that hold all words of a tried phrase: no other answer can change. */
export function touchedBy(tried: Thesaurus, probes: readonly Probe[]): readonly Probe[] {
  const phrases = [...tried.expansions.keys()].map((phrase) => termsOf(phrase, "keep"));
  return probes.filter(({ question, history = [] }) => {
    const terms = new Set([question, ...history].flatMap((text) => termsOf(text, "keep")));
    return phrases.some((phrase) => phrase.every((term) => terms.has(term)));
  });
}

/** Words of the right side that no document holds: such a line finds nothing. */
export function unheldTerms(tried: Thesaurus, corpus: Corpus): readonly string[] {
  const text = new Set([...corpus.sources.values()].flatMap((source) => termsOf(source, "keep")));
  const added = [...tried.expansions.values()].flat();
  return [
    ...new Set(added.filter(({ words }) => !termsOf(words).some((term) => text.has(term))).map(({ words }) => words)),
  ];
}
