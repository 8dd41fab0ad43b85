import { z } from "zod";
import type { PassageId } from "../corpus/passage.ts";

/** A question that people would ask, and the passage (or the part under a heading) that answers it. */
export type BankEntry = {
  readonly passage: PassageId;
  readonly question: string;
  /** Which sentence of the passage answers, from 1. */
  readonly sentence?: number | undefined;
};

const BLOCK = /^==\s+(\S+)\s*$/u;
const ENTRY = /^(?:\[(\d{1,2})\]\s+)?(.+)$/u;

const entry = z.strictObject({
  passage: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/u, "expected the id of a passage behind =="),
  question: z.string().min(3).max(300),
  sentence: z.number().int().min(1).optional(),
});

/**
 * Reads a file of `seeds/questions/`: `== PASSAGE` opens a block, each further line is a question, `[2]` in front of it
 * says which sentence of the passage answers; `#` begins a comment.
 *
 * @throws Error naming the file and line that cannot be read
 */
export function readBank(text: string, file: string): readonly BankEntry[] {
  let passage = "";
  return text.split(/\r?\n/u).flatMap((line, index) => {
    const bare = line.trim();
    if (bare === "" || bare.startsWith("#")) return [];
    const block = BLOCK.exec(bare);
    if (block !== null) {
      passage = block[1] ?? "";
      return [];
    }
    const [, sentence, question] = ENTRY.exec(bare) ?? [];
    const read = entry.safeParse({ passage, question, ...(sentence === undefined ? {} : { sentence: Number(sentence) }) });
    if (read.success) return [read.data];
    throw new Error(`Cannot read line ${index + 1} of ${file}: ${read.error.issues[0]?.message ?? "not a question"}: "${bare.slice(0, 60)}"`);
  });
}
