import type { Citation } from "../../answer/answer.ts";
import type { Engine } from "../../answer/engine.ts";
import type { Report } from "../../store/reports.ts";
import { outcomeOf } from "../outcome.ts";
import { firstOf, heading, item, line, shortened, type Block } from "../show/block.ts";
import type { GapGroup } from "./group-gaps.ts";

const NEAREST = 3;
const WORDINGS = 3;
const QUESTION_SHOWN = 140;
const TEXT_SHOWN = 100;

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** What stands nearest to a question that is not answered well: proposals, never an answer. */
export type Nearest = {
  readonly passage: string;
  readonly locator: string;
  readonly document: string;
  readonly text: string;
};

function nearestOf({ passage, locator, document, text }: Citation): Nearest {
  return { passage, locator, document: document.shortName, text };
}

/** The passages nearest to a question: those that a refusal names, else those that are shown. */
export function nearestTo(engine: Engine, question: string): readonly Nearest[] {
  const answer = engine.ask(question);
  if (answer.kind === "refused") return answer.nearest.slice(0, NEAREST).map(nearestOf);
  return outcomeOf(answer)
    .shown.slice(0, NEAREST)
    .flatMap((id) => {
      const citation = engine.citation(id);
      return citation === undefined ? [] : [nearestOf(citation)];
    });
}

function groupBlocks(
  engine: Engine,
  { question, wordings, times, days, lastDay, reasons }: GapGroup,
): readonly Block[] {
  const others = wordings
    .slice(1, 1 + WORDINGS)
    .map((wording) => item(`  also: “${shortened(wording.question, QUESTION_SHOWN)}” (${wording.times}×)`, "quiet"));
  const more =
    wordings.length > 1 + WORDINGS ? [item(`  and ${wordings.length - 1 - WORDINGS} more wordings`, "quiet")] : [];
  const nearest = nearestTo(engine, question).map(({ passage, text }) =>
    item(`  nearest: ${passage}: ${shortened(text, TEXT_SHOWN)}`),
  );
  return [
    item(
      `“${shortened(question, QUESTION_SHOWN)}” ${counted(times, "time")} on ${counted(days, "day")}, last ${lastDay} (${reasons.join(", ")})`,
    ),
    ...others,
    ...more,
    ...nearest,
  ];
}

function reportBlocks(reports: readonly Report[], engine: Engine): readonly Block[] {
  if (reports.length === 0) return [];
  return [
    heading("Reported as the wrong passage"),
    ...reports.map(({ question, passage, times, answer }) => {
      const text = engine.citation(passage)?.text;
      return item(
        `“${shortened(question, QUESTION_SHOWN)}” got ${passage} (${counted(times, "report")}, answer ${answer})${text === undefined ? "" : `: ${shortened(text, TEXT_SHOWN)}`}`,
        "bad",
      );
    }),
  ];
}

export type GapReport = {
  readonly engine: Engine;
  readonly reports: readonly Report[];
  readonly groups: readonly GapGroup[];
  /** Questions that this build answers and that were closed. */
  readonly closed: readonly string[];
  readonly limit: number;
};

/** What was asked and not answered well: wrong-passage reports first, then gaps by how many days they came up. */
export function gapReport({ engine, reports, groups, closed, limit }: GapReport): readonly Block[] {
  const questions = groups.reduce((sum, { times }) => sum + times, 0);
  return [
    ...reportBlocks(reports, engine),
    heading("Not answered well"),
    line(
      groups.length === 0
        ? "Nothing is logged."
        : `${counted(questions, "question")} in ${counted(groups.length, "group")}.`,
    ),
    ...groups.slice(0, limit).flatMap((group) => groupBlocks(engine, group)),
    ...(groups.length > limit
      ? [line(`and ${groups.length - limit} more groups: npm run gaps -- --all`, "quiet")]
      : []),
    ...(closed.length === 0
      ? []
      : [
          heading("Closed: this build answers them"),
          ...firstOf(closed, limit, (question) => item(`“${shortened(question, QUESTION_SHOWN)}”`, "good")),
        ]),
  ];
}
