import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { miniSearchCandidates, miniSearchJson } from "../../src/search/mini-search.ts";
import { indexOf, documentsOf } from "./library.ts";

const INDEX = indexOf(
  documentsOf({
    a: { title: "Cybercrime centre", text: "The EU will set up a cybercrime centre by 2013." },
    b: "Frontex coordinates the Member States at the external borders.",
    c: "",
    d: "Borders and the constructor of __proto__ in Malmö.",
  }),
  [{ text: "When does the cyber police hub open?", document: "a" }],
);

/** What MiniSearch writes when the same documents are added to it. */
function writtenByMiniSearch(): unknown {
  const index = new MiniSearch<{ id: number; terms: string }>({
    fields: ["terms"],
    tokenize: (text) => (text === "" ? [] : text.split(" ")),
    processTerm: (term) => term,
  });
  const { starts, documents } = INDEX.postings;
  const held = (document: number): readonly string[] =>
    INDEX.terms.filter((_, term) => documents.subarray(starts[term], starts[term + 1]).includes(document));
  index.addAll(INDEX.ids.map((_, id) => ({ id, terms: held(id).join(" ") })));
  return JSON.parse(JSON.stringify(index));
}

const form = z.looseObject({ index: z.array(z.tuple([z.string(), z.unknown()])) });

/** Terms in one order: MiniSearch writes them in that of its tree. */
function sorted(written: unknown): unknown {
  const { index, ...rest } = form.parse(written);
  return { ...rest, index: index.toSorted(([one], [other]) => (one < other ? -1 : 1)) };
}

describe("MiniSearch's part", () => {
  it("is what MiniSearch itself would write", () => {
    expect(sorted(JSON.parse(miniSearchJson(INDEX.terms, INDEX.postings)))).toEqual(sorted(writtenByMiniSearch()));
  });
  it("gives the documents that hold any of the terms, in their order", () => {
    const candidates = miniSearchCandidates(INDEX.terms, INDEX.postings);
    expect([
      candidates(["border", "cybercrim"]),
      candidates(["constructor"]),
      candidates(["hub"]),
      candidates(["hasownproperty"]),
    ]).toEqual([[0, 1, 3], [3], [], []]);
  });
});
