import { describe, expect, it } from "vitest";
import { clean } from "../../src/words/clean.ts";
import { QUERY_TERM_LIMIT, plainQuery } from "../../src/words/query.ts";
import { readQuestion } from "../../src/words/read-question.ts";
import { makeNeighbours } from "../../src/words/neighbours.ts";
import { makeSpeller } from "../../src/words/spelling.ts";
import { termsOf } from "../../src/words/terms.ts";
import { parseThesaurus } from "../../src/words/thesaurus.ts";
import { BAD_INPUTS } from "./bad-inputs.ts";
import type { Readers } from "../../src/words/readers.ts";

const TEXT =
  "The EU cybercrime centre will be set up by 2013. Money laundering and cyber attacks. ENISA, Europol and CEPOL, the European Police " +
  "College, support law enforcement authorities and police. Passenger Name Records. Gilles de Kerchove is Counter-Terrorism Coordinator.";
const known = new Set(termsOf(TEXT));
const counts = new Map<string, number>();
for (const word of TEXT.toLowerCase().match(/\p{Letter}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);

const readers: Readers = {
  isKnown: (term) => known.has(term),
  speller: makeSpeller({ words: [...counts].map(([word, count]) => ({ word, count })), common: ["collage", "polite"] }),
  thesaurus: parseThesaurus(
    "hackers = cyber attack (0.8), cybercrime\ndirty money = money laundering\nflight passenger data = Passenger Name Records\ncops = police\npirates = privateers",
    "t",
  ),
  acronyms: parseThesaurus("CEPOL <=> European Police College (0.8)\nPNR <=> Passenger Name Records", "a"),
};

describe("typing errors and short forms", () => {
  it.each([
    [
      "wen will the cybercrimecentre be set up",
      "when will the cybercrime centre be set up",
      ["cybercrimecentre > cybercrime centre"],
    ],
    ["what does ENSIA do", "what does enisa do", ["ENSIA > enisa"]],
    ["euro pol and cops", "europol and cops", ["euro pol > europol"]],
    ["who is Gilles de Kerchove", "who is Gilles de Kerchove", []],
    ["collage of polite people", "collage of polite people", []],
    ["what about Mark Pollice", "what about Mark police", ["Pollice > police"]],
  ])("%j is read as %j", (typed, text, corrections) => {
    const read = readQuestion(typed, readers);
    expect(read.text).toBe(text);
    expect(read.corrections.map(({ typed: word, readAs }) => `${word} > ${readAs}`)).toEqual(corrections);
  });
  it("marks what was corrected", () => {
    expect(readQuestion("ensia", readers).query.terms).toMatchObject([
      { term: "enisa", weight: 1, origin: "corrected" },
    ]);
  });
});

describe("typing errors that only the neighbours show", () => {
  const SAID =
    "Border guards and the police force of the United States. Every member state should have a CERT. Crime does not stop. It does not. It does not. It does not. It does not. Land transport, asset recovery, which article.";
  const said = new Map<string, number>();
  for (const word of SAID.toLowerCase().match(/\p{Letter}+/gu) ?? []) said.set(word, (said.get(word) ?? 0) + 1);
  const terms = new Set(termsOf(SAID));
  const neighbours = makeNeighbours(() => [SAID]);
  const common = ["boarder", "boarders", "dose", "untied", "farce", "lan", "wall", "guest"];
  const speller = makeSpeller({ words: [...said].map(([word, count]) => ({ word, count })), common, neighbours });
  const reading = { isKnown: (term: string): boolean => terms.has(term), speller, neighbours };

  it.each([
    ["boarder guards", "border guards", ["boarder > border"]],
    ["the police farce", "the police force", ["farce > force"]],
    ["the untied states", "the united states", ["untied > united"]],
    ["crime dose not stop", "crime does not stop", ["dose > does"]],
    ["lan transport", "land transport", ["lan > land"]],
    ["asett recovry", "asset recovery", ["asett > asset", "recovry > recovery"]],
    ["wich artic", "which article", ["artic > article"]],
    ["a CRET", "a CERT", ["CRET > CERT"]],
    ["memebr sate", "member state", ["memebr > member", "sate > state"]],
  ])("%j is read as %j", (typed, text, corrections) => {
    const read = readQuestion(typed, reading);
    expect([read.text, read.corrections.map((change) => `${change.typed} > ${change.readAs}`)]).toEqual([
      text,
      corrections,
    ]);
  });

  it.each([
    "paying boarders",
    "a dose of crime",
    "the lan",
    "Untied Ltd",
    "guards at the wall",
    "guest, states",
    "CRIT",
  ])("%j fits as it is", (typed) => expect(readQuestion(typed, reading).text).toBe(typed));
});

describe("everyday words and acronyms", () => {
  it("are looked up beside what was typed, with less weight and as one concept", () => {
    const { query, expansions } = readQuestion("dirty money of Europol", readers);
    expect(query.terms.map(({ term, concept, phrase, origin }) => ({ term, concept, phrase, origin }))).toEqual([
      { term: "dirti", concept: 0, phrase: 0, origin: "typed" },
      { term: "monei", concept: 0, phrase: 0, origin: "typed" },
      { term: "europol", concept: 2, phrase: 0, origin: "typed" },
      // "money" was typed: only what is new is added
      { term: "launder", concept: 0, phrase: 1, origin: "everyday word" },
    ]);
    expect(expansions).toEqual([{ typed: "dirty money", added: "money laundering", origin: "everyday word" }]);
    for (const { weight, origin } of query.terms) expect(weight).toBeLessThanOrEqual(origin === "typed" ? 1 : 0.7);
  });
  it("take the longest phrase only", () => {
    expect(readQuestion("flight passenger data", readers).expansions).toEqual([
      { typed: "flight passenger data", added: "Passenger Name Records", origin: "everyday word" },
    ]);
  });
  it("find acronyms by what they stand for, and the reverse", () => {
    expect(readQuestion("European Police College", readers).expansions.map(({ added }) => added)).toEqual(["CEPOL"]);
    expect(readQuestion("pnr?", readers).expansions.map(({ added }) => added)).toEqual(["Passenger Name Records"]);
  });
  it("leave out what the documents do not have", () => {
    expect(readQuestion("pirates", readers).expansions).toEqual([]);
  });
});

describe("unknown words", () => {
  it("are those that occur nowhere, as typed", () => {
    expect(readQuestion("football and hackers in Brazil", readers).unknown).toEqual(["football", "brazil"]);
  });
});

describe("compounds", () => {
  it("count as a whole, their parts less", () => {
    const { terms } = plainQuery("cyber crime centre", (term) => known.has(term));
    expect(terms).toMatchObject([
      { term: "cyber", weight: 0.4, origin: "part" },
      { term: "crime", weight: 0.4, origin: "part" },
      { term: "cybercrim", weight: 1, origin: "joined" },
      { term: "center", weight: 1, origin: "typed" },
    ]);
  });
});

describe("hostile input", () => {
  it.each(BAD_INPUTS.map((input) => [input.id, input.family, input] as const))(
    "%s (%s) gives a small query",
    (_id, _family, input) => {
      const read = readQuestion(clean(input.text).text, readers);
      expect(read.query.terms.length).toBeLessThanOrEqual(QUERY_TERM_LIMIT);
      expect(read.query).toEqual(readQuestion(clean(input.core ?? input.text).text, readers).query);
    },
  );
});
