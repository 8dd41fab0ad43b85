import type { Library } from "./library.ts";
import type { Question } from "./question.ts";
import type { Ranked } from "./rank.ts";
import { asksWhatWasDone, asksWhenDone } from "./understand/tense.ts";

/** Share of the best score that the report on a plan needs to be put before the plan. */
const NEAR = 0.4;

/**
 * Puts what was reported before what was planned, where a question asks what was done and the best passage is a plan
 * whose report is known (`seeds/pairs.txt`) and is among the matches.
 */
export function reportedFirst(library: Library, question: Question, ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  if (best === undefined || !(asksWhatWasDone(question.text) || asksWhenDone(question.text))) return ranked;
  const reports = new Set(library.pairs.filter(({ planned }) => planned === best.passage.id).flatMap(({ reported }) => reported));
  const report = ranked.find(({ passage, score }) => reports.has(passage.id) && score >= best.score * NEAR);
  return report === undefined ? ranked : [report, ...ranked.filter((each) => each !== report)];
}
