import type { Answer, Citation } from "../../src/answer/answer.ts";
import { citationsOf } from "../../src/answer/shown-citations.ts";
import { ENGINE } from "../support/real-engine.ts";

/** Asks a conversation, the last message being the question. */
export function asked(...messages: readonly string[]): Answer {
  return ENGINE.ask(messages.at(-1) ?? "", { history: messages.slice(0, -1) });
}

/** Everything that an answer shows as a quote, in order; passages shown as merely near come last. */
export function shownBy(answer: Answer): readonly Citation[] {
  return answer.kind === "refused" ? answer.nearest : citationsOf(answer);
}

/** Ids of what is shown. */
export function passagesIn(answer: Answer): readonly string[] {
  return shownBy(answer).map(({ passage }) => passage);
}

/** Places of rows as objective.action.row; anything else as its id. */
export function placesIn(answer: Answer): readonly string[] {
  return passagesIn(answer).map(
    (id) => /\/annex\/objective-(\d)\/action-(\d)\/row-(\d)$/u.exec(id)?.slice(1).join(".") ?? id,
  );
}
