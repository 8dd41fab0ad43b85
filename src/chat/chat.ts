import type { Answer, Citation } from "../answer/answer.ts";
import type { CiteForms, Context, Engine, RowFilter } from "../answer/engine.ts";

/** What an adapter makes of an event of its platform. Ids are opaque and are stored only as keyed hashes. */
export type Incoming = {
  readonly text: string;
  /** Key of the thread, channel or direct message in which earlier questions are remembered. */
  readonly conversation: string;
  readonly author: string;
  /** Id of the event, handled at most once. */
  readonly event: string;
  readonly document?: string;
};

type Verdict = "yes" | "no";

/** Where a question comes from, for limits and settings: `slack:T1` or `discord:123`. */
type Space = string;

/** What is set for a space (a Slack workspace, a Discord server). */
export type Settings = {
  /** Channels in which the bot answers; empty means all. */
  readonly channels: readonly string[];
  readonly privateByDefault: boolean;
  /** Seconds between two answers in a channel. */
  readonly coolDownSeconds: number;
  /** Stay silent in channels shared with other organisations. */
  readonly silentInSharedChannels: boolean;
};

/**
 * The bot without a platform: one question in, one answer out, and what its buttons do. Adapters translate events into
 * these calls and render what comes back; every call that names an answer or a passage re-checks that it exists.
 */
export type Chat = {
  /** The engine that answers now; a question keeps the one it started with. */
  readonly engine: () => Engine;
  /** Answers, remembers the question for a day, and notes what was refused or weak. Never throws for bad input. */
  readonly ask: (incoming: Incoming) => Promise<Answer>;
  /** `ask`'s twin for structured commands: the answer is remembered so that its buttons work, the conversation is not. */
  readonly rows: (incoming: Incoming, filter: RowFilter) => Promise<Answer>;
  readonly checkQuote: (incoming: Incoming) => Promise<Answer>;
  readonly findSource: (incoming: Incoming) => Promise<Answer>;
  readonly define: (incoming: Incoming) => Promise<Answer>;
  readonly compare: (incoming: Incoming) => Promise<Answer>;
  /** The answer with this id again, for paging and for buttons after a restart; nothing when forgotten. */
  readonly recall: (answerId: string) => Promise<Answer | undefined>;
  /**
   * Further passages of an answer, from position `from` (0 is the first one beyond the citations of a found answer, and
   * the first item of a list); `rest` is how many follow.
   */
  readonly more: (
    answerId: string,
    from: number,
    count: number,
  ) => Promise<{ readonly citations: readonly Citation[]; readonly rest: number } | undefined>;
  readonly why: (answerId: string) => Promise<readonly string[] | undefined>;
  /** By the passage's key of eight characters. */
  readonly context: (passageKey: string) => Context | undefined;
  readonly cite: (passageKey: string) => CiteForms | undefined;
  /** One rating per person and answer, changeable. */
  readonly rate: (answerId: string, author: string, verdict: Verdict) => Promise<void>;
  readonly report: (answerId: string, passageKey: string, author: string) => Promise<void>;
  /** True the first time an event (or click) with this id is seen within a day. */
  readonly claim: (event: string) => Promise<boolean>;
  /** Whether the author may ask now; `sayIt` is true only once per limited stretch. */
  readonly allow: (author: string) => { readonly allowed: boolean; readonly sayIt: boolean };
  /** Whether the author asked for this answer, for who may remove it. */
  readonly askedBy?: (answerId: string, author: string) => Promise<boolean>;
  readonly settings: (space: Space) => Promise<Settings>;
  readonly setSettings: (space: Space, settings: Settings) => Promise<void>;
  /** Forgets what is set for a space, as when the bot is removed from it. */
  readonly forgetSpace?: (space: Space) => Promise<void>;
  /** Forgets conversations and ratings of this author (and of direct messages with them). */
  readonly forget: (author: string) => Promise<void>;
};
