import * as z from "zod";
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

const PASSAGE = /^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/u;
/** Characters of a question. */
const SHORTEST = 3;
const LONGEST = 300;

const entry = z.strictObject({
  passage: z.string().regex(PASSAGE, "expected the id of a passage behind =="),
  question: z.string().min(SHORTEST).max(LONGEST),
  sentence: z.number().int().min(1).optional(),
});

/** What the schema checks, fast: nine thousand entries are read at every start. The schema words the errors. */
function isSound({ passage, question, sentence }: BankEntry): boolean {
  return PASSAGE.test(passage) && question.length >= SHORTEST && question.length <= LONGEST && (sentence === undefined || sentence >= 1);
}

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
    const written = { passage, question: question ?? "", ...(sentence === undefined ? {} : { sentence: Number(sentence) }) };
    if (isSound(written)) return [written];
    const read = entry.safeParse(written);
    if (read.success) return [read.data];
    throw new Error(`Cannot read line ${index + 1} of ${file}: ${read.error.issues[0]?.message ?? "not a question"}: "${bare.slice(0, 60)}"`);
  });
}
