import { describe, expect, test } from "vitest";
import { foldAlike } from "../../src/answer/fold-alike.ts";
import type { Ranked } from "../../src/answer/rank.ts";
import { LIBRARY } from "../support/real-engine.ts";

const ranked = LIBRARY.corpus.passages
  .filter(({ kind }) => kind !== "heading" && kind !== "title")
  .map((passage): Ranked => ({ passage, score: 1, parts: { text: 1, bank: 0, preference: 1 } }));
const folded = foldAlike(LIBRARY, ranked);

describe("near-duplicates", () => {
  test("are folded into the first, and nothing is lost or doubled", () => {
    const all = folded.flatMap(({ ranked: { passage }, alike }) => [passage.id, ...alike.map(({ id }) => id)]);
    expect(all.toSorted()).toEqual(ranked.map(({ passage }) => passage.id).toSorted());
    expect(folded.some(({ alike }) => alike.length > 0)).toBe(true);
  });

  test("are always of other documents", () =>
    expect(
      folded.filter(({ ranked: { passage }, alike }) => alike.some(({ document }) => document === passage.document)),
    ).toEqual([]));

  test("share most of their words", () => {
    for (const {
      ranked: { passage },
      alike,
    } of folded) {
      for (const other of alike) {
        const [one, two] = [LIBRARY.termsIn(passage.id), LIBRARY.termsIn(other.id)];
        const shared = [...one].filter((term) => two.has(term)).length;
        expect(shared * 2).toBeGreaterThan(Math.max(one.size, two.size));
      }
    }
  });

  test("of a line that the press release takes from the annex", () => {
    const row = folded.find(
      ({ ranked: { passage } }) => passage.id === "iss-in-action/annex/objective-3/action-1/row-1",
    );
    expect(["press-release/part-3/bullet-1", ...(row?.alike ?? []).map(({ id }) => id)]).toContain(
      "press-release/part-3/bullet-1",
    );
  });

  test("of one passage are none", () =>
    expect(foldAlike(LIBRARY, ranked.slice(0, 1))).toEqual([{ ranked: ranked[0], alike: [] }]));
  test("of nothing are none", () => expect(foldAlike(LIBRARY, [])).toEqual([]));
});
