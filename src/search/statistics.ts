import { listAt } from "./packed-lists.ts";
import { documentFrequency, fieldFrequency, holdsTerm } from "./postings.ts";
import { rarity } from "./rarity.ts";
import type { SearchIndex } from "./load.ts";

/**
 * How rare a term is: ln(1 + (N - n + 0.5) / (n + 0.5)) with n of N documents holding it. A term that none holds is as rare
 * as can be.
 */
export function idf(index: SearchIndex, term: string): number {
  return rarity(index.ids.length, frequencyOf(index, term));
}

/** In how many documents a term occurs; 0 for one that is not known. */
export function frequencyOf(index: SearchIndex, term: string): number {
  const number = index.numbers.get(term);
  return number === undefined ? 0 : documentFrequency(index.postings, number);
}

/** The same, of one of the documents' fields. */
export function frequencyIn(index: SearchIndex, term: string, field: string): number {
  const number = index.numbers.get(term);
  const position = index.fields.indexOf(field);
  return number === undefined || position < 0 ? 0 : fieldFrequency(index.postings, number, position);
}

/** The numbers of a document's terms in one of its fields, in order, stop words left out; none where it has no such field. */
export function sequenceOf(index: SearchIndex, document: number, field: string): Int32Array {
  const position = index.fields.indexOf(field);
  return listAt(index.sequences, position < 0 ? -1 : document * index.fields.length + position);
}

/** Tells whether a term occurs in a field of any document. */
export function termsInField(index: SearchIndex, field: string): (term: string) => boolean {
  const there = new Uint8Array(index.terms.length);
  for (let document = 0; document < index.ids.length; document++)
    for (const number of sequenceOf(index, document, field)) there[number] = 1;
  return (term) => there[index.numbers.get(term) ?? -1] === 1;
}

/** Whether a term occurs in any document or in any question of the bank. */
export function isKnown(index: SearchIndex, term: string): boolean {
  return index.numbers.has(term);
}

/** Whether a document (its position in the index) holds a term in any of its fields. */
export function holds({ numbers, postings }: SearchIndex, document: number, term: string): boolean {
  const number = numbers.get(term);
  return number !== undefined && holdsTerm(postings, number, document);
}

/**
 * The share of the terms' weight (idf) that a document holds, from 0 to 1: how much of a question a text speaks of.
 *
 * @param document position in the index
 * @param fields only these fields count; all when left out
 */
export function coverage(
  index: SearchIndex,
  terms: readonly string[],
  document: number,
  fields?: readonly string[],
): number {
  const held = new Set<number>();
  for (const field of fields ?? index.fields) for (const term of sequenceOf(index, document, field)) held.add(term);
  let all = 0;
  let covered = 0;
  for (const term of new Set(terms)) {
    const weight = idf(index, term);
    all += weight;
    const number = index.numbers.get(term);
    if (number !== undefined && held.has(number)) covered += weight;
  }
  return all === 0 ? 0 : covered / all;
}
