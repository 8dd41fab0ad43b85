import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../src/words/sentences.ts";

function sentences(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());
}

describe("sentences", () => {
  it.each([
    ["One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]],
    ["The Treaty (Art. 222). Work has begun.", ["The Treaty (Art. 222).", "Work has begun."]],
    [
      "Regulation (EC) No 648/2005 amending No. 2913/92. It came later.",
      ["Regulation (EC) No 648/2005 amending No. 2913/92.", "It came later."],
    ],
    ["Agreements, e.g. Those of 2010, i.e. PNR.", ["Agreements, e.g. Those of 2010, i.e. PNR."]],
    ["Agreements with the U.S. Treasury. They hold.", ["Agreements with the U.S. Treasury.", "They hold."]],
    ["Suspects in country Y. Appointment of leaders.", ["Suspects in country Y.", "Appointment of leaders."]],
    ["Talks with the U.S. The next are planned.", ["Talks with the U.S.", "The next are planned."]],
    ["In August the UK seizes 1.2 tonnes of cocaine.", ["In August the UK seizes 1.2 tonnes of cocaine."]],
    [
      "Inaugurated on 9 September 2011. 50,000 migrants came.",
      ["Inaugurated on 9 September 2011.", "50,000 migrants came."],
    ],
    ["See COM(2010) 673 final. It has five objectives.", ["See COM(2010) 673 final.", "It has five objectives."]],
    [
      "It is: (1) the first; (2) the second; and (3) the third.",
      ["It is: (1) the first; (2) the second; and (3) the third."],
    ],
    [
      "1. Weaken the capacity of groups. 2. Mitigate the role.",
      ["1. Weaken the capacity of groups.", "2. Mitigate the role."],
    ],
    ["He said “We act.” The rest follows.", ["He said “We act.”", "The rest follows."]],
    ["Costs of approx. 5 million. p. 24 says so.", ["Costs of approx. 5 million. p. 24 says so."]],
    ["Heading\n\nText below it.", ["Heading", "Text below it."]],
    ["", []],
  ])("%j", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("cover any text without gap or overlap, in order", () => {
    const pieces = fc.constantFrom(
      "Word",
      " ",
      ". ",
      "! ",
      "Art. ",
      "U.S. ",
      "1. ",
      "\n\n",
      "“",
      "”",
      "and ",
      "2011. ",
      "…",
      "()",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(pieces).map((list) => list.join("")),
        ),
        (text) => {
          const ranges = sentencesOf(text);
          expect(ranges.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
          for (const { start, end } of ranges) expect(end).toBeGreaterThan(start);
        },
      ),
    );
  });
});
