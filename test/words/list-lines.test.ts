import { expect, test } from "vitest";
import { listLines } from "../../src/words/list-lines.ts";

test.each<readonly [string, readonly (readonly [number, string])[]]>([
  ["", []],
  [
    "one\n\n  two \r\n",
    [
      [1, "one"],
      [3, "two"],
    ],
  ],
  ["# a remark\none # and another\n  # a third", [[2, "one"]]],
  ["C#, one#two", [[1, "C#, one#two"]]],
])("%j has the lines %j", (text, lines) =>
  expect(listLines(text).map(({ number, bare }) => [number, bare])).toEqual(lines),
);
