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

/** The passage whose block a line of the bank opens; nothing where it opens none. */
export function passageOpened(line: string): string | undefined {
  return line.startsWith("==") ? BLOCK.exec(line)?.[1] : undefined;
}

const SENTENCE = /^\d{1,2}$/u;

const PASSAGE = /^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/u;
/** Characters of a question. */
const SHORTEST = 3;
const LONGEST = 300;

const entry = z.strictObject({
  passage: z.string().regex(PASSAGE, "expected the id of a passage behind =="),
  question: z.string().min(SHORTEST).max(LONGEST),
  sentence: z.number().int().min(1).optional(),
});

/** What the schema checks, fast: thousands of entries are read at every start. The schema words the errors. */
function isSound({ question, sentence }: BankEntry): boolean {
  return question.length >= SHORTEST && question.length <= LONGEST && (sentence === undefined || sentence >= 1);
}

function entryOf(passage: PassageId, written: string): BankEntry {
  const end = written.startsWith("[") ? written.indexOf("] ") : -1;
  const number = written.slice(1, Math.max(1, end));
  return SENTENCE.test(number)
    ? { passage, question: written.slice(end + 1).trimStart(), sentence: Number(number) }
    : { passage, question: written };
}

/**
 * Reads a file of `seeds/questions/`: `== PASSAGE` opens a block, each further line is a question, `[2]` in front of it
 * says which sentence of the passage answers; `#` begins a comment.
 *
 * @throws Error naming the file and line that cannot be read
 */
export function readBank(text: string, file: string): readonly BankEntry[] {
  const entries: BankEntry[] = [];
  let passage = "";
  let isPassage = false;
  for (const [index, line] of text.split("\n").entries()) {
    const bare = line.trim();
    if (bare === "" || bare.startsWith("#")) continue;
    const opened = passageOpened(bare);
    if (opened !== undefined) {
      passage = opened;
      isPassage = PASSAGE.test(passage);
      continue;
    }
    const read = entryOf(passage, bare);
    if (!isPassage || !isSound(read)) {
      const issue = entry.safeParse(read).error?.issues[0];
      throw new Error(
        `Cannot read line ${index + 1} of ${file}: ${issue?.message ?? "not a question"}: "${bare.slice(0, 60)}"`,
      );
    }
    entries.push(read);
  }
  return entries;
}
