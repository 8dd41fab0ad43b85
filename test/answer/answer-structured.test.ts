import { describe, expect, test } from "vitest";
import { asked, placesIn } from "./said.ts";

const shown = (question: string): readonly string[] => {
  const answer = asked(question);
  return answer.kind === "part" ? placesIn(answer) : [answer.kind];
};

describe("a title that a question names", () => {
  test.each(["the section on common threats", "show me the common threats chapter"])(
    "%s asks for the part",
    (question) => expect(shown(question)[0]).toMatch(/^iss-2010\/common-threats\//u),
  );
  test.each([
    "what is a European security model",
    "who opened the Radicalisation Awareness Network",
    "for how many years does it last under the Radicalisation Awareness Network",
  ])("%s asks for a fact", (question) => expect(asked(question).kind).not.toBe("part"));
  test("a part of the annex goes before the whole topic of its document", () =>
    expect(shown("European Cybercrime Center section in the annex of the annual report")).toContain(
      "annual-report-2011/annex/objective-3/european-cybercrime-center/paragraph-1",
    ));
});

describe("a topic in a named document", () => {
  test.each([
    ["press release: all bullets on terrorism", "press-release/part-2", 3],
    [
      "what does the EUR-Lex summary list under crises and disasters",
      "eurlex-summary/increase-europes-resilience-to-crises-and",
      4,
    ],
  ])("%s", (question, part, count) =>
    expect(shown(question)).toEqual(Array.from({ length: count }, (_, index) => `${part}/bullet-${index + 1}`)),
  );
});
