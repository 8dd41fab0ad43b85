import type { Passage } from "../corpus/passage.ts";
import type { Refused, RefusalReason } from "./answer.ts";
import { commonOf } from "./answer-common.ts";
import { cite } from "./cite.ts";
import type { Evidence } from "./evidence.ts";
import { leadOf } from "./lead.ts";
import { factsOf, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import type { Ranked } from "./rank.ts";

/**
 * What each piece of evidence is worth. Fitted (logistic regression, rounded) on 1,343 answerable and 301 unanswerable
 * questions that were written without sight of the bank; none of them names a passage, so nothing is learnt by heart.
 * Judged on questions left out (ten-fold), it ranks an answerable question above an unanswerable one in 98.7 of 100
 * pairs; the border is set where 98.7 of 100 answerable questions that are searched for are answered and 87 of 100 others
 * refused: a stricter border loses more right answers than it gains refusals.
 */
const WORTH = {
  coverage: 4.3,
  ownCoverage: 2.7,
  resemblance: 4.2,
  unknown: -0.9,
  foreign: -1.5,
  wantMissing: -3.8,
  wantGiven: 1.6,
  odds: -1.2,
  /** Not fitted: none of 27 questions of this kind in all sets is answered. */
  premiseMissing: -8,
  /** Not fitted: -2 refuses one more of 160 hard questions and no answerable one, -4 four answerable ones. */
  nameForeign: -2,
  /** Not fitted: the one thing that is asked about is named in no document, in no other words either: "weather?" */
  onlyForeign: -4,
  /** A conversation says what is meant by few words. */
  conversation: 2,
  /** Not fitted: in a conversation the one passage that is meant either gives the wanted thing or nobody does. */
  missingInConversation: -3,
  /** A named document leaves less to be wrong about. */
  namedDocument: 3.1,
  /** Per natural logarithm of one more than the number of things asked: a long question is rarely covered as a whole. */
  length: 1.2,
  enough: 5.75,
} as const;

/** Evidence as one number; 0 and above is enough to answer. */
export function weightOf(evidence: Evidence): number {
  return (
    WORTH.coverage * evidence.coverage +
    WORTH.ownCoverage * evidence.ownCoverage +
    WORTH.resemblance * evidence.resemblance +
    WORTH.odds * evidence.odds +
    WORTH.unknown * evidence.unknown +
    WORTH.foreign * evidence.foreign +
    (evidence.wantMissing ? WORTH.wantMissing : 0) +
    (evidence.wantGiven ? WORTH.wantGiven : 0) +
    (evidence.premiseMissing ? WORTH.premiseMissing : 0) +
    (evidence.nameForeign ? WORTH.nameForeign : 0) +
    (evidence.things === 1 && evidence.foreign === 1 ? WORTH.onlyForeign : 0) +
    (evidence.inConversation ? WORTH.conversation : 0) +
    (evidence.inConversation && evidence.wantMissing ? WORTH.missingInConversation : 0) +
    (evidence.inNamedDocument ? WORTH.namedDocument : 0) +
    WORTH.length * Math.log1p(evidence.things) -
    WORTH.enough
  );
}

/** Whether the evidence is enough to answer. */
export function isEnough(evidence: Evidence): boolean {
  return weightOf(evidence) >= 0;
}

const NEAREST = 3;
const REWORDINGS = 3;
const LATER_YEAR = /\b(?:201[6-9]|20[2-9]\d)\b/u;

function reasonOf(question: Question, evidence: Evidence | undefined): RefusalReason {
  if (LATER_YEAR.test(question.text)) return "after-the-documents";
  if (question.scope.strict) return "not-in-this-document";
  if (evidence?.premiseMissing === true) return "false-premise";
  if (evidence?.wantMissing === true && evidence.coverage > 0.5) return "detail-not-given";
  return "not-in-documents";
}

/** Questions of the bank nearest to what was asked, of different passages; each is answered. */
function rewordings(library: Library, ranked: readonly Ranked[]): readonly string[] {
  const questions = ranked.flatMap(({ question }) =>
    question === undefined ? [] : [library.bank[question.question]?.question ?? ""],
  );
  const offered: string[] = [];
  for (const text of new Set(questions.slice(0, REWORDINGS * 2))) {
    if (offered.length < REWORDINGS && text !== "" && library.isAnswered(text)) offered.push(text);
  }
  return offered;
}

/** A refusal with its reasons, the nearest passages and questions that are answered. */
export function refuse(
  library: Library,
  id: string,
  question: Question,
  ranked: readonly Ranked[],
  evidence?: Evidence,
  reason = reasonOf(question, evidence),
): Refused {
  const nearest = ranked
    .slice(0, NEAREST)
    .map(({ passage }: { passage: Passage }) =>
      cite(library, passage, { mark: leadOf(library, passage, question.read.query).range }),
    );
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
