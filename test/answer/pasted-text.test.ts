import { describe, expect, test } from "vitest";
import { asked, passagesIn, placesIn } from "./said.ts";

describe("a message that is no question", () => {
  test("word for word from a document is a quotation, without quotation marks too", () =>
    expect(
      asked("There is no such thing as 'zero risk' but, despite that, the Union must create a safe environment"),
    ).toMatchObject({ kind: "quote-check" }));
  // The same measure as for a text in quotation marks: whole words, so that "order" does not stand in "borders".
  test("that breaks off within a word is one that was changed", () => {
    const sentence =
      "There is no such thing as 'zero risk' but, despite that, the Union must create a safe environment";
    const broken = asked(sentence.slice(0, -4));
    expect(broken).toMatchObject({ kind: "quote-check", verdict: "altered" });
    expect(passagesIn(broken)[0]).toBe(passagesIn(asked(sentence))[0]);
  });
  test.each([
    [
      "The RAN was inaugurated on 9 September 2012 by Commissioner Cecilia Malmström.",
      "annual-report-2011/annex/objective-2/eu-radicalisation-awareness-network/paragraph-1",
    ],
    [
      "Four out of five Europeans want more action at national level against organised crime and terrorism",
      "iss-in-action/section-1/paragraph-1",
    ],
  ])("changed in one place is told so, without quotation marks too: %s", (text, id) => {
    const answer = asked(text);
    expect(answer).toMatchObject({ kind: "quote-check", verdict: "altered" });
    expect(passagesIn(answer)[0]).toBe(id);
  });
  test("word for word has no differences, whatever words stand twice in the sentence", () =>
    expect(asked('"security is in itself a basic right"')).toMatchObject({ verdict: "verbatim", differences: [] }));
  test("of few words is looked up", () => expect(asked("zero risk")).not.toMatchObject({ kind: "quote-check" }));
  test("that asks is answered, though its words stand in a row", () =>
    expect(asked("increase Europe's resilience to crises and disasters?")).not.toMatchObject({ kind: "quote-check" }));
});

test("the title of a part in quotation marks asks for the part", () => {
  const answer = asked('open "Strengthen security through border management" in the EUR-Lex summary');
  expect(answer.kind).toBe("part");
  expect(
    passagesIn(answer).every((id) => id.startsWith("eurlex-summary/strengthen-security-through-border-management")),
  ).toBe(true);
});

describe("a preamble before the question", () => {
  test("is left out where the rest asks for data", () =>
    expect(placesIn(asked("I work on digital crime: which annex rows name ENISA as responsible?"))).toEqual(
      placesIn(asked("which annex rows name ENISA as responsible?")),
    ));
  test("that names the document still restricts", () =>
    expect(
      passagesIn(asked("In the press release: what is announced on borders?")).every((id) =>
        id.startsWith("press-release/"),
      ),
    ).toBe(true));
});
