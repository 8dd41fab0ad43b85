import { describe, expect, test } from "vitest";
import { mentionedTerm, placesOf } from "../../src/answer/answer-mentions.ts";
import { LIBRARY } from "../support/real-engine.ts";
import { asked } from "./said.ts";

describe("the term whose mentions are asked for", () => {
  test.each([
    ["how often and where is solidarity mentioned", "solidarity"],
    ["How often is solidarity mentioned?", "solidarity"],
    ["how many times does the word resilience appear", "resilience"],
    ['where is the term "Stockholm Programme" used', "Stockholm Programme"],
    ["where does PNR come up", "PNR"],
    ["where are body scanners mentioned in all documents", "body scanners"],
    ["list all mentions of Frontex", "Frontex"],
    ["every reference to the Lisbon Treaty", "Lisbon Treaty"],
    ["which documents mention ENISA", "ENISA"],
    ["which passages talk about corruption?", "corruption"],
    ["how often do they mention terrorism", "terrorism"],
    ["count the occurrences of data protection", "data protection"],
    ["does the strategy mention climate change?", "climate change"],
    ["Does the report mention a handbook, and what for?", "handbook"],
    ["do they mention Interpol by name", "Interpol"],
    ["In which passages is Madrid mentioned?", "Madrid"],
    ['is the word "refugee" used', "refugee"],
    ["is Galileo mentioned anywhere", "Galileo"],
    ["are body scanners ever mentioned in the booklet?", "body scanners"],
    ["is there any mention of piracy in the booklet", "piracy"],
    ["any mention of Somalia?", "Somalia"],
    ["tell me everything about money laundering", "money laundering"],
    ["everything you have on PNR in these documents", "PNR"],
    ["which footnote mentions ARGUS?", "ARGUS"],
    ["The footnote mentioning ARGUS: what will happen with that system?", "ARGUS"],
    ["in which boxes is Eurojust mentioned", "Eurojust"],
  ])('"%s": %s', (text, term) => expect(mentionedTerm(text)).toBe(term));

  test.each([
    "where is Eurosur described",
    "how often are reports published",
    "when is it mentioned",
    "which measures are named",
    "list all actions",
    "where is it",
    "how many actions are there",
    "who mentions it",
    "is it mentioned anywhere",
    "does it mention that",
    "is the deadline that they mention still open",
  ])('"%s": none', (text) => expect(mentionedTerm(text)).toBeUndefined());
});

const found = (text: string, term: string): readonly string[] =>
  placesOf(text, term).map(({ start, end }) => text.slice(start, end));

describe("the places of a term", () => {
  test.each<readonly [string, string, readonly string[]]>([
    ["Solidarity in action: the solidarity clause", "solidarity", ["Solidarity", "solidarity"]],
    ["criminal networks and a criminal network", "criminal network", ["criminal networks", "criminal network"]],
    ["network of criminals", "criminal network", []],
    ["a threat, threats and THREAT", "threat", ["threat", "threats", "THREAT"]],
    ["", "threat", []],
    ["no such word", "threat", []],
  ])('in "%s" of "%s"', (text, term, places) => expect(found(text, term)).toEqual(places));

  test("a term of no words is nowhere", () => expect(placesOf("some text", "?!")).toEqual([]));
});

/** Counted plainly, by the word's beginning, without any of the engine's analysis. */
const plainCount = (document: string, word: RegExp): { passages: number; times: number } => {
  const times = LIBRARY.corpus.passages
    .filter((passage) => passage.document === document)
    .map(({ id }) => ((LIBRARY.texts.get(id) ?? "").match(word) ?? []).length);
  return { passages: times.filter((count) => count > 0).length, times: times.reduce((sum, count) => sum + count, 0) };
};

describe("mentions", () => {
  test.each<readonly [string, RegExp]>([
    ["solidarity", /\bsolidarity\b/giu],
    ["Frontex", /\bfrontex\b/giu],
    ["cybercrime", /\bcybercrimes?\b/giu],
    ["ENISA", /\benisa\b/giu],
    ["radicalisation", /\bradicalis\w*/giu],
    ["criminal networks", /\bcriminal networks?\b/giu],
    ["Europol", /\beuropol\b/giu],
  ])("of %s per document are those of a plain count", (term, word) => {
    const answer = asked(`how often is ${term} mentioned?`);
    if (answer.kind !== "mentions") throw new Error(`${term} is ${answer.kind}`);
    expect(answer.counts.map(({ document, passages, times }) => [document.id, { passages, times }])).toEqual(
      LIBRARY.corpus.documents.map(({ id }) => [id, plainCount(id, word)]),
    );
    expect(
      answer.citations.every(
        ({ text, facts }) =>
          facts.length > 0 &&
          facts.every(({ start, end }) => new RegExp(word.source, "iu").test(text.slice(start, end))),
      ),
    ).toBe(true);
    const order = answer.citations.map(({ passage }) => LIBRARY.positions.get(passage) ?? -1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  test("within a named document only it is counted", () => {
    const answer = asked("how often is Europol mentioned in the annual report");
    expect(answer).toMatchObject({
      kind: "mentions",
      term: "Europol",
      counts: [{ document: { id: "annual-report-2011" } }],
    });
    expect(
      answer.kind === "mentions" && answer.citations.every(({ document }) => document.id === "annual-report-2011"),
    ).toBe(true);
  });

  test("what a named document does not mention is said to be missing there", () => {
    expect(asked("where is Frontex mentioned in the press release?")).toMatchObject({
      kind: "refused",
      reason: "not-in-this-document",
      document: { id: "press-release" },
    });
  });

  test("what no document mentions is refused", () =>
    expect(asked("how often is zebra mentioned")).toMatchObject({ kind: "refused" }));
});

describe("mentions in passages of one kind", () => {
  test.each([
    ["which footnotes cite Europol", "footnote", 6],
    ["in which boxes is Eurojust mentioned", "box", 4],
  ])("%s: %s, %i", (text, among, count) => {
    const answer = asked(text);
    expect(answer).toMatchObject({ kind: "mentions", among });
    expect(answer.kind === "mentions" && answer.citations.map(({ kind }) => kind)).toEqual(
      Array.from({ length: count }, () => among),
    );
  });
});
