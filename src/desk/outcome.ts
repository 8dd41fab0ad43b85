import type { Answer } from "../answer/answer.ts";
import type { PassageId } from "../corpus/passage.ts";
import { citationsOf } from "../answer/shown-citations.ts";

/** What came of a question, as two builds (or two word lists) are compared by it. */
export type Outcome = {
  /** The kind of answer, and why it refused: `found`, `refused: no-row`. */
  readonly kind: string;
  /** The passage that is shown first; none where nothing is quoted. */
  readonly first?: {
    readonly passage: PassageId;
    readonly locator: string;
    readonly document: string;
    readonly text: string;
  };
  /** Every passage on the first screen, in its order. */
  readonly shown: readonly PassageId[];
};

function kindOf(answer: Answer): string {
  if (answer.kind === "refused") return `refused: ${answer.reason}`;
  return answer.kind === "talk" ? `talk: ${answer.topic}` : answer.kind;
}

/** Cuts an answer down to what it shows first. */
export function outcomeOf(answer: Answer): Outcome {
  const citations = citationsOf(answer);
  const [first] = citations;
  const shown = citations.flatMap(({ passage, alsoIn }) => [passage, ...alsoIn.map((other) => other.passage)]);
  if (first === undefined) return { kind: kindOf(answer), shown };
  const { passage, locator, document, text } = first;
  return { kind: kindOf(answer), first: { passage, locator, document: document.shortName, text }, shown };
}

/** Whether a person would see another thing first: another text, or a refusal instead of one. A moved passage is the same. */
export function isSameFirst(one: Outcome, other: Outcome): boolean {
  if (one.first === undefined || other.first === undefined) return one.first === other.first && one.kind === other.kind;
  return one.first.text === other.first.text && one.first.document === other.first.document;
}
