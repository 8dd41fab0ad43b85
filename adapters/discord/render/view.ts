import type { PassageId } from "../../../src/corpus/passage.ts";

/** For whom and where an answer is rendered. */
export type View = {
  /** Discord id of the person who asked; empty where nobody did (`ask --as discord`). */
  readonly asker: string;
  /** From 0; a page that does not exist gives the last one. */
  readonly page: number;
  /** A message in a channel, thread or direct message; the public answer of a command; or one that only the asker sees. */
  readonly place: "channel" | "command" | "private";
  /** The engine's key of eight characters for a passage. */
  readonly keyOf: (passage: PassageId) => string;
  /** Sentences of the app above the answer: a cool-down, for instance. */
  readonly notices?: readonly string[];
};
