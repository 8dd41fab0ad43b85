import type { Engine } from "../answer/engine.ts";
import type { Store } from "../store/store.ts";
import type { Asking, OrElse, Parts } from "./asking.ts";
import { createAsking } from "./asking.ts";
import type { Chat, Settings } from "./chat.ts";
import { loggableQuestion } from "./gap.ts";
import { furtherPassages } from "./further-passages.ts";
import type { ChatLimits } from "./limits.ts";
import { CHAT_LIMITS } from "./limits.ts";
import { askOptions } from "./make-answer.ts";
import { createRateLimit } from "./rate-limit.ts";
import { createRecent } from "./recent.ts";
import { formatSettings, parseSettings } from "./space-settings.ts";

export type ChatOptions = {
  /** The engine that answers now; it may be replaced at any time. */
  readonly engine: () => Engine;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly limits?: Partial<ChatLimits>;
  /** Whether questions that were not answered well are logged, without a person; on unless set. */
  readonly logGaps?: boolean;
  /** Told when the store fails at something without which answering goes on; never given a person's text. */
  readonly onFault?: (what: string, error: unknown) => void;
};

/** The bot without a platform: answers, remembers, forgets. See {@link Chat} for what each call does. */
export function createChat(options: ChatOptions): Chat {
  const { engine, store, now, logGaps = true, onFault = () => {} } = options;
  const limits: ChatLimits = { ...CHAT_LIMITS, ...options.limits };
  // A full disk costs memory and statistics, not the answer.
  const orElse: OrElse = async (what, fallback, work) => {
    try {
      return await work();
    } catch (error) {
      onFault(what, error);
      return fallback;
    }
  };
  const parts: Parts = { engine, store, now, limits, logGaps, orElse };
  const rateLimit = createRateLimit(limits);
  return {
    engine,
    ...questions(parts),
    ...passages(parts),
    ...opinions(parts),
    ...spaces(parts),
    claim: createClaims(parts),
    allow: (author) => rateLimit(author, now()),
    askedBy: (answerId, author) => store.isAsker(answerId, author),
    forget: (author) => store.forget(author),
  };
}

type Questions = "ask" | "rows" | "checkQuote" | "findSource" | "define" | "compare" | "recall" | "more" | "why";

function questions(parts: Parts): Pick<Chat, Questions> {
  const { respond, recalled }: Asking = createAsking(parts);
  return {
    ask: (incoming) => respond(incoming, { command: "ask" }),
    rows: (incoming, filter) => respond(incoming, { command: "rows", filter: JSON.stringify(filter) }),
    checkQuote: (incoming) => respond(incoming, { command: "check" }),
    findSource: (incoming) => respond(incoming, { command: "source" }),
    define: (incoming) => respond(incoming, { command: "define" }),
    compare: (incoming) => respond(incoming, { command: "compare" }),
    recall: async (answerId) => (await recalled(answerId))?.answer,
    more: async (answerId, from, count) => {
      const found = await recalled(answerId);
      return found && furtherPassages(found.answer, found.by, from, count);
    },
    why: async (answerId) => {
      const found = await recalled(answerId);
      if (found?.answer.kind === "rows" && found.stored.command === "rows")
        return found.answer.filters.map((filter) => `filter: ${filter}`);
      return found?.by.explain(found.stored.question, askOptions(found.stored));
    },
  };
}

function passages({ engine }: Parts): Pick<Chat, "context" | "cite"> {
  return {
    context: (passageKey) => {
      const current = engine();
      const passage = current.passageOf(passageKey);
      return passage === undefined ? undefined : current.context(passage);
    },
    cite: (passageKey) => {
      const current = engine();
      const passage = current.passageOf(passageKey);
      return passage === undefined ? undefined : current.cite(passage);
    },
  };
}

function opinions({ engine, store, now, logGaps }: Parts): Pick<Chat, "rate" | "report"> {
  return {
    rate: async (answerId, author, verdict) => {
      const stored = await store.findAnswer(answerId, now());
      if (stored === undefined) return;
      const question = logGaps ? loggableQuestion(stored.command, stored.question) : undefined;
      await store.rate({ answer: answerId, author, verdict, build: stored.build }, question, now());
    },
    report: async (answerId, passageKey, author) => {
      const stored = await store.findAnswer(answerId, now());
      const passage = engine().passageOf(passageKey);
      if (stored === undefined || passage === undefined) return;
      const question = loggableQuestion(stored.command, stored.question) ?? "";
      await store.report({ answer: answerId, passage, author, question, build: stored.build }, now());
    },
  };
}

function spaces({
  store,
  now,
  orElse,
}: Parts): Pick<Chat, "settings" | "setSettings"> & Required<Pick<Chat, "forgetSpace">> {
  const last = createRecent<Settings>(SPACES_IN_MEMORY);
  return {
    settings: (space) =>
      orElse("read settings", last.get(space) ?? parseSettings(undefined), async () => {
        const settings = parseSettings(await store.settings(space));
        last.set(space, settings);
        return settings;
      }),
    setSettings: async (space, settings) => {
      await store.saveSettings(space, formatSettings(settings), now());
    },
    forgetSpace: (space) => store.forgetSpace(space),
  };
}

/** Spaces whose last settings are used when the store cannot be read: silence that was asked for is kept. */
const SPACES_IN_MEMORY = 1_000;
/** Milliseconds for which an event is handled at most once; Slack redelivers within an hour. */
const EVENT_RETENTION = 24 * 60 * 60_000;

/** Events handled before are known from memory, after a restart and in other processes from the store. */
function createClaims({ store, now, limits, orElse }: Parts): Chat["claim"] {
  const seenUntil = createRecent<number>(limits.events);
  return async (event) => {
    const time = now();
    if (time < (seenUntil.get(event) ?? 0)) return false;
    seenUntil.set(event, time + EVENT_RETENTION);
    return orElse("remember an event", true, () => store.claim(event, EVENT_RETENTION, time));
  };
}
