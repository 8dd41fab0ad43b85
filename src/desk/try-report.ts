import { firstOf, heading, item, line, type Block } from "./show/block.ts";
import type { AskProbes } from "./ask-probes.ts";
import { answerChanges, type AnswerChange, type Probe } from "./rebuild/answer-changes.ts";
import type { Build } from "./rebuild/compare-builds.ts";
import { answerBlock } from "./rebuild/rebuild-report.ts";

/** What trying a line or a question would change. */
export type Trial = { readonly asked: number; readonly changes: readonly AnswerChange[] };

type Askable = Pick<Build, "engine" | "manifest">;

/** Asks probes of both engines. */
export function tryBoth(before: Askable, after: Askable, probes: readonly Probe[], ask: AskProbes): Trial {
  return { asked: probes.length, changes: answerChanges(probes, ask(before, probes), ask(after, probes)) };
}

const SHOWN = 15;

/** Answers that would change, gold questions first. */
export function trialBlocks({ asked, changes }: Trial, remarks: readonly string[]): readonly Block[] {
  const sorted = [
    ...changes.filter(({ probe }) => probe.from === "gold"),
    ...changes.filter(({ probe }) => probe.from === "bank"),
  ];
  const gold = sorted.filter(({ probe }) => probe.from === "gold").length;
  const summary =
    sorted.length === 0 ? "none changes." : `${sorted.length} get another first passage (${gold} of the gold set).`;
  return [
    heading("Answers that would change"),
    line(`Of ${asked} gold and bank questions that it touches, ${summary}`),
    ...firstOf(sorted, SHOWN, answerBlock),
    ...remarks.map((remark) => item(remark, "bad")),
  ];
}
