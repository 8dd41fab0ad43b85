import type { Passage } from "../corpus/passage.ts";
import type { Refused, RefusalReason } from "./answer.ts";
import { commonOf } from "./answer-common.ts";
import { cite } from "./cite.ts";
import type { Evidence } from "./evidence.ts";
import { leadOf } from "./lead.ts";
import { factsOf, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import type { Ranked } from "./rank.ts";

/** How much evidence an answer needs; each is a share from 0 to 1. Chosen on answerable and unanswerable questions alike. */
export const ENOUGH = {
  /** A question of the bank this much like what was asked is an answer by itself. */
  resemblance: 0.62,
  /** Coverage and resemblance together. */
  together: 0.82,
  /** What a share of unknown words takes away. */
  unknown: 1,
  /** What a missing date, sum or name takes away. */
  wantMissing: 0.35,
} as const;

/** Coverage counts in full, resemblance too: a passage has to be on the subject, by its words or by its questions. */
export function weightOf(evidence: Evidence): number {
  return evidence.coverage * 0.6 + evidence.ownCoverage * 0.2 + evidence.resemblance - evidence.unknown * ENOUGH.unknown - (evidence.wantMissing ? ENOUGH.wantMissing : 0);
}

/** Whether the evidence is enough to answer. */
export function isEnough(evidence: Evidence): boolean {
  if (evidence.resemblance >= ENOUGH.resemblance && !evidence.wantMissing && evidence.unknown < 0.25) return true;
  return weightOf(evidence) >= ENOUGH.together;
}

const NEAREST = 3;
const REWORDINGS = 3;
const LATER_YEAR = /\b(?:201[6-9]|20[2-9]\d)\b/u;

function reasonOf(question: Question, evidence: Evidence | undefined): RefusalReason {
  if (LATER_YEAR.test(question.text)) return "after-the-documents";
  if (question.scope.strict) return "not-in-this-document";
  if (evidence?.wantMissing === true && evidence.coverage > 0.5) return "detail-not-given";
  return "not-in-documents";
}

/** Questions of the bank nearest to what was asked, of different passages; each is answered. */
function rewordings(library: Library, ranked: readonly Ranked[]): readonly string[] {
  const questions = ranked.flatMap(({ question }) => (question === undefined ? [] : [library.bank[question.question]?.question ?? ""]));
  return [...new Set(questions)].filter((text) => text !== "" && library.isAnswered(text)).slice(0, REWORDINGS);
}

/** A refusal with its reasons, the nearest passages and questions that are answered. */
export function refuse(library: Library, id: string, question: Question, ranked: readonly Ranked[], evidence?: Evidence, reason = reasonOf(question, evidence)): Refused {
  const nearest = ranked.slice(0, NEAREST).map(({ passage }: { passage: Passage }) => cite(library, passage, { mark: leadOf(library, passage, question.read.query).range }));
  const [document] = question.scope.strict ? question.scope.documents : [];
  return {
    ...commonOf(id, question, []),
    kind: "refused",
    reason,
    unknownWords: question.read.unknown,
    nearest,
    rewordings: rewordings(library, ranked),
    ...(document === undefined ? {} : { document: factsOf(library, document) }),
  };
}
