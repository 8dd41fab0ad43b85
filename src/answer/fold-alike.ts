import type { Passage } from "../corpus/passage.ts";
import type { Library } from "./library.ts";
import type { Ranked } from "./rank.ts";

/** Two passages of different documents that share this much of their words say the same. */
const ALIKE = 0.62;

/** A ranked passage with the passages of other documents that say the same in nearly the same words. */
export type Folded = { readonly ranked: Ranked; readonly alike: readonly Passage[] };

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  // A text much longer than the other cannot share enough: no need to compare the words.
  if (Math.min(one.size, other.size) < ALIKE * Math.max(one.size, other.size)) return 0;
  let shared = 0;
  for (const term of one) if (other.has(term)) shared += 1;
  return shared / (one.size + other.size - shared || 1);
}

/** Folds near-duplicates of other documents into the best of them, so that three answers are three different ones. */
export function foldAlike(library: Library, ranked: readonly Ranked[]): readonly Folded[] {
  const folded: { ranked: Ranked; alike: Passage[] }[] = [];
  for (const each of ranked) {
    const terms = library.termsIn(each.passage.id);
    const same = folded.find(({ ranked: { passage } }) => passage.document !== each.passage.document && likeness(library.termsIn(passage.id), terms) >= ALIKE);
    if (same === undefined) folded.push({ ranked: each, alike: [] });
    else same.alike.push(each.passage);
  }
  return folded;
}
