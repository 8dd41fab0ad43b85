import { excerpt, type Verbatim } from "../corpus/quote.ts";
import type { Passage } from "../corpus/passage.ts";
import { idf } from "../search/statistics.ts";
import type { Query } from "../words/query.ts";
import type { TextRange } from "./answer.ts";
import { textFrom, type BankTerms, type Library } from "./library.ts";
import { formsIn, type Want } from "./understand/wants.ts";

/** The sentence or two of a passage that answer, and what in them was asked for. */
export type Lead = { readonly text: Verbatim; readonly range: TextRange; readonly facts: readonly TextRange[] };

export type LeadOptions = { readonly want?: Want | undefined };

/** What the wanted form (a date, a sum) adds to a sentence, as a share of what the question is worth. */
const FORM_BONUS = 0.2;
/** What the questions of the bank that a sentence answers add: the resemblance of the nearest, and a share of the next. */
const TOLD_BONUS = 0.8;
const NEXT_TOLD = 0.3;
/** A word counts this share in a sentence when only a question that the sentence answers has it. */
const ASKED_WORD = 0.6;
/** A neighbour joins the lead when it is worth this share of the best sentence. */
const JOIN = 0.55;
/** A sentence shorter than this (characters) does not stand alone. */
const SHORT = 60;
const LEAD_LIMIT = 700;
/** Begins with a word that points back: the sentence before it names what is meant. */
const POINTS_BACK =
  /^(?:It|This|These|They|Its|Their|Such|That|Those|He|She|Here|There|In that respect|For this (?:purpose|reason))\b/u;

type Worth = ReadonlyMap<string, { readonly weight: number; readonly concept: number }>;

function worthOf(library: Library, query: Query): Worth {
  const worth = new Map<string, { weight: number; concept: number }>();
  for (const { term, weight, concept } of query.terms) {
    const value = weight * idf(library.index, term);
    if (value > (worth.get(term)?.weight ?? 0)) worth.set(term, { weight: value, concept });
  }
  return worth;
}

/** How much a question of the bank resembles the query: harmonic mean of the shares that they have in common, by rarity. */
function resemblance(worth: Worth, total: number, { terms, worth: own }: BankTerms): number {
  let shared = 0;
  for (const term of terms) shared += worth.get(term)?.weight ?? 0;
  return own === 0 ? 0 : (2 * shared) / (own + total);
}

function sentenceScores(
  library: Library,
  passage: Passage,
  text: string,
  sentences: ReturnType<Library["sentencesIn"]>,
  query: Query,
  options: LeadOptions,
): readonly number[] {
  const worth = worthOf(library, query);
  const total = [...worth.values()].reduce((sum, { weight }) => sum + weight, 0) || 1;
  const entries = library.entriesOf(passage.id);
  return sentences.map(({ start, end, terms: held }, index) => {
    const sentence = text.slice(start, end);
    const own = entries.filter((entry) => entry.sentence === index + 1);
    const concepts = new Map<number, number>();
    const add = (term: string, share: number): void => {
      const value = worth.get(term);
      if (value !== undefined)
        concepts.set(value.concept, Math.max(share * value.weight, concepts.get(value.concept) ?? 0));
    };
    for (const { terms } of own) for (const term of terms) add(term, ASKED_WORD);
    for (const [term] of worth) if (held.has(term)) add(term, 1);
    const matched = [...concepts.values()].reduce((sum, value) => sum + value, 0) / total;
    const form = options.want !== undefined && formsIn(sentence, options.want).length > 0 ? FORM_BONUS : 0;
    const [nearest = 0, next = 0] = own
      .map((entry) => resemblance(worth, total, entry))
      .toSorted((one, other) => other - one);
    return matched + form + TOLD_BONUS * (nearest + NEXT_TOLD * next);
  });
}

function fits(start: number, end: number): boolean {
  return end - start <= LEAD_LIMIT;
}

function join(text: string, sentences: readonly TextRange[], scores: readonly number[], best: number): TextRange {
  const chosen = sentences[best] ?? { start: 0, end: text.length };
  const before = sentences[best - 1];
  const after = sentences[best + 1];
  const shareOf = (index: number): number => (scores[index] ?? 0) / (scores[best] || 1);
  const opens = text.slice(chosen.start, chosen.end);
  if (
    before !== undefined &&
    fits(before.start, chosen.end) &&
    (POINTS_BACK.test(opens) || (shareOf(best - 1) >= JOIN && shareOf(best - 1) >= shareOf(best + 1)))
  ) {
    return { start: before.start, end: chosen.end };
  }
  if (
    after !== undefined &&
    fits(chosen.start, after.end) &&
    (shareOf(best + 1) >= JOIN || chosen.end - chosen.start < SHORT)
  )
    return { start: chosen.start, end: after.end };
  return chosen;
}

/** White space at the ends of a range is no part of what is marked. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  const slice = text.slice(start, end);
  return { start: start + slice.length - slice.trimStart().length, end: end - (slice.length - slice.trimEnd().length) };
}

/** Chooses the sentence or two of a passage that answer a question; of a row all of it. */
export function leadOf(library: Library, passage: Passage, query: Query, options: LeadOptions = {}): Lead {
  const text = textFrom(library, passage.id);
  const whole: TextRange = { start: 0, end: text.length };
  let range = whole;
  if (passage.kind !== "row") {
    const sentences = library.sentencesIn(passage.id);
    const scores = sentenceScores(library, passage, text, sentences, query, options);
    const best = scores.indexOf(Math.max(...scores));
    range = trimmed(text, sentences.length > 1 ? join(text, sentences, scores, Math.max(0, best)) : whole);
  }
  const facts =
    options.want === undefined
      ? []
      : formsIn(text.slice(range.start, range.end), options.want).map(({ start, end }) => ({
          start: start + range.start,
          end: end + range.start,
        }));
  return { text: excerpt(text, range.start, range.end), range, facts };
}
