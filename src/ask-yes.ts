import { createInterface } from "node:readline";

/**
 * Asks a yes-or-no question on the terminal (or reads its answer from a pipe).
 *
 * @returns nothing when the input ended without an answer
 */
export async function askYes(question: string): Promise<boolean | undefined> {
  const reader = createInterface({ input: process.stdin });
  process.stdout.write(`${question} [y/N] `);
  for await (const answer of reader) {
    reader.close();
    return /^y(?:es)?$/i.test(answer.trim());
  }
  process.stdout.write("\n");
  return undefined;
}
