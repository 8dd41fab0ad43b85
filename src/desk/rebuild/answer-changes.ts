import { isSameFirst, type Outcome } from "../outcome.ts";

/** A question whose answers are compared: of the gold set, of the bank, or tried by a maintainer. */
export type Probe = {
  readonly id: string;
  readonly from: "gold" | "bank";
  readonly question: string;
  readonly history?: readonly string[];
};

/** A question that now gets another first passage. */
export type AnswerChange = { readonly probe: Probe; readonly before: Outcome; readonly after: Outcome };

/** Probes whose first passage differs; outcomes stand in the probes' order. */
export function answerChanges(
  probes: readonly Probe[],
  before: readonly Outcome[],
  after: readonly Outcome[],
): readonly AnswerChange[] {
  return probes.flatMap((probe, index): AnswerChange[] => {
    const [then, now] = [before[index], after[index]];
    return then === undefined || now === undefined || isSameFirst(then, now)
      ? []
      : [{ probe, before: then, after: now }];
  });
}
