import { Readable, Writable } from "node:stream";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBatchLine, runBatch } from "../../src/batch.ts";
import { readLines } from "../../src/read-lines.ts";

async function linesOf(chunks: readonly (string | Buffer)[], limit = 1_000): Promise<readonly unknown[]> {
  const lines: unknown[] = [];
  for await (const line of readLines(Readable.from(chunks), limit))
    lines.push(line.kind === "line" ? line.text : "too long");
  return lines;
}

async function answersTo(input: string): Promise<readonly unknown[]> {
  const written: string[] = [];
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written.push(chunk.toString());
      done();
    },
  });
  await runBatch(Readable.from([input]), output, ({ id, question, history }) => {
    if (question === "break") throw new Error("secret detail");
    return { id, question, history };
  });
  return written
    .join("")
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}

describe("lines of a stream", () => {
  test.each([
    ["end in a line break or not", ["a\nb"], ["a", "b"]],
    ["may be cut anywhere", ["on", "e\ntw", "o\n"], ["one", "two"]],
    ["may end as Windows ends them", ["a\r\nb\r\n"], ["a\r", "b\r"]],
    ["are left out where they are white space", ["\n \n\na\n\n"], ["a"]],
    [
      "keep a letter of several bytes that is cut in two",
      [Buffer.from("é").subarray(0, 1), Buffer.from("é").subarray(1)],
      ["é"],
    ],
    ["that are too long are said to be so, and the next is read", [`${"x".repeat(1_001)}\nb`], ["too long", "b"]],
    ["that are too long in pieces too", ["x".repeat(600), "x".repeat(600), "\nb"], ["too long", "b"]],
  ])("%s", async (_, chunks, lines) => {
    expect(await linesOf(chunks)).toEqual(lines);
  });

  test("are the same however the stream is cut", async () => {
    const texts = fc.array(fc.string({ minLength: 1, unit: fc.constantFrom("a", "é", "😀", "\n") }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(texts, async (pieces) => {
        const whole = Buffer.from(pieces.join(""));
        const bytes = Array.from(whole, (_byte, at) => whole.subarray(at, at + 1));
        expect(await linesOf(bytes)).toEqual(await linesOf([whole]));
      }),
    );
  });
});

describe("a line of a batch", () => {
  test.each([
    ["with an id and a question", '{"id":"a1","question":"What?"}', { id: "a1", question: "What?", history: [] }],
    ["with a number as its id", '{"id":7,"question":"What?"}', { id: 7, question: "What?", history: [] }],
    [
      "with earlier questions",
      '{"id":"a","question":"Why?","history":["What?"]}',
      { id: "a", question: "Why?", history: ["What?"] },
    ],
    [
      "with fields that nobody needs",
      '{"id":"a","question":"Why?","kind":"fact","gold":[]}',
      { id: "a", question: "Why?", history: [] },
    ],
    ["with no history said as null", '{"id":"a","question":"","history":null}', { id: "a", question: "", history: [] }],
    ["behind a byte order mark", '\uFEFF{"id":"a","question":"Why?"}', { id: "a", question: "Why?", history: [] }],
  ])("%s can be used", (_, line, expected) => {
    expect(readBatchLine(line)).toEqual(expected);
  });

  test.each([
    ["that is not JSON", "{", null],
    ["that is no object", '"hello"', null],
    ["without a question", '{"id":"a1"}', "a1"],
    ["with a question that is no text", '{"id":"a1","question":{"$gt":""}}', "a1"],
    ["without an id", '{"question":"What?"}', null],
    ["with a history that is no list", '{"id":3,"question":"What?","history":"before"}', 3],
  ])("%s gets an error with its id, if it has one", (_, line, id) => {
    expect(readBatchLine(line)).toEqual({ id, status: "error", error: expect.any(String) });
  });
});

test("a batch goes on behind a line that cannot be used, and behind a fault of ours, in order", async () => {
  const answers = await answersTo(
    '{"id":1,"question":"a"}\nnonsense\n{"id":2,"question":"break"}\n{"id":3,"question":"c"}\n',
  );
  expect(answers).toEqual([
    { id: 1, question: "a", history: [] },
    { id: null, status: "error", error: expect.any(String) },
    { id: 2, status: "error", error: expect.not.stringContaining("secret") },
    { id: 3, question: "c", history: [] },
  ]);
});
