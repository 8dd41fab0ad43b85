import { describe, expect, test } from "vitest";
import { itemListsOf, notesByPassage, partsOf, rowsOf } from "../../src/answer/structure.ts";
import { CORPUS, notesOf, textOf } from "../support/corpus.ts";

const parts = partsOf(CORPUS);
const lists = itemListsOf(CORPUS);
const itemsOf = (intro: RegExp): readonly number[] =>
  lists.filter((list) => intro.test(textOf(list.intro.id))).map(({ items }) => items.length);

describe("parts", () => {
  test("hold what stands below their heading, in order, and no headings", () => {
    for (const [id, { heading, title, passages }] of parts) {
      expect([heading.id, title]).toEqual([id, textOf(id)]);
      expect(passages.length).toBeGreaterThan(0);
      expect(
        passages.every(
          ({ kind, place, document }) => kind !== "heading" && place.includes(id) && document === heading.document,
        ),
      ).toBe(true);
    }
  });

  test.each([
    ["iss-in-action/objective-3", /^OBJECTIVE 3/u],
    ["iss-in-action/objective-3/action-2", /^Action 2: Work with industry/u],
    ["iss-2010/guideline-7", /./u],
    ["annual-report-2011/section-2/part-3", /./u],
  ])("%s is one", (id, title) => expect(parts.get(id)?.title).toMatch(title));

  test("are five objectives with 17 actions, ten guidelines", () => {
    const ids = [...parts.keys()];
    expect(ids.filter((id) => /^iss-in-action\/objective-\d$/u.test(id))).toHaveLength(5);
    expect(ids.filter((id) => /^iss-in-action\/objective-\d\/action-\d$/u.test(id))).toHaveLength(17);
    expect(ids.filter((id) => /^iss-2010\/guideline-\d+$/u.test(id))).toHaveLength(10);
  });
});

describe("lists", () => {
  test("are items of one parent below what opens them", () => {
    for (const { intro, items } of lists) {
      expect(items.length).toBeGreaterThan(1);
      expect(new Set([intro, ...items].map(({ document }) => document)).size).toBe(1);
      expect(new Set(items.map(({ place }) => place.at(-1))).size).toBe(1);
      const order = [intro, ...items].map((passage) => CORPUS.passages.indexOf(passage));
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    }
  });

  test.each<readonly [string, RegExp, number]>([
    ["the seven common threats of the booklet", /common threats/iu, 7],
    ["what Member States are encouraged to do, in five areas", /^Member States are encouraged to/iu, 5],
  ])("%s", (_, intro, count) =>
    expect(itemsOf(intro).some((items) => items === count) || itemsOf(intro).length === count).toBe(true),
  );
});

describe("footnotes and rows", () => {
  test("every footnote with a mark belongs to one passage", () => {
    const notes = [...notesByPassage(CORPUS).values()].flat();
    const marked = [...notesOf("iss-in-action"), ...notesOf("annual-report-2011"), ...notesOf("iss-2010")].filter(
      ({ mark }) => mark !== undefined,
    );
    expect(notes.map(({ id }) => id).toSorted()).toEqual(marked.map(({ id }) => id).toSorted());
  });
  test("there are 41 rows", () => expect(rowsOf(CORPUS)).toHaveLength(41));
});
