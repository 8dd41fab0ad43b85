import { diffWords } from "diff";
import { idf } from "../search/statistics.ts";
import { sentencesOf } from "../words/sentences.ts";
import { analyse } from "../words/terms.ts";
import type { Difference, TextRange } from "./answer.ts";
import type { Library } from "./library.ts";

/** A stretch of a passage that resembles a pasted text. */
export type Alignment = {
  readonly range: TextRange;
  /** Share of the paste that stands in the stretch, in order, by the rarity of the words. */
  readonly similarity: number;
  /** Share of the stretch that stands in the paste. */
  readonly share: number;
};

/** Stop words hold a quotation together but prove little. */
const STOP_WORTH = 0.3;
const LIMIT = 400;

type Word = { readonly term: string; readonly worth: number };

function wordsOf(library: Library, text: string): readonly Word[] {
  return analyse(text)
    .filter(({ kind }) => kind === "word")
    .slice(0, LIMIT)
    .map(({ term, stop }) => ({ term, worth: stop ? STOP_WORTH : idf(library.index, term) }));
}

/** Weight of the heaviest common subsequence: words of the paste that stand in the text in the same order. */
function commonWorth(pasted: readonly Word[], text: readonly Word[]): number {
  let above = new Float64Array(text.length + 1);
  for (const word of pasted) {
    const row = new Float64Array(text.length + 1);
    for (let at = 0; at < text.length; at += 1) {
      const same = text[at]?.term === word.term ? (above[at] ?? 0) + word.worth : 0;
      row[at + 1] = Math.max(same, above[at + 1] ?? 0, row[at] ?? 0);
    }
    above = row;
  }
  return above[text.length] ?? 0;
}

function worthOf(words: readonly Word[]): number {
  return words.reduce((sum, { worth }) => sum + worth, 0) || 1;
}

/** The sentence, or run of up to three sentences, of a text that holds most of a paste for its own length. */
export function alignQuote(library: Library, pasted: string, text: string): Alignment {
  const words = wordsOf(library, pasted);
  const total = worthOf(words);
  const sentences = sentencesOf(text);
  let best: Alignment = { range: { start: 0, end: text.length }, similarity: 0, share: 0 };
  for (let first = 0; first < sentences.length; first += 1) {
    for (let last = first; last < Math.min(sentences.length, first + 3); last += 1) {
      const range = { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? text.length };
      const stretch = wordsOf(library, text.slice(range.start, range.end));
      const common = commonWorth(words, stretch);
      const similarity = common / total - 0.02 * (last - first);
      if (similarity > best.similarity) best = { range, similarity, share: common / worthOf(stretch) };
    }
  }
  return best;
}

const LETTERS_ONLY = /[^\p{L}\p{N}]+/gu;

/** Texts kept folded, then all are forgotten: a paste is looked for in each of several hundred passages. */
const REMEMBERED = 2_000;
const remembered = new Map<string, string>();

function foldLetters(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const folded = text.normalize("NFKC").toLowerCase().replace(LETTERS_ONLY, " ").trim();
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, folded);
  return folded;
}

/** Whether a paste stands in a text letter by letter, white space, case and punctuation aside. */
export function standsIn(pasted: string, text: string): boolean {
  const wanted = foldLetters(pasted);
  // whole words: "order" does not stand in "borders"; and nothing stands nowhere
  return wanted !== "" && ` ${foldLetters(text)} `.includes(` ${wanted} `);
}

/** What was changed between the document's words and the paste. */
export function differencesOf(source: string, pasted: string): readonly Difference[] {
  return diffWords(source, pasted, { ignoreCase: true }).map(({ added, removed, value }) => ({
    kind: added ? "typed" : removed ? "source" : "same",
    text: value,
  }));
}
