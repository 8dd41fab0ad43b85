import type { QuestionScore } from "./score-question.ts";

/** Measures over many questions, each the mean of the questions that are measured by it; NaN where there is none. */
export type Measures = {
  readonly hit1: number;
  readonly hit3: number;
  readonly mrr: number;
  readonly lead: number;
  readonly short: number;
  readonly listF1: number;
  readonly listRecall: number;
  readonly listPrecision: number;
  readonly answered: number;
  readonly abstained: number;
  readonly chat: number;
  readonly overall: number;
};

/** The measures in the order in which they are shown. */
export const MEASURES = [
  "hit1",
  "hit3",
  "mrr",
  "lead",
  "short",
  "listF1",
  "listRecall",
  "listPrecision",
  "answered",
  "abstained",
  "chat",
  "overall",
] as const satisfies readonly (keyof Measures)[];

export type KindScore = {
  readonly kind: string;
  readonly questions: number;
  readonly score: number;
  readonly hit3: number;
  readonly answered: number;
};

function mean(values: readonly (number | undefined)[]): number {
  const given = values.filter((value) => value !== undefined);
  return given.length === 0 ? Number.NaN : given.reduce((sum, value) => sum + value, 0) / given.length;
}

/** All measures over a list of scored questions. */
export function measure(scores: readonly QuestionScore[]): Measures {
  const by = (
    key: "hit1" | "hit3" | "reciprocalRank" | "lead" | "short" | "recall" | "precision" | "answered",
  ): number => mean(scores.map((score) => score[key]));
  const ofKind = (kind: string): number =>
    mean(scores.filter((score) => score.kind === kind).map(({ score }) => score));
  return {
    hit1: by("hit1"),
    hit3: by("hit3"),
    mrr: by("reciprocalRank"),
    lead: by("lead"),
    short: by("short"),
    listF1: mean(scores.filter(({ recall }) => recall !== undefined).map(({ score }) => score)),
    listRecall: by("recall"),
    listPrecision: by("precision"),
    answered: by("answered"),
    abstained: ofKind("unanswerable"),
    chat: ofKind("smalltalk"),
    overall: mean(scores.map(({ score }) => score)),
  };
}

/** Scores per kind of question, kinds in alphabetical order. */
export function measureKinds(scores: readonly QuestionScore[]): readonly KindScore[] {
  const kinds = [...new Set(scores.map(({ kind }) => kind))].toSorted();
  return kinds.map((kind) => {
    const own = scores.filter((score) => score.kind === kind);
    return {
      kind,
      questions: own.length,
      score: mean(own.map(({ score }) => score)),
      hit3: mean(own.map(({ hit3 }) => hit3)),
      answered: mean(own.map(({ answered }) => answered)),
    };
  });
}

/** Length of the first screen that half of the answers do not exceed, in characters. */
export function medianShown(scores: readonly QuestionScore[]): number {
  const lengths = scores.map(({ shown }) => shown).toSorted((one, other) => one - other);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
