import { describe, expect, test } from "vitest";
import { asked, passagesIn, placesIn } from "./said.ts";

describe("a message that is no question", () => {
  test("word for word from a document is a quotation, without quotation marks too", () =>
    expect(asked("There is no such thing as 'zero risk' but, despite that, the Union must create a safe environment")).toMatchObject({ kind: "quote-check" }));
  // The same measure as for a text in quotation marks: whole words, so that "order" does not stand in "borders".
  test("that breaks off within a word is looked up, and finds the passage all the same", () => {
    const sentence = "There is no such thing as 'zero risk' but, despite that, the Union must create a safe environment";
    const broken = asked(sentence.slice(0, -4));
    expect(broken.kind).toBe("found");
    expect(passagesIn(broken)[0]).toBe(passagesIn(asked(sentence))[0]);
  });
  test("of few words is looked up", () => expect(asked("zero risk")).not.toMatchObject({ kind: "quote-check" }));
  test("that asks is answered, though its words stand in a row", () =>
    expect(asked("increase Europe's resilience to crises and disasters?")).not.toMatchObject({ kind: "quote-check" }));
});

test("the title of a part in quotation marks asks for the part", () => {
  const answer = asked('open "Strengthen security through border management" in the EUR-Lex summary');
  expect(answer.kind).toBe("part");
  expect(passagesIn(answer).every((id) => id.startsWith("eurlex-summary/strengthen-security-through-border-management"))).toBe(true);
});

describe("a preamble before the question", () => {
  test("is left out where the rest asks for data", () =>
    expect(placesIn(asked("I work on digital crime: which annex rows name ENISA as responsible?"))).toEqual(placesIn(asked("which annex rows name ENISA as responsible?"))));
  test("that names the document still restricts", () =>
    expect(passagesIn(asked("In the press release: what is announced on borders?")).every((id) => id.startsWith("press-release/"))).toBe(true));
});
