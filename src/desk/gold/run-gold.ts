import { answerRecord, type AnswerRecord } from "../answer-record.ts";
import type { Engine } from "../../answer/engine.ts";
import { plainText } from "../../chat/plain-text.ts";
import type { SeedFiles } from "../../corpus/parse.ts";
import { isFaithful } from "./faithful.ts";
import type { GoldQuestion } from "./gold-question.ts";
import { scoreQuestion, type QuestionScore } from "./score-question.ts";
import { measure, measureKinds, medianShown, type KindScore, type Measures } from "./summary.ts";

export type GoldResult = {
  readonly scores: readonly QuestionScore[];
  readonly records: readonly AnswerRecord[];
  readonly measures: Measures;
  readonly kinds: readonly KindScore[];
  /** Citations in all answers, and those whose text is that of their spans. */
  readonly citations: { readonly all: number; readonly faithful: number };
  /** Median length of the first screen, in characters. */
  readonly medianShown: number;
};

/** Scores given records against the gold, in the gold's order. */
export function scoreRecords(
  gold: readonly GoldQuestion[],
  records: readonly AnswerRecord[],
  seeds: SeedFiles,
): GoldResult {
  const byId = new Map(records.map((record) => [record.id, record]));
  const scores = gold.map((question) => scoreQuestion(question, byId.get(question.id)));
  const citations = records.flatMap((record) => record.citations);
  return {
    scores,
    records,
    measures: measure(scores),
    kinds: measureKinds(scores),
    citations: { all: citations.length, faithful: citations.filter((citation) => isFaithful(citation, seeds)).length },
    medianShown: medianShown(scores),
  };
}

/** Asks all gold questions and scores the answers. */
export function runGold(engine: Engine, gold: readonly GoldQuestion[], seeds: SeedFiles): GoldResult {
  const records = gold.map(({ id, question, history }) => {
    const answer = engine.ask(question, { history });
    return answerRecord(answer, id, plainText(answer));
  });
  return scoreRecords(gold, records, seeds);
}
