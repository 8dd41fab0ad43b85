import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { find, termShares } from "../../src/search/find.ts";
import { PARAMETERS } from "../../src/search/parameters.ts";
import { coverage, frequencyOf, idf, isKnown } from "../../src/search/statistics.ts";
import { clean } from "../../src/words/clean.ts";
import { plainQuery } from "../../src/words/query.ts";
import { termsOf } from "../../src/words/terms.ts";
import { BAD_INPUTS } from "../words/bad-inputs.ts";
import { documentsOf, indexOf } from "./library.ts";
import type { QueryTerm } from "../../src/words/query.ts";

const filler = documentsOf(
  Object.fromEntries(
    Array.from({ length: 12 }, (_, number) => [
      `filler-${number}`,
      `The Commission and the Member States work on security ${number}.`,
    ]),
  ),
);

/** Ids in the order found, fillers left out. */
function order(texts: Parameters<typeof documentsOf>[0], question: string, parameters = PARAMETERS): string[] {
  const index = indexOf([...documentsOf(texts), ...filler]);
  return find(
    index,
    plainQuery(question, (term) => isKnown(index, term)),
    { parameters },
  )
    .map(({ id }) => id)
    .filter((id) => !id.startsWith("filler"));
}

describe("what comes first, and why", () => {
  it.each([
    [
      "a rare word counts more than a common one",
      "security of Frontex",
      { common: "Security and security again.", rare: "The work of Frontex." },
      ["rare", "common"],
    ],
    [
      "both words beat one word said often",
      "cybercrime centre",
      {
        often: "Cybercrime, cybercrime, cybercrime and cybercrime.",
        both: "A centre for fighting cybercrime, among other tasks of the agencies.",
      },
      ["both", "often"],
    ],
    [
      "a short text beats a long one that says the same",
      "asylum",
      { long: `Asylum ${"and many other matters of policy ".repeat(8)}`, short: "Asylum in Europe." },
      ["short", "long"],
    ],
    [
      "the title counts more than the text",
      "confiscation",
      {
        text: { title: "Other matters", text: "Confiscation is named." },
        title: { title: "Confiscation", text: "Other matters are named." },
      },
      ["title", "text"],
    ],
    [
      "words side by side beat words apart",
      "asset recovery offices",
      {
        apart: "Offices were opened, the recovery was slow, an asset was lost.",
        together: "Slow was the opening, lost were the asset recovery offices.",
      },
      ["together", "apart"],
    ],
    [
      "a relative of the word is better than nothing",
      "radicals at the border",
      { none: "Work at the border goes on.", relative: "Radicalisation at the border goes on." },
      ["relative", "none"],
    ],
    [
      "spelling does not matter",
      "counter terrorism centre",
      { one: "Counterterrorism.", other: "The centre." },
      ["one", "other"],
    ],
  ])("%s", (_why, question, texts, expected) => {
    expect(order(texts, question)).toEqual(expected);
  });
  it("puts equal documents in the index's order", () => {
    const texts = { c: "Asylum policy.", a: "Asylum policy.", b: "Asylum policy." };
    expect(order(texts, "asylum policy")).toEqual(["c", "a", "b"]);
  });
  it("measures the bank by itself: many questions do not make a passage long", () => {
    const parameters = { ...PARAMETERS, fields: { bank: { weight: 1, lengthPenalty: 0 } } };
    const texts = { plain: { text: "Asylum." }, asked: { text: "Asylum.", bank: "Who decides on asylum? ".repeat(3) } };
    expect(order(texts, "asylum", parameters)).toEqual(["asked", "plain"]);
  });
});

function queryTerm(word: string, weight: number, phrase: number): QueryTerm {
  const origin = phrase === 0 ? "typed" : "everyday word";
  return { term: termsOf(word)[0] ?? "", word, weight, concept: 0, phrase, origin };
}

describe("words that were added", () => {
  const index = indexOf([
    ...documentsOf({ laundering: "Money laundering.", dirty: "Dirty hands.", money: "Money." }),
    ...filler,
  ]);
  it("count as one of several ways to say a thing: the best one, not the sum", () => {
    const typed = find(index, { terms: [queryTerm("money", 1, 0)] }).find(({ id }) => id === "money");
    const both = find(index, {
      terms: [queryTerm("money", 1, 0), queryTerm("money", 0.5, 1), queryTerm("laundering", 0.5, 1)],
    });
    expect(both.find(({ id }) => id === "money")?.parts.words).toBe(typed?.parts.words);
    expect(both[0]?.id).toBe("laundering");
  });
});

describe("the parts of a score", () => {
  const index = indexOf([
    ...documentsOf({ a: "Asset recovery offices exchange information.", b: "Recovery plans." }),
    ...filler,
  ]);
  it("add up", () => {
    const query = plainQuery("asset recovery offices");
    for (const { document, score, parts } of find(index, query)) {
      const shares = termShares(index, query, document).map((share) => share.score);
      expect(parts.words + parts.grams + parts.pairs).toBeCloseTo(score, 4);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(parts.words, 4);
    }
  });
  it("name the words that matched", () => {
    const shares = termShares(index, plainQuery("asset recovery in Brazil"), 0);
    expect(shares.map(({ word }) => word)).toEqual(["asset", "recovery"]);
  });
});

describe("limits and filters", () => {
  const index = indexOf([...documentsOf({ a: "Asylum.", b: "Asylum and more." }), ...filler]);
  it("gives as many as asked for", () => {
    expect(find(index, plainQuery("asylum security"), { limit: 1 })).toHaveLength(1);
  });
  it("looks only among the documents that count", () => {
    expect(find(index, plainQuery("asylum"), { among: (document) => document === 1 }).map(({ id }) => id)).toEqual([
      "b",
    ]);
  });
  it("finds nothing for nothing", () => {
    expect(find(index, plainQuery("what is it"))).toEqual([]);
    expect(find(index, plainQuery("xyzzy"))).toEqual([]);
  });
});

describe("statistics", () => {
  const index = indexOf(
    documentsOf({ a: { text: "Frontex and Europol.", bank: "Who guards the border?" }, b: "Europol.", c: "Eurojust." }),
  );
  it("call a word rarer the fewer documents have it", () => {
    expect(idf(index, "xyzzi")).toBeGreaterThan(idf(index, "frontex"));
    expect(idf(index, "frontex")).toBeGreaterThan(idf(index, "europol"));
    expect(frequencyOf(index, "europol")).toBe(2);
  });
  it("measure how much of a question a document holds, by rarity", () => {
    expect(coverage(index, termsOf("Frontex Europol"), 0)).toBe(1);
    expect(coverage(index, termsOf("Frontex Europol"), 1)).toBeLessThan(0.5);
    expect(coverage(index, termsOf("guards"), 0)).toBe(1);
    expect(coverage(index, termsOf("guards"), 0, ["text"])).toBe(0);
    expect(coverage(index, [], 0)).toBe(0);
  });
});

describe("any question", () => {
  const index = indexOf([
    ...documentsOf({ a: "ENISA is the European Network and Information Security Agency.", b: "Police and borders." }),
    ...filler,
  ]);
  it.each(BAD_INPUTS.map((input) => [input.id, input.family, input] as const))(
    "%s (%s) returns, and noise around a question changes nothing",
    (_id, _family, input) => {
      const hits = find(index, plainQuery(clean(input.text).text));
      expect(hits.length).toBeLessThanOrEqual(10);
      expect(hits).toEqual(find(index, plainQuery(clean(input.core ?? input.text).text)));
    },
  );
  it("has hits in falling order, each once, the same each time", () => {
    const word = fc.constantFrom("police", "border", "ENISA", "security", "network", "agencies", "xyzzy", "the");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const hits = find(index, plainQuery(words.join(" ")));
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
        expect(find(index, plainQuery(words.join(" ")))).toEqual(hits);
      }),
    );
  });
});
