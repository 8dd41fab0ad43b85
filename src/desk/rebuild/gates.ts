import { compareWithFloors, type Floors } from "../gold/floors.ts";
import { moveLines } from "../gold/gold-report.ts";
import type { Recall } from "./compare-builds.ts";

/** Below this share of bank entries with their own passage on the first screen, the bank and the index do not fit. */
const BANK_FLOOR = 0.9;
/** So much of the bank's recall may a build lose against the one before. */
const BANK_LOSS = 0.01;

const per = (share: number): string => share.toFixed(3);

/** Why a build may not be published: one sentence for each floor that it misses; none when it may. */
export function missedFloors(
  recall: Recall,
  before: Recall | undefined,
  floors: Floors | undefined,
): readonly string[] {
  const gold =
    floors === undefined
      ? []
      : moveLines(compareWithFloors(floors, recall.gold.measures, recall.gold.kinds).fallen, "fell below");
  const { shown, entries } = recall.bank;
  const bank =
    entries > 0 && shown < BANK_FLOOR
      ? [`bank recall fell below its floor: ${per(shown)} (floor ${per(BANK_FLOOR)})`]
      : [];
  const then = before?.bank.shown ?? 0;
  const lost = entries > 0 && then - shown > BANK_LOSS ? [`bank recall fell from ${per(then)} to ${per(shown)}`] : [];
  return [...gold, ...bank, ...lost];
}
