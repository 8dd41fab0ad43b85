import type { DocumentId } from "../corpus/document.ts";
import type { Passage, PassageId } from "../corpus/passage.ts";
import { listLines } from "../words/list-lines.ts";
import type { Library } from "./library.ts";

/** A planned row or passage and what a report says of it, as reviewed in `seeds/pairs.txt`. */
export type Pair = { readonly planned: string; readonly reported: readonly string[] };

const LINE = /^(\S+)\s*->\s*(.+)$/u;
const NOTHING = "nothing found";

/**
 * Reads `seeds/pairs.txt`: `PLANNED -> REPORTED, REPORTED` or `PLANNED -> nothing found`; `#` begins a comment.
 *
 * @throws Error with the line that cannot be read
 */
export function readPairs(text: string): readonly Pair[] {
  return listLines(text).map(({ bare, number }) => {
    const [, planned, reported] = LINE.exec(bare) ?? [];
    if (planned === undefined || reported === undefined) {
      throw new Error(
        `Cannot read line ${number} of seeds/pairs.txt: expected PASSAGE -> PASSAGE, PASSAGE or "nothing found", found "${bare}"`,
      );
    }
    return { planned, reported: reported.trim() === NOTHING ? [] : reported.split(",").map((id) => id.trim()) };
  });
}

/** The passages of a document that are reviewed partners of a passage elsewhere, in the order of the file. */
export function partnersIn(library: Library, document: DocumentId, of: PassageId): readonly Passage[] {
  const partners = library.pairs.flatMap(({ planned, reported }) => {
    if (planned === of) return reported;
    return reported.includes(of) ? [planned] : [];
  });
  return partners.flatMap((id) => library.byId.get(id) ?? []).filter((passage) => passage.document === document);
}
