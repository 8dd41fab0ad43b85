import type { DocumentId } from "../corpus/document.ts";
import type { Library } from "./library.ts";
import type { Ranked } from "./rank.ts";

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
  return text.split(/\r?\n/u).flatMap((line, index): Pair[] => {
    const bare = line.trim();
    if (bare === "" || bare.startsWith("#")) return [];
    const [, planned, reported] = LINE.exec(bare) ?? [];
    if (planned === undefined || reported === undefined) {
      throw new Error(`Cannot read line ${index + 1} of seeds/pairs.txt: expected PASSAGE -> PASSAGE, PASSAGE or "nothing found", found "${bare}"`);
    }
    return [{ planned, reported: reported.trim() === NOTHING ? [] : reported.split(",").map((id) => id.trim()) }];
  });
}

/**
 * The best passage of a document beside those of the others: when another document's best passage is a reviewed
 * partner of a passage here, that partner is taken unless this document's own best is clearly about the question.
 */
export function withPairs(library: Library, document: DocumentId, best: ReadonlyMap<string, Ranked>): Ranked | undefined {
  const own = best.get(document);
  if (own === undefined) return undefined;
  for (const [other, ranked] of best) {
    if (other === document) continue;
    const partners = library.pairs.flatMap(({ planned, reported }) => {
      if (planned === ranked.passage.id) return reported;
      return reported.includes(ranked.passage.id) ? [planned] : [];
    });
    const partner = partners.map((id) => library.byId.get(id)).find((passage) => passage?.document === document);
    if (partner !== undefined && own.score < ranked.score * 0.6) return { ...own, passage: partner };
  }
  return own;
}
