import { describe, expect, test } from "vitest";
import { createNameFinder, readNamedList } from "../../src/answer/named-list.ts";

const find = createNameFinder(
  readNamedList(
    "# who\nCOM = commission, european commission\nMS = member states, countries\nMAOC-N = maoc\nCTC = counter-terrorism coordinator\nCrime = cyber crime, crime\n",
    "parties.txt",
  ),
);
const found = (text: string): readonly (readonly [string, string])[] =>
  find(text).map(({ name, start, end }) => [name, text.slice(start, end)] as const);

describe("a list of names", () => {
  test("is lines of a name and its others", () => {
    expect(readNamedList("# x\n\nA = b, c d ,\r\nE =\n", "x.txt")).toEqual([
      { name: "A", others: ["b", "c d"] },
      { name: "E", others: [] },
    ]);
  });
  test.each([
    ["A b c", 1],
    ["# x\n = b", 2],
  ])("%j is refused by file and line", (text, line) =>
    expect(() => readNamedList(text, "seeds/x.txt")).toThrow(`Cannot read line ${line} of seeds/x.txt`),
  );
});

describe("names in a text", () => {
  test.each<readonly [string, readonly (readonly [string, string])[]]>([
    [
      "the European Commission and the member states",
      [
        ["COM", "European Commission"],
        ["MS", "member states"],
      ],
    ],
    ["Member-States", [["MS", "Member-States"]]],
    ["what must COM do", [["COM", "COM"]]],
    [
      "maoc and MAOC-N",
      [
        ["MAOC-N", "maoc"],
        ["MAOC-N", "MAOC-N"],
      ],
    ],
    ["the counter terrorism coordinator", [["CTC", "counter terrorism coordinator"]]],
    [
      "cybercrime and crime",
      [
        ["Crime", "cybercrime"],
        ["Crime", "crime"],
      ],
    ],
  ])("%s", (text, names) => expect(found(text)).toEqual(names));

  test.each(["example.com", "ms word", "com", "commissions", "discountries", "criminal", "", "Macomber"])(
    "none in %j",
    (text) => expect(found(text)).toEqual([]),
  );
});
