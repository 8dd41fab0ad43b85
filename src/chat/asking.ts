import type { Answer } from "../answer/answer.ts";
import type { Engine } from "../answer/engine.ts";
import { shownCitations } from "../answer/shown-citations.ts";
import type { StoredAnswer } from "../store/answers.ts";
import type { Asked, Store } from "../store/store.ts";
import type { Incoming } from "./chat.ts";
import { readableText } from "./clean-text.ts";
import { gapReason, loggableQuestion } from "./gap.ts";
import type { ChatLimits } from "./limits.ts";
import type { Request } from "./make-answer.ts";
import { makeAnswer } from "./make-answer.ts";

/** Runs work of the store, or says what failed and gives the fallback. */
export type OrElse = <Result>(what: string, fallback: Result, work: () => Promise<Result>) => Promise<Result>;

export type Parts = {
  readonly engine: () => Engine;
  readonly store: Store;
  readonly now: () => number;
  readonly limits: ChatLimits;
  readonly logGaps: boolean;
  readonly orElse: OrElse;
};

/** A stored request, its answer made anew, and the engine that made it. */
type Recalled = { readonly stored: StoredAnswer; readonly answer: Answer; readonly by: Engine };

export type Asking = {
  readonly respond: (incoming: Incoming, rest: Pick<Request, "command" | "filter">) => Promise<Answer>;
  readonly recalled: (answerId: string) => Promise<Recalled | undefined>;
};

/** From a message to its answer, and from an answer's id to the answer again. */
export function createAsking(parts: Parts): Asking {
  const tidy = createHousekeeping(parts);
  const { engine, store, now, orElse } = parts;
  return {
    respond: async (incoming, rest) => {
      const current = engine(); // this question keeps it, whatever is loaded meanwhile
      const request = await requestOf(parts, incoming, rest);
      const answer = makeAnswer(current, request);
      if (answer.kind === "talk") return answer;
      await orElse("save an answer", undefined, async () => {
        await store.saveAsked(askedOf(parts, incoming, request, answer, current.build), now());
        await tidy();
      });
      return answer;
    },
    recalled: async (answerId) => {
      const stored = await store.findAnswer(answerId, now());
      if (stored === undefined) return undefined;
      const by = engine();
      const answer = makeAnswer(by, stored);
      if (answer.id !== answerId && answer.kind !== "talk") {
        // By another build it is a new answer for the same askers.
        await orElse("save an answer", undefined, () => store.renewAnswer(answerId, answer.id, by.build));
      }
      return { stored, answer, by };
    },
  };
}

async function requestOf(
  { store, now, limits, orElse }: Parts,
  incoming: Incoming,
  rest: Pick<Request, "command" | "filter">,
): Promise<Request> {
  const earlier = (): Promise<readonly string[]> => store.earlierQuestions(incoming.conversation, now());
  return {
    ...rest,
    question: readableText(incoming.text, limits.textLength),
    history: rest.command === "ask" ? await orElse("read a conversation", [], earlier) : [],
    ...(incoming.document === undefined ? {} : { document: incoming.document }),
  };
}

/** What is written down of an answered question: see PRIVACY.md for each of it. */
function askedOf(
  { limits, logGaps }: Parts,
  incoming: Incoming,
  request: Request,
  answer: Answer,
  build: string,
): Asked {
  const reason = logGaps ? gapReason(answer) : undefined;
  const question = reason === undefined ? undefined : loggableQuestion(request.command, request.question);
  const cited = answer.kind === "rows" ? [] : shownCitations(answer).slice(0, limits.citedPassages);
  return {
    answer: { id: answer.id, ...request, build },
    author: incoming.author,
    conversation: incoming.conversation,
    remember: request.command === "ask",
    ...(reason === undefined || question === undefined ? {} : { gap: { question, reason } }),
    cited: cited.map(({ passage }) => passage),
  };
}

/** Sweeps the store now and then, beside an answer: nothing of ours runs on a timer. */
function createHousekeeping({ store, now, limits }: Parts): () => Promise<void> {
  let answers = 0;
  let sweptAt = now();
  return async () => {
    answers += 1;
    const time = now();
    if (answers < limits.sweepAnswers && Math.abs(time - sweptAt) < limits.sweepMilliseconds) return;
    answers = 0;
    sweptAt = time;
    await store.sweep(time);
  };
}
