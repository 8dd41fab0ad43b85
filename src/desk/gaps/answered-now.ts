import type { Answer } from "../../answer/answer.ts";
import type { Engine } from "../../answer/engine.ts";
import { gapReason } from "../../chat/gap.ts";
import type { Gap } from "../../store/gaps.ts";
import { NOT_USEFUL } from "../../store/ratings.ts";

/** Most questions that are asked again in one run, the most frequent first: each takes some milliseconds. */
const ASKED_AGAIN = 1_000;

function isAnswer(answer: Answer): boolean {
  return answer.kind !== "talk" && gapReason(answer) === undefined;
}

/**
 * Logged questions that this build answers, and that were logged under another one: they are no gaps any more. A
 * question that somebody rated as not useful stays: that it is answered is no news.
 */
export function answeredNow(engine: Engine, gaps: readonly Gap[]): readonly string[] {
  const open = new Map<string, { times: number; old: boolean; rated: boolean }>();
  for (const { question, build, reason, times } of gaps) {
    const known = open.get(question) ?? { times: 0, old: true, rated: false };
    open.set(question, {
      times: known.times + times,
      old: known.old && build !== engine.build,
      rated: known.rated || reason === NOT_USEFUL,
    });
  }
  const candidates = [...open]
    .filter(([, { old, rated }]) => old && !rated)
    .toSorted((one, other) => other[1].times - one[1].times);
  return candidates
    .slice(0, ASKED_AGAIN)
    .map(([question]) => question)
    .filter((question) => isAnswer(engine.ask(question)));
}
