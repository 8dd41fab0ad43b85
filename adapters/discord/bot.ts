import type { Chat } from "../../src/chat/chat.ts";
import type { CoolDowns } from "./cool-downs.ts";
import type { Counts } from "./counts.ts";

/** Where lines of the log go, as pino's loggers take them. Never a token, never what somebody typed. */
export type Log = Readonly<Record<"info" | "warn" | "error", (fields: object, text: string) => void>>;

/** What handlers work with. */
export type Bot = {
  readonly chat: Chat;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly coolDowns: CoolDowns;
  readonly counts: Counts;
};
