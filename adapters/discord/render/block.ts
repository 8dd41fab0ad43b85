import type { Citation } from "../../../src/answer/answer.ts";

/** A paragraph of a message that is never cut: it goes to the next page whole. */
export type Block = {
  readonly text: string;
  /** The passage shown in it, offered for context, citing and reporting. */
  readonly citation?: Citation;
};

/**
 * How much a block may hold, so that one always fits on a page beside its head and foot (see pages.ts): escaped
 * characters and bytes.
 */
export const BLOCK = { characters: 2600, bytes: 6000 } as const;

/** Whether the text fits in one block. */
export function fitsBlock(text: string): boolean {
  return text.length <= BLOCK.characters && Buffer.byteLength(text) <= BLOCK.bytes;
}
