import type { Move } from "./floors.ts";
import type { GoldResult } from "./run-gold.ts";
import { MEASURES, type Measures } from "./summary.ts";

/** What each measure is called for people. */
export const MEASURE_NAMES: Readonly<Record<keyof Measures, string>> = {
  hit1: "right passage first (hit@1)",
  hit3: "right passage among the first three (hit@3)",
  mrr: "mean reciprocal rank",
  lead: "lead holds the evidence",
  short: "short answer in the lead",
  listF1: "complete lists and comparisons (F1)",
  listRecall: "of the list found (recall)",
  listPrecision: "of what is shown right (precision)",
  answered: "answers what the documents answer",
  abstained: "refuses what they do not answer",
  chat: "small talk recognised",
  overall: "overall",
};

const decimals = (value: number): string => (Number.isNaN(value) ? "-" : value.toFixed(3));

/** The measured table of the README: per kind, then the measures over all questions. */
export function goldTable({ kinds, measures, scores, citations, medianShown }: GoldResult): readonly string[] {
  return [
    "| kind of question | questions | score | hit@3 | answered |",
    "|---|---|---|---|---|",
    ...kinds.map(
      ({ kind, questions, score, hit3, answered }) =>
        `| ${kind} | ${questions} | ${decimals(score)} | ${decimals(hit3)} | ${decimals(answered)} |`,
    ),
    "",
    `| measure, over ${scores.length} questions | value |`,
    "|---|---|",
    ...MEASURES.map((name) => `| ${MEASURE_NAMES[name]} | ${decimals(measures[name])} |`),
    `| citations that are faithful | ${citations.faithful} of ${citations.all} |`,
    `| first screen, median characters | ${medianShown} |`,
  ];
}

/** The questions that were not answered in full, the worst first. */
export function missLines({ scores }: GoldResult, limit: number): readonly string[] {
  return scores
    .filter(({ score }) => score < 0.999)
    .toSorted((one, other) => one.score - other.score)
    .slice(0, limit)
    .map(
      ({ id, kind, status, score, question }) =>
        `miss ${id} ${kind} ${status} ${decimals(score)} ${question.slice(0, 110)}`,
    );
}

/** What moved against the floors, in words. */
export function moveLines(moves: readonly Move[], how: "fell below" | "rose above"): readonly string[] {
  return moves.map(({ name, floor, now }) => `${name} ${how} its floor: ${decimals(now)} (floor ${decimals(floor)})`);
}
