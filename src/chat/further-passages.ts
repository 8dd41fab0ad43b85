import type { Answer, Citation } from "../answer/answer.ts";
import type { Engine } from "../answer/engine.ts";
import { shownCitations } from "../answer/shown-citations.ts";

/**
 * Passages behind "More passages" and "Next page": of a found answer those beyond its citations (position 0 is the
 * first of them), of every list the list itself.
 *
 * @param from position from 0
 * @param count most passages returned
 */
export function furtherPassages(
  answer: Answer,
  engine: Engine,
  from: number,
  count: number,
): { readonly citations: readonly Citation[]; readonly rest: number } {
  const start = Math.max(0, Math.trunc(from));
  const all = answer.kind === "found" ? answer.more : shownCitations(answer);
  const page = all.slice(start, start + Math.max(0, Math.trunc(count)));
  return {
    citations: page.flatMap((item) => (typeof item === "string" ? (engine.citation(item) ?? []) : item)),
    rest: Math.max(0, all.length - start - page.length),
  };
}
