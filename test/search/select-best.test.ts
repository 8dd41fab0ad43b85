import * as fc from "fast-check";
import { expect, it } from "vitest";
import { find } from "../../src/search/find.ts";
import { packedIndex } from "../../src/search/packed-index.ts";
import { selectBest } from "../../src/search/select-best.ts";
import { plainQuery } from "../../src/words/query.ts";
import { documentsOf, indexOf } from "./library.ts";

it("gives the best in the order in which sorting them all would", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 0, max: 12 }), (scores, limit) => {
      const sorted = scores
        .map((score, document) => ({ document, score }))
        .toSorted((one, other) => other.score - one.score || one.document - other.document);
      expect(selectBest(scores.keys(), (document) => scores[document] ?? 0, limit)).toEqual(sorted.slice(0, limit));
    }),
  );
});

it("ranks over packed postings as over MiniSearch's candidates", () => {
  const documents = documentsOf({ a: "Asset recovery offices.", b: "Recovery plans for the economy.", c: "Borders." });
  const query = plainQuery("asset recovery");
  const packed = find(packedIndex(["title", "text", "bank"], documents), query);
  expect(packed).toEqual(find(indexOf(documents), query));
  expect(packed.map(({ id }) => id)).toEqual(["a", "b"]);
});
