import { describe, expect, test } from "vitest";
import { remember, rememberRecent } from "../../src/answer/remember.ts";

describe("what is remembered", () => {
  test("is worked out once for each key", () => {
    const asked: string[] = [];
    const length = remember((text: string) => asked.push(text) + text.length);
    expect([length("ab"), length("ab"), length("abc"), asked]).toEqual([3, 3, 5, ["ab", "abc"]]);
  });
  test("of what is typed counts too when it is nothing, and is forgotten in the end", () => {
    const asked: string[] = [];
    const nothing = rememberRecent((text): undefined => void asked.push(text));
    for (const text of ["a", "a", ...Array.from({ length: 60 }, (_, index) => `b${index}`), "a"]) nothing(text);
    expect(asked.filter((text) => text === "a")).toEqual(["a", "a"]);
  });
});
