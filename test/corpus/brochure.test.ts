import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBrochure } from "../../src/corpus/brochure/brochure.ts";
import { parseLayout } from "../../src/corpus/brochure/layout.ts";
import type { ParsedDocument } from "../../src/corpus/passage.ts";
import { quote } from "../../src/corpus/quote.ts";
import { FIRST_AND_LAST_WORDS, LEFT_OUT } from "./brochure-passages.ts";

const seed = readFileSync("seeds/iss-2010.txt", "utf8");
const layout = parseLayout(readFileSync("seeds/layout/iss-2010.txt", "utf8"));
const booklet = parseBrochure({ id: "iss-2010", text: seed }, layout);

const textOf = (id: string): string => {
  const passage = booklet.passages.find((each) => each.id === id);
  return passage === undefined ? "" : quote(seed, passage.spans);
};
const idsUnder = (part: string, kind: string): readonly string[] =>
  booklet.passages.filter((each) => each.kind === kind && each.id.startsWith(`iss-2010/${part}`)).map(({ id }) => id);

/** How often each character is used by passages and left-overs; every non-space one must be used exactly once. */
function misused(text: string, { passages, leftOvers }: ParsedDocument): readonly number[] {
  const uses = new Uint8Array(text.length);
  for (const { start, end } of [...passages.flatMap(({ spans }) => spans), ...leftOvers.map(({ span }) => span)]) {
    for (let at = start; at < end; at += 1) uses[at] = (uses[at] ?? 0) + 1;
  }
  return Array.from(uses).flatMap((count, at) => (/\S/u.test(text.charAt(at)) && count !== 1 ? [at] : []));
}

/** Reads a made-up brochure of these lines, with these rows of a layout file. */
function read(
  lines: readonly string[],
  rows: readonly string[] = [],
): { parsed: ParsedDocument; quotes: readonly string[] } {
  const text = lines.join("\n");
  const parsed = parseBrochure({ id: "made-up", text }, parseLayout(rows.join("\n")));
  return { parsed, quotes: parsed.passages.map(({ spans }) => quote(text, spans)) };
}

describe("the booklet, read from first to last", () => {
  test.each(FIRST_AND_LAST_WORDS.map((row, index) => ({ row, index })))("$row", ({ row, index }) => {
    const [id, kind, first, last] = row;
    const passage = booklet.passages[index];
    const text = passage === undefined ? "" : quote(seed, passage.spans);
    expect({
      id: passage?.id,
      kind: passage?.kind,
      first: text.slice(0, first.length),
      last: text.slice(-last.length),
    }).toEqual({
      id: `iss-2010/${id}`,
      kind,
      first,
      last,
    });
  });

  test("has no passage beside them", () => expect(booklet.passages).toHaveLength(FIRST_AND_LAST_WORDS.length));

  test("leaves out page numbers, credit lines and list marks, and nothing else", () => {
    const leftOut = booklet.leftOvers.map(({ span, reason }) => [reason, seed.slice(span.start, span.end)]);
    expect(leftOut.filter(([reason]) => reason !== "list mark")).toEqual(LEFT_OUT);
    const marks = leftOut.filter(([reason]) => reason === "list mark").map(([, mark]) => mark);
    expect(marks.filter((mark) => mark === "—")).toHaveLength(3 + 7 + 5 + 7 + 2);
    expect(marks.filter((mark) => mark === "•")).toHaveLength(3 + 2);
  });

  test("leaves no doubt that is not reviewed", () => expect(booklet.doubts).toEqual([]));
});

describe("laws", () => {
  test("every non-space character is in one passage or one left-over", () =>
    expect(misused(seed, booklet)).toEqual([]));

  test("spans are ordered and disjoint, and passages stand in document order", () => {
    for (const { spans } of booklet.passages) {
      for (const [index, span] of spans.entries()) {
        expect(span.start).toBeLessThan(span.end);
        expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      }
    }
    const starts = booklet.passages.map(({ spans }) => spans[0].start);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  });

  test("ids are unique and places are ids of headings above", () => {
    const ids = booklet.passages.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [index, { place }] of booklet.passages.entries()) {
      const above = booklet.passages.slice(0, index).filter(({ kind }) => kind === "heading");
      for (const id of place) expect(above.map((each) => each.id)).toContain(id);
    }
  });

  test("no passage holds a page number, a credit, a list mark or a broken word", () => {
    for (const { spans } of booklet.passages) {
      const text = quote(seed, spans);
      expect(text).not.toMatch(/©|•|^—|Fotolia|\b(?:8|23)\b(?! and| November| of)/u);
      expect(text).not.toMatch(/d r ives|wh ich|ma nages|phe ?members|insti ?have|possibili ?in|phe nomena/u);
    }
  });
});

describe("structure", () => {
  test.each([
    ["common-threats", "bullet", 7],
    ["response", "bullet", 5],
    ["principles", "bullet", 7],
    ["section-1", "bullet", 3],
    ["guideline-1/", "bullet", 2],
    ["guideline-", "heading", 10],
    ["caption-", "caption", 13],
    ["", "box", 3 + 3 + 4 + 1 + 1 + 1],
  ])("%s has its %s passages: %i", (part, kind, count) => expect(idsUnder(part, kind)).toHaveLength(count));

  test("the ten guidelines are I to X", () => {
    const numerals = idsUnder("guideline-", "heading").map((id) => textOf(id).split(" — ")[0]);
    expect(numerals).toEqual(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]);
  });

  test.each([
    ["introduction/paragraph-4", "Introduction, paragraph 4", ["introduction"]],
    ["common-threats/bullet-3", "Common threats, item 3", ["section-1", "common-threats"]],
    ["principles/bullet-2", "Principles, item 2", ["section-2", "principles"]],
    ["guideline-7", "Guideline VII", ["section-2", "guidelines"]],
    ["guideline-7/paragraph-2", "Guideline VII, paragraph 2", ["section-2", "guidelines", "guideline-7"]],
    ["guideline-3/box-1", "Guideline III, box 1", ["section-2", "guidelines", "guideline-3"]],
    ["section-3/paragraph-1", "Section 3, paragraph 1", ["section-3"]],
    ["caption-2", "Caption: Flooding caused by the River…", ["section-1", "common-threats"]],
  ])("%s is found as %s", (id, locator, place) => {
    const passage = booklet.passages.find((each) => each.id === `iss-2010/${id}`);
    expect(passage?.locator).toBe(locator);
    expect(passage?.place).toEqual(place.map((part) => `iss-2010/${part}`));
  });
});

describe("what interrupts sentences", () => {
  test.each([
    ["introduction/paragraph-4", "protecting rights and freedoms; improving cooperation and solidarity"],
    ["section-1/paragraph-3", "as possible when citizens travel to third countries"],
    ["section-1/bullet-1", "go beyond our national, bilateral or regional capability;"],
    [
      "section-1/bullet-2",
      "the EU’s common internal security policy — and the principles underpinning it — in a comprehensive",
    ],
    [
      "common-threats/bullet-2",
      "human trafficking, smuggling of persons, arms trafficking, sexual exploitation of minors",
    ],
    ["common-threats/box-3", "coordinated by Europol. Source: Europol Annual Report 2008, p. 24."],
    [
      "response/box-3",
      "The Baltic Sea Task Force, including non-EU members, was set up to combat organised crime in the Baltic",
    ],
    ["response/paragraph-1", "In order to cope with these phenomena, EU Member States have their own national"],
    ["response/bullet-3", "Eurojust, which drives coordination and increases"],
    ["response/bullet-3", "and Frontex, which manages operational cooperation at the external borders."],
    ["guideline-3/paragraph-3", "our understanding of the different types of threats and their probability"],
    ["guideline-3/paragraph-6", "such as energy shortage, ICT breakdowns and pandemics."],
    ["guideline-5/paragraph-4", "phases of a crisis — prevention, response and recovery — through the implementation"],
    ["guideline-9/paragraph-2", "supporting their institutional, economic and social development. This system"],
    ["guideline-9/paragraph-2", "concerns and the possibilities for cooperation that can be identified in each case."],
    [
      "guideline-9/box-1",
      "Toulon, Accra and Dakar in cooperation with third countries in the fight against drug trafficking.",
    ],
    ["guideline-5/box-1", "having been granted lawenforcement powers."],
  ])("%s says: %s", (id, words) => expect(textOf(`iss-2010/${id}`)).toContain(words));

  test("words that spans cannot heal are in the list of real words", () => {
    const list = readFileSync("seeds/real-words.txt", "utf8")
      .split("\n")
      .filter((line) => /^[^#]/u.test(line));
    const pairs = list.map((line) => line.split(" = "));
    expect(pairs).toContainEqual(["lawenforcement", "law enforcement"]);
    expect(pairs).toContainEqual(["bordermanagement", "border management"]);
    for (const [printed] of pairs) expect(seed.toLowerCase()).toMatch(new RegExp(`\\b${printed}\\b`, "u"));
  });
});

describe("the rules, on a made-up brochure without a layout file", () => {
  const FULL = "This line of the running text is as long as the others are in here,";

  test("joins hard-wrapped lines and ends a paragraph at a short line", () => {
    const { quotes, parsed } = read([FULL, "and it ends.", `Then ${FULL}`, "so it goes."]);
    expect(quotes).toEqual([`${FULL} and it ends.`, `Then ${FULL} so it goes.`]);
    expect(parsed.doubts).toEqual([]);
  });

  test("asks where a sentence ends at full width", () => {
    const full = `${FULL.slice(0, -1)}.`;
    const { quotes, parsed } = read([FULL, full, "The next sentence."]);
    expect(quotes).toHaveLength(1);
    expect(parsed.doubts.map(({ line, column }) => [line, column])).toEqual([[3, 1]]);
    expect(read([FULL, full, "The next sentence."], ['paragraph 3 "The next"']).quotes).toHaveLength(2);
    expect(read([FULL, full, "The next sentence."], ['continues 3 "The next"']).parsed.doubts).toEqual([]);
  });

  test("takes page numbers, captions and wrapped credit lines out of a sentence", () => {
    const { quotes, parsed } = read([
      FULL,
      "",
      "12",
      "",
      "A harbour",
      "by night",
      "© Some",
      "Agency",
      "",
      "and it ends.",
    ]);
    expect(quotes).toEqual([`${FULL} and it ends.`, "A harbour by night"]);
    expect(parsed.leftOvers.map(({ reason }) => reason)).toEqual(["page number", "credit line", "credit line"]);
  });

  test("takes a credit off the end of a caption", () => {
    expect(read([FULL, "it ends.", "", "A harbour © Agency"]).quotes).toEqual([`${FULL} it ends.`, "A harbour"]);
  });

  test("knows numbered, Roman and capital headings, also over two lines", () => {
    const { parsed, quotes } = read([
      "1. KEEPING",
      "THE PEACE",
      "II — Of good",
      "neighbours",
      "They agree.",
      "NEXT STEPS",
      "None.",
    ]);
    expect(quotes).toEqual(["1. KEEPING THE PEACE", "II — Of good neighbours", "They agree.", "NEXT STEPS", "None."]);
    const ids = parsed.passages.map(({ id }) => id.replace("made-up/", ""));
    expect(ids).toEqual(["section-1", "part-ii", "part-ii/paragraph-1", "next-steps", "next-steps/paragraph-1"]);
  });

  test("tells a list mark from a dash in a sentence", () => {
    const { parsed, quotes } = read(["It holds:", "— the first, which has", "— as said — two parts;", "— the second."]);
    expect(quotes).toEqual(["It holds:", "the first, which has — as said — two parts;", "the second."]);
    expect(parsed.passages.map(({ kind }) => kind)).toEqual(["paragraph", "bullet", "bullet"]);
  });

  test("finds the reviewed places of the booklet doubtful by itself", () => {
    const unreviewed = parseBrochure({ id: "iss-2010", text: seed }, []);
    expect(misused(seed, unreviewed)).toEqual([]);
    const doubted = unreviewed.doubts.map(({ line }) => line);
    for (const line of [21, 47, 65, 121, 124, 155, 162, 183, 191, 240, 300, 419, 459, 491, 551, 652])
      expect(doubted).toContain(line);
  });

  test("keeps every character of whatever it is given", () => {
    const words = fc.constantFrom(
      "Europe",
      "and",
      "the",
      "— a",
      "• b",
      "©",
      "© Agency",
      "12",
      "END.",
      "II — Title",
      "3. NEXT",
      "Source:",
      "ends.",
      "",
      " ",
      " Page",
      "🙂",
    );
    const line = fc.array(words, { maxLength: 6 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const { parsed } = read(lines);
        expect(misused(lines.join("\n"), parsed)).toEqual([]);
      }),
    );
  });
});

describe("the layout file", () => {
  test("takes regions by line and column out of the text and joins cut words", () => {
    const lines = ["We know these phein a box", "nomena well.", "that is coloured."];
    const rows = ['box 1:18-25, 3 "in a box"', 'cut 2 "nomena"'];
    expect(read(lines, rows).quotes).toEqual(["We know these phenomena well.", "in a box that is coloured."]);
  });

  test("closes spaced letters", () => {
    expect(read(["It wh ich ma nages all."], ['spaced 1:4-18 "wh ich ma nages" = which manages']).quotes).toEqual([
      "It which manages all.",
    ]);
  });

  test.each([
    ["box 1 First", 'Cannot read line 1 of the layout file, "box 1 First"'],
    ['bocks 1 "First"', "Cannot read line 1"],
    ['box 0 "First"', "Cannot read line 1"],
    ['box one "First"', "Cannot read line 1"],
    ['part 1 "First"', "Cannot read line 1"],
    ['part 1 "First" = Not A Path, Name', "Cannot read line 1"],
    ['box 1 "Second"', 'its line 1 expects "Second" on line 1'],
    ['box 9 "First"', 'its line 1 expects "First" on line 9'],
    ['part 1 "First" = first, First', "no heading begins on line 1"],
    ['spaced 1:1-5 "First" = Fist', 'is not "Fist"'],
    ['box 1:3-4 "rs"', "goes on inside a word"],
  ])("%s: %s", (row, message) => {
    expect(() => read(["First line."], [row])).toThrow(message);
  });
});
