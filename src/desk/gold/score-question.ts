import type { GoldQuestion } from "./gold-question.ts";
import { holds, squash, wordsOf } from "./holds.ts";

/** What of an answer is scored: a line of the machine interface. */
export type ScoredAnswer = {
  readonly status: string;
  readonly lead: string;
  readonly citations: readonly { readonly document: string; readonly text: string }[];
  readonly text: string;
};

/** How a question was answered; each measure from 0 to 1, and left out where the question is not measured by it. */
export type QuestionScore = {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly status: string;
  /** hit@1, F1 of a list, or whether it was refused. */
  readonly score: number;
  readonly hit1?: number;
  readonly hit3?: number;
  /** One over the rank of the first citation that holds the evidence. */
  readonly reciprocalRank?: number;
  readonly lead?: number;
  readonly short?: number;
  readonly recall?: number;
  readonly precision?: number;
  readonly answered?: number;
  /** Length of the first screen, in characters (code points). */
  readonly shown: number;
};

const MISSING: ScoredAnswer = { status: "missing", lead: "", citations: [], text: "" };
/** Fewer words of a lead could stand in any evidence by chance. */
const LEAD_WORDS = 4;

type Measures = Partial<QuestionScore> & { readonly score: number };

function leadHolds({ gold }: GoldQuestion, lead: string): boolean {
  const squashed = squash(lead);
  const enough = wordsOf(lead).length >= LEAD_WORDS;
  return gold.some(({ quote }) => holds(quote, lead) || (enough && squash(quote).includes(squashed)));
}

function scoreAny(question: GoldQuestion, answer: ScoredAnswer): Measures {
  const answered = answer.status === "answered";
  const rank =
    1 +
    answer.citations.findIndex(({ document, text }) =>
      question.gold.some(({ doc, quote }) => doc === document && holds(quote, text)),
    );
  const hit1 = Number(rank === 1 && answered);
  const squashed = squash(answer.lead);
  return {
    score: hit1,
    hit1,
    hit3: Number(rank > 0 && rank <= 3 && answered),
    reciprocalRank: rank > 0 && answered ? 1 / rank : 0,
    lead: Number(answered && leadHolds(question, answer.lead)),
    ...(question.short === undefined || question.short.length === 0
      ? {}
      : { short: Number(answered && question.short.every((short) => squashed.includes(squash(short)))) }),
    answered: Number(answered),
  };
}

function scoreAll({ gold }: GoldQuestion, { status, citations }: ScoredAnswer): Measures {
  const hits = citations.map(({ document, text }) =>
    gold.map(({ doc, quote }) => doc === document && holds(quote, text)),
  );
  const found = gold.filter((_, index) => hits.some((hit) => hit[index] === true)).length;
  const recall = found / gold.length;
  const precision = citations.length === 0 ? 0 : hits.filter((hit) => hit.includes(true)).length / citations.length;
  const sum = recall + precision;
  return {
    score: sum > 0 && status === "answered" ? (2 * recall * precision) / sum : 0,
    recall,
    precision,
    answered: Number(status === "answered"),
  };
}

function measuresOf(question: GoldQuestion, answer: ScoredAnswer): Measures {
  if (question.kind === "unanswerable") return { score: Number(answer.status === "not-found") };
  if (question.kind === "smalltalk")
    return { score: Number(answer.status === "chat" || answer.status === "not-found") };
  return question.match === "any" ? scoreAny(question, answer) : scoreAll(question, answer);
}

/** Scores one answer; none counts as missing. */
export function scoreQuestion(question: GoldQuestion, answer: ScoredAnswer | undefined): QuestionScore {
  const given = answer ?? MISSING;
  const { id, kind } = question;
  return {
    id,
    kind,
    question: question.question,
    status: given.status,
    shown: Array.from(given.text).length,
    ...measuresOf(question, given),
  };
}
