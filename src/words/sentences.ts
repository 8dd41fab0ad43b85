/** A stretch of a text, UTF-16 offsets, end exclusive. */
export type Range = { readonly start: number; readonly end: number };

/** Short forms after whose dot a sentence goes on. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "art arts no nos nr e.g i.e eg ie cf p pp par para paras vol vols mr mrs ms dr prof st doc docs approx ca resp reg dir fig figs inc ltd v vs ed eds ch sec jan feb mar apr jun jul aug sept oct nov dec viz incl".split(
    " ",
  ),
);

/** Words that begin a sentence even after initials such as "U.S.". */
const OPENERS: ReadonlySet<string> = new Set(
  "The This These Those It In On At As A An And But For From With To Member However Moreover Furthermore Equally Additionally Over By We They He She There Their Its If When While Such Likewise Following".split(
    " ",
  ),
);

const END = /[.!?…]+["'”’»)\]]*\s+/gu;
const BLANK_LINE = /\n\s*\n\s*/gu;
const LAST_WORD = /[\p{Letter}\p{Number}.]+$/u;
const INITIALS = /^(?:\p{Letter}\.)*\p{Letter}$/u;
/** A letter that names a thing is no initial: "suspects in country Y. Appointment of leaders ...". */
const NAMED_BY_LETTER = /\b(?:country|state|annex|part|category|class|group|option|figure)\s\p{Uppercase}$/u;
const LIST_NUMBER = /^\s*[("]?(?:\d{1,2}|[ivxIVX]{1,4}|[a-z])\.\s*$/u;
const STARTS_SENTENCE = /^["'“‘«([]*[\p{Uppercase}\p{Number}]|^[—–•·-]\s/u;
const FIRST_WORD = /^["'“‘«([]*(\p{Letter}+)/u;
/** "The following priorities: 1. ...; 2. ..." goes on. */
const LIST_NUMBER_WITHIN = /[:;,]\s+\(?\d{1,2}\.\s*$/u;
/** Characters before and after a border that are looked at; bounds the work per border. */
const SURROUNDINGS = 40;

/**
 * The sentences of a text as ranges that cover it without gap or overlap, in order; white space belongs to the sentence
 * before it. "Art. 222", "No 648/2005", "e.g.", "U.S.", "1.2 tonnes" and numbered lists do not end a sentence, semicolons
 * and colons neither. An empty text has none.
 */
export function sentencesOf(text: string): Range[] {
  const borders: number[] = [];
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (end < text.length && isBorder(text, borders.at(-1) ?? 0, match.index, end, match[0])) borders.push(end);
  }
  for (const match of text.matchAll(BLANK_LINE)) borders.push(match.index + match[0].length);
  const starts = [0, ...new Set(borders)]
    .filter((border) => border < text.length)
    .toSorted((one, other) => one - other);
  return [...new Set(starts)].map((start, position, all) => ({ start, end: all[position + 1] ?? text.length }));
}

/** Whether the text ends a sentence with the mark at `mark` and begins a new one at `next`. */
function isBorder(text: string, start: number, mark: number, next: number, ending: string): boolean {
  const after = text.slice(next, next + SURROUNDINGS);
  if (!STARTS_SENTENCE.test(after)) return false;
  if (!ending.startsWith(".") || ending.startsWith("..")) return true;
  if (LIST_NUMBER.test(text.slice(Math.max(start, next - SURROUNDINGS), next)) && mark - start < SURROUNDINGS)
    return false;
  if (LIST_NUMBER_WITHIN.test(text.slice(Math.max(start, next - SURROUNDINGS), next))) return false;
  const before = text.slice(Math.max(start, mark - SURROUNDINGS), mark);
  if (NAMED_BY_LETTER.test(before)) return true;
  const word = LAST_WORD.exec(before)?.[0] ?? "";
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  if (INITIALS.test(word)) return OPENERS.has(FIRST_WORD.exec(after)?.[1] ?? "");
  return true;
}
