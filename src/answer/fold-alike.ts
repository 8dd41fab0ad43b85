import type { Passage } from "../corpus/passage.ts";
import type { Library } from "./library.ts";
import type { Ranked } from "./rank.ts";

/** Two passages of different documents that share this much of their words say the same. */
const ALIKE = 0.62;

/** A ranked passage with the passages of other documents that say the same in nearly the same words. */
export type Folded = { readonly ranked: Ranked; readonly alike: readonly Passage[] };

/** Whether two sets share enough of their words; stops at the first word too many that the other lacks. */
function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  // shared / (all of both - shared) is at least ALIKE
  const needed = (ALIKE * (one.size + other.size)) / (1 + ALIKE);
  let missing = one.size - needed;
  if (missing < 0 || other.size < needed) return false;
  for (const term of one) if (!other.has(term) && --missing < 0) return false;
  return one.size + other.size > 0;
}

/** Folds near-duplicates of other documents into the best of them, so that three answers are three different ones. */
export function foldAlike(library: Library, ranked: readonly Ranked[]): readonly Folded[] {
  const folded: { ranked: Ranked; alike: Passage[] }[] = [];
  for (const each of ranked) {
    const terms = library.termsIn(each.passage.id);
    const same = folded.find(
      ({ ranked: { passage } }) =>
        passage.document !== each.passage.document && areAlike(library.termsIn(passage.id), terms),
    );
    if (same === undefined) folded.push({ ranked: each, alike: [] });
    else same.alike.push(each.passage);
  }
  return folded;
}
