import { listLines } from "./list-lines.ts";
import { tokenize } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** What else to look up where a phrase is asked. */
export type Expansion = { readonly words: string; readonly weight: number };

/** From the key of a phrase (see {@link phraseKey}) to its expansions. */
export type Thesaurus = {
  readonly expansions: ReadonlyMap<string, readonly Expansion[]>;
  /** First words of the phrases: at any other word none begins. */
  readonly beginnings: ReadonlySet<string>;
  /** Words of the longest phrase: no longer stretch of a question needs to be tried. */
  readonly longest: number;
};

/** Weight of an expansion where its line does not say. */
const EXPANSION_WEIGHT = 0.7;

const WEIGHT = /\(([\d.]+)\)\s*$/u;
/** Characters of a phrase to the left and to the right. */
const LONGEST_PHRASE = 80;
const LONGEST_ADDED = 120;

type Line = {
  readonly from: readonly string[];
  readonly arrow: "=" | "<=>";
  readonly to: readonly string[];
  readonly weight: number;
};

/** Checked by hand: a schema for each of five hundred lines would take as long as the rest of the reading. */
function isSound({ from, to, weight }: Line): boolean {
  return (
    from.length > 0 &&
    to.length > 0 &&
    weight > 0 &&
    weight <= 1 &&
    from.every((phrase) => phrase.length <= LONGEST_PHRASE) &&
    to.every((phrase) => phrase.length <= LONGEST_ADDED)
  );
}

/**
 * Reads a list of everyday words or acronyms. One entry a line:
 *
 *   hackers, crackers = cyber attack, cybercrime     who asks for the left also finds the right
 *   CEPOL <=> European Police College                either finds the other
 *   cops = police (0.8)                              weight of what is added, 0.7 when left out; typed words have 1
 *   # a remark
 *
 * @param text the file
 * @param name the file's name, for errors
 * @throws SyntaxError with the number of the line that cannot be read
 */
export function parseThesaurus(text: string, name: string): Thesaurus {
  return makeThesaurus(listLines(text).map(({ bare, number }) => readLine(bare, `${name}:${number}`)));
}

/** Several lists as one; where two have the same phrase, both expansions count. */
export function joinThesauruses(lists: readonly Thesaurus[]): Thesaurus {
  const expansions = new Map<string, readonly Expansion[]>();
  for (const list of lists) {
    for (const [phrase, added] of list.expansions)
      expansions.set(phrase, [...(expansions.get(phrase) ?? []), ...added]);
  }
  return {
    expansions,
    beginnings: beginningsOf(expansions),
    longest: Math.max(0, ...lists.map(({ longest }) => longest)),
  };
}

/**
 * The form in which a word is compared with the phrases of a list: singular and plural are one, other endings differ, because
 * "trains" are not "training".
 */
export function wordKey({ word }: Pick<Token, "word">): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh|bus|rus|nus)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** The form in which a phrase is compared; a compound in one word has one word. */
export function phraseKey(phrase: string): string {
  return wordsOf(phrase).map(wordKey).join(" ");
}

function wordsOf(phrase: string): Token[] {
  return tokenize(phrase).filter(({ kind }) => kind === "word");
}

function readLine(bare: string, place: string): Line {
  const arrow = bare.includes("<=>") ? "<=>" : "=";
  const [left = "", right, ...more] = bare.split(arrow);
  if (right === undefined || more.length > 0) {
    throw new SyntaxError(
      `${place}: "${bare}" cannot be read: write "everyday words = words of the documents", with one "="`,
    );
  }
  const weight = WEIGHT.exec(right)?.[1];
  const to = weight === undefined ? right : right.replace(WEIGHT, "");
  const read: Line = {
    from: listed(left),
    arrow,
    to: listed(to),
    weight: weight === undefined ? EXPANSION_WEIGHT : Number(weight),
  };
  if (!isSound(read)) {
    throw new SyntaxError(
      `${place}: "${bare}" cannot be read: it needs words on both sides and a weight from 0 to 1 in brackets, if any`,
    );
  }
  return read;
}

function listed(words: string): string[] {
  return words
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}

function makeThesaurus(lines: readonly Line[]): Thesaurus {
  const expansions = new Map<string, Expansion[]>();
  let longest = 0;
  const add = (from: readonly string[], to: readonly string[], weight: number): void => {
    for (const phrase of from) {
      const key = phraseKey(phrase);
      if (key === "") continue;
      const known = expansions.get(key) ?? [];
      const added = to.filter(
        (words) =>
          words.toLowerCase() !== phrase.toLowerCase() && !known.some((expansion) => expansion.words === words),
      );
      if (added.length === 0) continue;
      expansions.set(key, [...known, ...added.map((words) => ({ words, weight }))]);
      longest = Math.max(longest, key.split(" ").length);
    }
  };
  for (const { from, arrow, to, weight } of lines) {
    add(from, to, weight);
    if (arrow === "<=>") add(to, from, weight);
  }
  return { expansions, beginnings: beginningsOf(expansions), longest };
}

function beginningsOf(expansions: Thesaurus["expansions"]): ReadonlySet<string> {
  return new Set(Array.from(expansions.keys(), (key) => key.split(" ", 1)[0] ?? ""));
}
