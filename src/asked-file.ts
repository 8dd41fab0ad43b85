import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";

/** What an answer in the terminal was made from, so that `npm run replay -- ID` can give it again. */
export type AskedHere = { readonly id: string; readonly question: string; readonly document?: string | undefined };

const line = z.object({ id: z.string(), question: z.string(), document: z.string().optional() });

/** Questions kept; the file is shortened to these when it holds twice as many. */
const KEPT = 200;
/** Longer questions are not kept: two thousand characters are all that is looked up. */
const LONGEST = 2_000;

const fileOf = (root: string): string => join(root, "data", "asked-in-terminal.jsonl");

function readFile(root: string): readonly string[] {
  try {
    return readFileSync(fileOf(root), "utf8").split("\n").filter(Boolean);
  } catch {
    return [];
  }
}

/** Remembers a question on this machine, readable by its owner only. A folder that cannot be written is no fault. */
export function rememberAsked(root: string, asked: AskedHere): void {
  if (asked.question.length > LONGEST) return;
  const file = fileOf(root);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    appendFileSync(file, `${JSON.stringify(asked)}\n`, { mode: 0o600 });
    const lines = readFile(root);
    if (lines.length <= 2 * KEPT) return;
    const shorter = `${file}.${process.pid}`;
    writeFileSync(shorter, `${lines.slice(-KEPT).join("\n")}\n`, { mode: 0o600 });
    renameSync(shorter, file);
  } catch {
    // A read-only installation answers all the same; its answers are replayed from the question bank.
  }
}

/** What was asked in the terminal of this machine, the latest first; lines that cannot be read are passed over. */
export function askedHere(root: string): readonly AskedHere[] {
  return readFile(root)
    .flatMap((text) => {
      try {
        const read = line.safeParse(JSON.parse(text));
        return read.success ? [read.data] : [];
      } catch {
        return [];
      }
    })
    .toReversed();
}
