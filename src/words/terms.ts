import { fingerprintOf } from "./fingerprint.ts";
import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";
import {
  CAPITALS,
  COMPOUND_BEGINNINGS,
  NAMES_OF_TWO_WORDS,
  SINGLE_SPELLING,
  VARIANT_BEGINNINGS,
  VARIANT_ENDINGS,
  VARIANT_WORDS,
} from "./variants.ts";
import { tokenize } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** A word of a text with the term (stem) under which it is indexed and looked up. */
export type Term = Token & { readonly term: string; readonly stop: boolean };

/**
 * Texts are remembered, because one answer looks at the same question and the same headings many times: many short ones and
 * a few as long as a question may be.
 */
const MEMORIES: readonly {
  readonly longest: number;
  readonly most: number;
  readonly texts: Map<string, readonly Term[]>;
}[] = [
  { longest: 300, most: 1_000, texts: new Map() },
  { longest: 2_000, most: 8, texts: new Map() },
];

/** Every word of a text with its term, in order, stop words marked; joined forms follow their parts. */
export function analyse(text: string): readonly Term[] {
  const memory = MEMORIES.find(({ longest }) => text.length <= longest);
  const known = memory?.texts.get(text);
  if (known !== undefined) return known;
  const terms = tokenize(text).map(({ word, written, start, end, kind }) => ({
    word,
    written,
    start,
    end,
    kind,
    term: stem(word),
    stop: STOP_WORDS.has(word),
  }));
  if (memory !== undefined && memory.texts.size >= memory.most) memory.texts.clear();
  memory?.texts.set(text, terms);
  return terms;
}

/**
 * The terms of a text, in order and with repetitions: the same function at build and at query.
 *
 * @param stopWords whether words such as "the" and "what" are kept
 */
export function termsOf(text: string, stopWords: "keep" | "drop" = "drop"): string[] {
  const terms: string[] = [];
  for (const { term, stop } of analyse(text)) if (stopWords === "keep" || !stop) terms.push(term);
  return terms;
}

let stopStems: ReadonlySet<string> | undefined;

/** Whether a term can be that of a stop word, which an index leaves out: "others" has the stem of "other". */
export function isStemOfStopWord(term: string): boolean {
  stopStems ??= new Set(Array.from(STOP_WORDS, stem));
  return stopStems.has(term);
}

/** Holds most rules of this folder at once; what it turns into is part of the fingerprint. */
const PROBE =
  "The EU's counter-terrorism, counter terrorism and counterterrorism programmes; organised/organized centres' defence: COM(2010) 673 " +
  "final, 2008/615/JHA, Article 222 TFEU, MAOC-N, 2013-14, 9/11, EUR 860.000, € 5m, 1.2 tonnes, 50,000 migrants, Malmström, Prüm, U.S., " +
  "IT networks, don't, labour, analyses, analysing, man-made, home-grown terrorists, five objectives, ENISAとは何ですか, Ποιοι είναι";

let made: string | undefined;

/**
 * A short code that changes whenever these functions give other terms: stored with an index, compared when it is loaded (see
 * rules.ts). Made of the tables and of what a probe text turns into.
 */
export function fingerprint(): string {
  return (made ??= fingerprintOf([
    ...STOP_WORDS,
    ...VARIANT_ENDINGS.flat().map(String),
    ...SINGLE_SPELLING,
    ...VARIANT_BEGINNINGS.flat(),
    ...[...VARIANT_WORDS].flat(),
    ...[...CAPITALS].flat(),
    ...[...NAMES_OF_TWO_WORDS].flat(),
    ...COMPOUND_BEGINNINGS,
    ...termsOf(PROBE, "keep"),
  ]));
}
