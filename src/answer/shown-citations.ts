import type { Answer, Citation } from "./answer.ts";

/** The passages that an answer shows as its answer, in order; none of a refusal or of talk. */
export function shownCitations(answer: Answer): readonly Citation[] {
  switch (answer.kind) {
    case "found":
    case "part":
    case "mentions":
    case "quote-check":
      return answer.citations;
    case "rows":
      return answer.rows;
    case "comparison":
      return answer.sides.flatMap(({ citation }) => citation ?? []);
    case "refused":
    case "talk":
      return [];
    default:
      return answer satisfies never;
  }
}

/** Everything that an answer rests on: what it shows, before it the sentence that states a count that was asked for. */
export function citationsOf(answer: Answer): readonly Citation[] {
  const shown = shownCitations(answer);
  return answer.kind === "rows" && answer.stated !== undefined ? [answer.stated, ...shown] : shown;
}
