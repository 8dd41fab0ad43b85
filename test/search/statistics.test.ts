import { expect, it } from "vitest";
import { frequencyIn, frequencyOf } from "../../src/search/statistics.ts";
import { documentsOf, indexOf } from "./library.ts";

const INDEX = indexOf(
  documentsOf({
    a: { title: "Kosovo", text: "a mission in Kosovo, in Kosovo" },
    b: { title: "Kosovo", text: "borders" },
    c: "nothing of it",
  }),
);

it.each([
  ["text", 1],
  ["title", 2],
  ["elsewhere", 0],
])("counts the documents that hold a term in the field %s: %s", (field, count) =>
  expect(frequencyIn(INDEX, "kosovo", field)).toBe(count),
);

it("counts them in all fields", () => expect(frequencyOf(INDEX, "kosovo")).toBe(2));
it("knows no term that stands nowhere", () => expect(frequencyIn(INDEX, "atlantis", "text")).toBe(0));
