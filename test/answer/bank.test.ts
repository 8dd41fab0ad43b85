import { describe, expect, test } from "vitest";
import { readBank } from "../../src/answer/bank.ts";

describe("a file of the question bank", () => {
  test("is blocks of questions under passage ids, in their order, with comments and empty lines", () => {
    const text =
      "# The report.\r\n\r\n== report/section-1/paragraph-1\r\nwho pays\r\n[2] by when\r\n  # reviewed\r\n== report/note-3\r\n[12]  which law is it  \r\n";
    expect(readBank(text, "seeds/questions/report.txt")).toEqual([
      { passage: "report/section-1/paragraph-1", question: "who pays" },
      { passage: "report/section-1/paragraph-1", question: "by when", sentence: 2 },
      { passage: "report/note-3", question: "which law is it", sentence: 12 },
    ]);
  });

  test("may be empty", () => expect(readBank("\n# nothing yet\n== report/note-1\n", "report.txt")).toEqual([]));

  test.each([
    ["a question before any passage", "# intro\nwho pays\n", 2],
    ["an id that is none", "== Report Part 1\nwho pays\n", 1],
    ["a sentence 0", "== report/note-1\n[0] who pays\n", 2],
    ["a question of two letters", "== report/note-1\n\nwh\n", 3],
    ["a question of more than 300 letters", `== report/note-1\nwho pays\n${"pay ".repeat(90)}\n`, 3],
    ["an id without a path", "== report\nwho pays\n", 2],
  ])("with %s is refused by file and line", (_, text, line) => {
    expect(() => readBank(text, "seeds/questions/report.txt")).toThrow(
      `Cannot read line ${line} of seeds/questions/report.txt`,
    );
  });
});
