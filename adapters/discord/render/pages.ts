import { bytesOf } from "../check.ts";
import { LIMITS } from "../limits.ts";
import type { Block } from "./block.ts";

export type Page = readonly Block[];

/**
 * Room for blocks on a page, the rest being for head and foot (at most 1,200 characters and 3,000 bytes together) and
 * for the rows of buttons: 12 blocks, a container, a head, a foot and four full rows stay under 40 components.
 */
const PAGE = {
  characters: LIMITS.text - 1_300,
  bytes: LIMITS.textBytes - 3_200,
  blocks: 12,
} as const;

/** Blocks in order, as many on a page as fit; at least one page, none is empty but the only one. */
export function pagesOf(blocks: readonly Block[]): readonly [Page, ...Page[]] {
  const pages: Block[][] = [];
  let [characters, bytes] = [0, 0];
  for (const block of blocks) {
    const page = pages.at(-1);
    characters += block.text.length;
    bytes += bytesOf(block.text);
    if (page !== undefined && page.length < PAGE.blocks && characters <= PAGE.characters && bytes <= PAGE.bytes) {
      page.push(block);
    } else {
      pages.push([block]);
      characters = block.text.length;
      bytes = bytesOf(block.text);
    }
  }
  const [first = [], ...others] = pages;
  return [first, ...others];
}
