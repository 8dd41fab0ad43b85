import { diffWords } from "diff";
import type { SearchIndex } from "../search/load.ts";
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
/** Words of a stretch, and of a paste, that are looked at. */
const LIMIT = 400;
/** Sentences that a stretch may run over, and what each further one takes from the similarity. */
const RUN = 3;
const FURTHER = 0.02;

/** A text's words in order, what each is worth in the same order: in the texts of all passages few objects, not one a word. */
export type WeighedWords = { readonly terms: readonly string[]; readonly worths: readonly number[] };

/** The words of a text without joined forms, with their rarity. */
function weighedWords(index: SearchIndex, text: string): WeighedWords {
  const words = analyse(text)
    .filter(({ kind }) => kind === "word")
    .slice(0, LIMIT);
  return {
    terms: words.map(({ term }) => term),
    worths: words.map(({ term, stop }) => (stop ? STOP_WORTH : idf(index, term))),
  };
}

/** Each sentence of a text with its words. */
export function weighedSentences(index: SearchIndex, text: string): readonly (TextRange & WeighedWords)[] {
  return sentencesOf(text).map((range) => ({ ...range, ...weighedWords(index, text.slice(range.start, range.end)) }));
}

/**
 * Weight of the heaviest common subsequence: words of the paste that stand in a text in the same order. The text is given
 * word by word, so that of a run of sentences each beginning is weighed on the way.
 */
function commonWorth({ terms, worths }: WeighedWords): (word: string) => number {
  // Words of the text that the paste does not have change nothing.
  const asked = new Set(terms);
  const heaviest = new Float64Array(terms.length + 1);
  return (word) => {
    if (!asked.has(word)) return heaviest[terms.length] ?? 0;
    let before = 0;
    for (let at = 0; at < terms.length; at += 1) {
      const above = heaviest[at + 1] ?? 0;
      const same = terms[at] === word ? before + (worths[at] ?? 0) : 0;
      heaviest[at + 1] = Math.max(same, above, heaviest[at] ?? 0);
      before = above;
    }
    return heaviest[terms.length] ?? 0;
  };
}

/** The sentence, or run of up to three sentences, of a text that holds most of a paste for its own length. */
export function alignQuote(library: Library, pasted: string, text: string): Alignment {
  const words = weighedWords(library.index, pasted);
  const total = words.worths.reduce((sum, worth) => sum + worth, 0) || 1;
  const sentences = library.weighedSentences(text);
  let best: Alignment = { range: { start: 0, end: text.length }, similarity: 0, share: 0 };
  for (const [first, { start }] of sentences.entries()) {
    const weigh = commonWorth(words);
    let common = 0;
    let own = 0;
    let length = 0;
    for (const [further, { end, terms, worths }] of sentences.slice(first, first + RUN).entries()) {
      for (let at = 0; at < terms.length && length < LIMIT; at += 1, length += 1) {
        common = weigh(terms[at] ?? "");
        own += worths[at] ?? 0;
      }
      const similarity = common / total - FURTHER * further;
      if (similarity > best.similarity) best = { range: { start, end }, similarity, share: common / (own || 1) };
    }
  }
  return best;
}

const LETTERS_ONLY = /[^\p{L}\p{N}]+/gu;

/** The letters of a text, with a space between words and at both ends. */
export function foldedWords(text: string): string {
  return ` ${text.normalize("NFKC").toLowerCase().replace(LETTERS_ONLY, " ").trim()} `;
}

/**
 * Whether a paste stands in a text letter by letter, white space, case and punctuation aside: whole words, because "order"
 * does not stand in "borders"; and nothing stands nowhere. Both as {@link foldedWords} gives them.
 */
export function standsIn(pasted: string, text: string): boolean {
  return pasted.trim() !== "" && text.includes(pasted);
}

/** What was changed between the document's words and the paste. */
export function differencesOf(source: string, pasted: string): readonly Difference[] {
  return diffWords(source, pasted, { ignoreCase: true }).map(({ added, removed, value }) => ({
    kind: added ? "typed" : removed ? "source" : "same",
    text: value,
  }));
}
