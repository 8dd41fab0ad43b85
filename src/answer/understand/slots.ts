import { ownWords } from "./own-words.ts";
import { CARDINALS } from "./references.ts";

type Slot = { readonly pattern: RegExp };

const NUMBER = `(?:\\d+|[ivx]+|${CARDINALS})`;

/** Things of a question that a follow-up can replace. Each pattern finds one in both texts. */
const SLOTS: readonly Slot[] = [
  ...["action", "(?:objective|obj\\.?)", "guideline", "(?:foot ?note|note)", "(?:section|chapter)"].map((name) => ({
    pattern: new RegExp(`\\b${name}\\s*${NUMBER}\\b`, "i"),
  })),
  { pattern: /\b20\d\d(?:\s?[-–]\s?\d{2,4})?\b/u },
];

const SLOT_NAME = /\b(?:action|objective|obj|guideline|foot ?note|note|section|chapter)s?\b/i;

/** "Same for action 3": the question before, with another number of the same thing. */
export function replaceSlot(text: string, before: string): string | undefined {
  for (const { pattern } of SLOTS) {
    const now = pattern.exec(text);
    const then = pattern.exec(before);
    if (now === null || then === null) continue;
    if (ownWords(text, [{ start: now.index, end: now.index + now[0].length }]).length > 0) return undefined;
    return before.replace(then[0], now[0]);
  }
  return undefined;
}

const NEXT = /\b(?:next|following|after (?:it|that|this))\b/i;
const PREVIOUS = /\b(?:previous|preceding|before (?:it|that|this))\b/i;
const COUNTED: readonly (readonly string[])[] = [CARDINALS.split("|"), "i ii iii iv v vi vii viii ix x".split(" ")];

/** A number in figures, words or Roman figures, moved on by one or back; nothing outside of one to ten in words. */
function moved(number: string, by: 1 | -1): string | undefined {
  if (/^\d+$/u.test(number)) return String(Number(number) + by);
  const row = COUNTED.find((names) => names.includes(number.toLowerCase()));
  return row?.[row.indexOf(number.toLowerCase()) + by];
}

/** "And the next one?": the number of what was named before, moved on; of several the one that is named again, else the finest. */
export function nextSlot(text: string, before: string): string | undefined {
  const by = NEXT.test(text) ? 1 : PREVIOUS.test(text) ? -1 : undefined;
  if (
    by === undefined ||
    ownWords(text.replace(NEXT, " ").replace(PREVIOUS, " ").replace(SLOT_NAME, " "), []).length > 0
  )
    return undefined;
  const found = SLOTS.flatMap(({ pattern }) => pattern.exec(before) ?? []).filter((slot) => /^\p{L}/u.test(slot));
  const named = SLOT_NAME.exec(text)?.[0].toLowerCase().slice(0, 3);
  const slot =
    found.find((each) => named !== undefined && each.toLowerCase().startsWith(named)) ??
    (named === undefined ? found[0] : undefined);
  const number = slot === undefined ? undefined : /\S+$/u.exec(slot)?.[0];
  const other = number === undefined ? undefined : moved(number, by);
  return slot === undefined || number === undefined || other === undefined
    ? undefined
    : before.replace(slot, slot.slice(0, -number.length) + other);
}
