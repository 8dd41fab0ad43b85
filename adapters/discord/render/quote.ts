import { escapeMarked, type Marking } from "../escape.ts";
import { WORDING } from "../wording.ts";
import { BLOCK } from "./block.ts";

/** Room kept in a piece for marks (`**`, `__`), the quote's own "> " and the line that says it goes on. */
const RESERVED = 200;

/**
 * A text as block quotes, literal, with its marks. One piece as a rule; a text too long for a block is cut between
 * words, and each cut is said.
 *
 * @param start what each piece begins with: nothing for what is no quote
 */
export function quotePieces(text: string, markings: readonly Marking[], start = "> "): readonly string[] {
  const cuts = cutPoints(text);
  return cuts.slice(1).map((end, index) => {
    const from = cuts[index] ?? 0;
    const lines = [`${start}${escapeMarked(text, markings, from, end).trim()}`];
    if (from > 0) lines.unshift(`-# ${WORDING.continued}`);
    if (end < text.length) lines.push(`-# ${WORDING.continues}`);
    return lines.join("\n");
  });
}

/** Offsets at which the text is cut, its beginning and end included. */
function cutPoints(text: string): readonly number[] {
  const cuts = [0];
  let [characters, bytes, lastSpace] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (/\s/u.test(letter)) lastSpace = at;
    // Counted as if each character other than a letter or digit were escaped: never too little.
    characters += /[\p{L}\p{N}\s]/u.test(letter) ? 1 : 2;
    bytes += Buffer.byteLength(letter) + 1;
    if (characters > BLOCK.characters - RESERVED || bytes > BLOCK.bytes - RESERVED) {
      const start = cuts.at(-1) ?? 0;
      const cut = lastSpace > start ? lastSpace : borderBefore(text, at);
      cuts.push(cut);
      at = cut - 1;
      [characters, bytes] = [0, 0];
    }
  }
  cuts.push(text.length);
  return cuts;
}

/** `at`, or one before it where a surrogate pair would be torn. */
function borderBefore(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/u.test(text.charAt(at)) && /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) ? at - 1 : at;
}
