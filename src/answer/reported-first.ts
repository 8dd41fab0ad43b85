import type { SearchContext } from "./search-context.ts";
import type { Library } from "./library.ts";
import type { Question } from "./question.ts";
import { putFirst, type Ranked } from "./rank.ts";
import { asksWhenDone, tenseOf } from "./understand/tense.ts";

/** Share of the best score that the report on a plan needs to be put before the plan. */
const NEAR = 0.4;

/**
 * Puts what was reported before what was planned, where a question asks what was done and the best passage, or what the
 * conversation is about ("did they deliver that?"), is a plan whose report is known (`seeds/pairs.txt`) and is among the
 * matches.
 */
export function reportedFirst(
  library: Library,
  question: Question,
  context: SearchContext,
  ranked: readonly Ranked[],
): readonly Ranked[] {
  const [best] = ranked;
  if (best === undefined || !(tenseOf(question.text) === "done" || asksWhenDone(question.text))) return ranked;
  const plans = new Set([best.passage.id, ...context.passages]);
  const reports = new Set(
    library.pairs.filter(({ planned }) => plans.has(planned)).flatMap(({ reported }) => reported),
  );
  const report = ranked.find(({ passage, score }) => reports.has(passage.id) && score >= best.score * NEAR);
  return report === undefined ? ranked : putFirst(report, ranked);
}
