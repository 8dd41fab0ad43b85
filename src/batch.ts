import type { Readable, Writable } from "node:stream";
import { once } from "node:events";
import * as z from "zod";
import { readLines } from "./read-lines.ts";

/** What a line is called; given back as it came. */
type LineId = string | number;

/** A question of a batch; other fields of its line are ignored. */
export type BatchQuestion = { readonly id: LineId; readonly question: string; readonly history: readonly string[] };

/** Most UTF-16 units of a line: a question of a million characters with its history still fits. */
const LINE_LIMIT = 16_000_000;

const id = z.union([z.string(), z.number()]);
const idOnly = z.looseObject({ id });
const question = z.object({
  id,
  question: z.string(),
  history: z
    .array(z.string())
    .nullish()
    .transform((history) => history ?? []),
});

export type ErrorRecord = { readonly id: LineId | null; readonly status: "error"; readonly error: string };

/** Reads one line of a batch, or says what is wrong with it. */
export function readBatchLine(text: string): BatchQuestion | ErrorRecord {
  let value: unknown;
  try {
    value = JSON.parse(text.trim()); // trimming also takes a byte order mark away
  } catch {
    return { id: null, status: "error", error: 'The line is not JSON; expected {"id","question","history"}' };
  }
  const read = question.safeParse(value);
  if (read.success) return read.data;
  const named = idOnly.safeParse(value);
  const issue = read.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? "the line" : `"${issue.path.join(".")}"`;
  return {
    id: named.success ? named.data.id : null,
    status: "error",
    error: `Cannot use ${where}: ${issue?.message ?? "not a question"}`,
  };
}

function reply(text: string, answer: (line: BatchQuestion) => unknown): unknown {
  const line = readBatchLine(text);
  if ("status" in line) return line;
  try {
    return answer(line);
  } catch {
    return {
      id: line.id,
      status: "error",
      error: "The question could not be answered: a fault on our side",
    } satisfies ErrorRecord;
  }
}

/**
 * Answers a stream of questions, one JSON line each, in order. A line that cannot be used gets an error line, and the
 * batch goes on.
 */
export async function runBatch(
  input: Readable,
  output: Writable,
  answer: (line: BatchQuestion) => unknown,
): Promise<void> {
  for await (const line of readLines(input, LINE_LIMIT)) {
    const record =
      line.kind === "line"
        ? reply(line.text, answer)
        : ({
            id: null,
            status: "error",
            error: `The line is longer than ${LINE_LIMIT} characters`,
          } satisfies ErrorRecord);
    if (!output.write(`${JSON.stringify(record)}\n`)) await once(output, "drain");
  }
}
