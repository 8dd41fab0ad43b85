import { readdirSync, readFileSync } from "node:fs";
import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { breachesOf } from "../../src/corpus/checks.ts";
import { parsePlainText } from "../../src/corpus/plain-text/plain-text.ts";
import { quote } from "../../src/corpus/quote.ts";

const facts = { id: "rules", title: "Rules for boats" };

function read(text: string): readonly string[] {
  return parsePlainText(facts, text).passages.map((passage) => `${passage.kind}: ${quote(text, passage.spans)}`);
}

const page = (number: number, body: string): string => `Harbour office\n\n${body}\n\n${number}`;

describe("plain text", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "paragraphs apart by empty lines",
      "One sentence here.\n\nAnother sentence there.\n",
      ["paragraph: One sentence here.", "paragraph: Another sentence there."],
    ],
    [
      "lines of a page are joined",
      "The keeper lights the lamp at dusk, when the sun\nis down and the sea is dark, and puts it out at\ndawn.\n",
      [
        "paragraph: The keeper lights the lamp at dusk, when the sun is down and the sea is dark, and puts it out at dawn.",
      ],
    ],
    [
      "long lines are paragraphs by themselves",
      `${"A long line is a paragraph of its own. ".repeat(5).trim()}\n${"So is this one. ".repeat(10).trim()}\n`,
      [
        `paragraph: ${"A long line is a paragraph of its own. ".repeat(5).trim()}`,
        `paragraph: ${"So is this one. ".repeat(10).trim()}`,
      ],
    ],
    [
      "the title is known by the catalogue",
      "# Rules for boats\n\nEvery boat has a bell.\n",
      ["title: Rules for boats", "paragraph: Every boat has a bell."],
    ],
    ["headings behind signs", "## Lamps\n\nRed is left.\n", ["heading: Lamps", "paragraph: Red is left."]],
    [
      "headings without signs",
      "Lamps and bells\n\nRed is left.\n",
      ["heading: Lamps and bells", "paragraph: Red is left."],
    ],
    [
      "where one heading has a sign, short lines are paragraphs",
      "# Lamps\n\nRed\n\nGreen\n",
      ["heading: Lamps", "paragraph: Red", "paragraph: Green"],
    ],
    [
      "list items",
      "- red on the left\n- green on the right\n",
      ["bullet: red on the left", "bullet: green on the right"],
    ],
    [
      "a word broken at the end of a line is whole where it is whole elsewhere",
      "A lighthouse stands on the rock beside the light-\nhouse of old, which fell in the storm of that year.\n",
      [
        "paragraph: A lighthouse stands on the rock beside the lighthouse of old, which fell in the storm of that year.",
      ],
    ],
    [
      "a hyphen stays where the word has one elsewhere",
      "The two-year plan of the harbour office is a two-\nyear plan for lamps, horns, bells and the keepers.\n",
      [
        "paragraph: The two-year plan of the harbour office is a two-year plan for lamps, horns, bells and the keepers.",
      ],
    ],
  ])("%s", (_, text, passages) => {
    expect(read(text)).toEqual(passages);
  });

  it("names pages where there are any, and leaves out page numbers and running heads", () => {
    const text = [
      page(1, "The lamp is lit at dusk and burns without a break until the"),
      page(2, "sun is up again over the sea."),
      page(3, "The bell is rung in fog."),
    ].join("\n\f");
    const { passages, leftOvers } = parsePlainText(facts, text);
    expect(passages.map(({ locator, spans }) => [locator, quote(text, spans)])).toEqual([
      [
        "Page 1, paragraph 1",
        "The lamp is lit at dusk and burns without a break until the sun is up again over the sea.",
      ],
      ["Page 3, paragraph 2", "The bell is rung in fog."],
    ]);
    expect(leftOvers.map(({ reason }) => reason).toSorted()).toEqual([
      "page number",
      "page number",
      "page number",
      "running head",
      "running head",
      "running head",
    ]);
  });

  it("nests headings by their signs or their numbers", () => {
    const text = "# Lamps\n\n## Red\n\nLeft.\n\n## Green\n\nRight.\n";
    expect(parsePlainText(facts, text).passages.map(({ id }) => id)).toEqual([
      "rules/lamps",
      "rules/lamps/red",
      "rules/lamps/red/paragraph-1",
      "rules/lamps/green",
      "rules/lamps/green/paragraph-1",
    ]);
    const numbered = "1. Lamps\n\n1.1 Red\n\nLeft.\n\n2. Bells\n\nLoud.\n";
    expect(parsePlainText(facts, numbered).passages.map(({ id }) => id)).toEqual([
      "rules/1-lamps",
      "rules/1-lamps/1-1-red",
      "rules/1-lamps/1-1-red/paragraph-1",
      "rules/2-bells",
      "rules/2-bells/paragraph-1",
    ]);
  });

  it("says where it judged a hyphen without evidence", () => {
    const text =
      "The keeper winds the clockwork of the bell and cleans the reflec-\ntor of the lamp each day before the sun goes down over the sea.\n";
    expect(parsePlainText(facts, text).doubts).toEqual([
      expect.objectContaining({ line: 1, reason: expect.stringContaining("hyphen") }),
    ]);
  });

  it("loses and doubles nothing, whatever the text", () => {
    const piece = constantFrom(
      "# ",
      "- ",
      "light-",
      "\n",
      "\n\n",
      "\f",
      "12",
      "The lamp burns.",
      "and so on ",
      " ",
      "·\t",
      "Ω",
      "\r\n",
      "Harbour office",
      "😀",
    );
    assert(
      property(array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        expect(breachesOf(text, parsePlainText(facts, text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(readdirSync("seeds").filter((name) => name.endsWith(".txt")))(
    "reads seeds/%s without loss, though it is laid out otherwise",
    (name) => {
      const text = readFileSync(`seeds/${name}`, "utf8");
      expect(breachesOf(text, parsePlainText(facts, text))).toEqual([]);
    },
  );
});
