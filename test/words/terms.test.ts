import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../src/words/clean.ts";
import { stem } from "../../src/words/stem.ts";
import { RULES } from "../../src/words/rules.ts";
import { analyse, fingerprint, isStemOfStopWord, termsOf } from "../../src/words/terms.ts";
import { tokenize, WORD_LIMIT } from "../../src/words/tokens.ts";
import { BAD_INPUTS } from "./bad-inputs.ts";

/** Words of a text; joined forms in brackets. */
function words(text: string): string {
  return tokenize(text)
    .map(({ word, kind }) => (kind === "joined" ? `(${word})` : word))
    .join(" ");
}

describe("words", () => {
  it.each([
    ["COM(2010) 673 final", "com 2010 673 (com2010673) final", "document number"],
    [
      "COM (2009) 538, SEC(2011) 145final",
      "com 2009 538 (com2009538) sec 2011 145 (sec2011145)",
      "with a space; final glued",
    ],
    ["2008/615/JHA", "2008 615 jha (2008/615/jha)", "decision"],
    ["No 648/2005", "no 648 2005 (648/2005)", "regulation"],
    ["Article 222, Art. 222", "article 222 article 222", "articles"],
    ["MAOC-N, TE-SAT, CeCLAD-M", "maoc n (maocn) te sat (tesat) ceclad m (cecladm)", "acronyms with a hyphen"],
    ["2013-14 and 2010–2014", "2013 2014 and 2010 2014", "years in short"],
    ["9/11", "9 11 (9/11)", "a date that is a name"],
    ["€ 5m, EUR 860.000, 50,000, 1.2 tonnes", "euro 5m eur 860000 50000 1.2 tonnes", "figures"],
    [
      "counter-terrorism counter terrorism counterterrorism",
      "counter terrorism (counterterrorism) counter terrorism (counterterrorism) counterterrorism",
      "compound in three spellings",
    ],
    [
      "a report on Eurosur, on-line, on line",
      "a report on eurosur on line (online) on line",
      "a preposition is no half of a compound",
    ],
    [
      "the United States, united states and the US",
      "the united states (usa) united states (usa) and the usa",
      "a name of two words that is written shortly too",
    ],
    ["law-enforcement cross-border", "law enforcement cross border (crossborder)", "a hyphen that joins two words"],
    ["EU's citizens' don't", "eu citizens dont", "apostrophes"],
    ["Malmström Prüm Méditerranée", "malmstrom prum mediterranee", "accents"],
    ["feb 2010 and nov 2011", "february 2010 and november 2011", "months written short"],
    ["organised organized analyse analyze", "organized organized analyse analyse", "-ise and -ize"],
    [
      "centre center defence defense programme program labour labor",
      "center center defense defense program program labor labor",
      "British and American",
    ],
    ["exercise surprise enterprise controlled", "exercise surprise enterprise controlled", "words with one spelling"],
    ["the U.S. and the US told us", "the usa and the usa told us", "a country is no pronoun"],
    ["IT networks, is it", "ict networks is it", "technology is no pronoun"],
    ["WHAT IS IT", "what is it", "all in capitals: a pronoun"],
    ["five objectives, 5 objectives", "5 objectives 5 objectives", "numbers in words"],
    ["ENISAとは何ですか", "enisa とは何てすか", "Latin beside other letters"],
    ["👍 !!! ---", "", "nothing to look up"],
  ])("%j has the words %j (%s)", (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it("says where each word stands", () => {
    const text = "The EU’s counter-terrorism policy, COM(2010) 673.";
    for (const { word, start, end } of tokenize(text)) {
      expect(
        text
          .slice(start, end)
          .toLowerCase()
          .replaceAll(/[^\p{Letter}\p{Number}]/gu, ""),
      ).toContain(word.replaceAll(/[^a-z0-9]/gu, ""));
    }
  });

  it("has ordered, bounded ranges for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const tokens = tokenize(text);
        for (const { word, start, end } of tokens) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word.length).toBeLessThanOrEqual(WORD_LIMIT);
        }
        const starts = tokens.filter(({ kind }) => kind === "word").map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((one, other) => one - other));
      }),
    );
  });
});

describe("terms", () => {
  it.each([
    ["terrorist, terrorists, terrorism", ["terror", "terror", "terror"]],
    ["radicalisation radicalised", ["radic", "radic"]],
    ["agencies agency", ["agenc", "agenc"]],
    ["what is the strategy about", ["strategi"]],
  ])("%j gives %j", (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });
  it("keeps stop words where asked", () => {
    expect(termsOf("what is ENISA", "keep")).toEqual(["what", "is", "enisa"]);
    expect(analyse("what is ENISA").map(({ stop }) => stop)).toEqual([true, true, false]);
  });
  it("stems only what a stemmer is made for", () => {
    expect(stem("2008/615/jha")).toBe("2008/615/jha");
    expect(stem("b".repeat(WORD_LIMIT + 1))).toHaveLength(WORD_LIMIT + 1);
  });
  it("gives the same terms in any case of letters but for names", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("crime", "Europol", "borders", "strategy", "counter-terrorism")), (list) => {
        expect(termsOf(list.join(" ").toUpperCase())).toEqual(termsOf(list.join(" ").toLowerCase()));
      }),
    );
  });
  it.each([
    ["other", true],
    ["who", true],
    ["border", false],
  ])("can be that of a stop word or not: %s", (term, expected) => {
    expect(isStemOfStopWord(term)).toBe(expected);
  });
  it("has a fingerprint of 16 digits, and src/words/rules.ts states it", () => {
    expect(fingerprint()).toMatch(/^[0-9a-f]{16}$/u);
    expect(RULES).toBe(fingerprint());
  });
  it.each(BAD_INPUTS.map((input) => [input.id, input.family, input.text] as const))(
    "%s (%s) has few and short terms",
    (_id, _family, text) => {
      const terms = termsOf(clean(text).text);
      expect(terms.length).toBeLessThanOrEqual(2_000);
      for (const term of terms) expect(term.length).toBeLessThanOrEqual(WORD_LIMIT);
    },
  );
  it("leaves Object.prototype alone", () => {
    termsOf("__proto__ constructor hasOwnProperty toString");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
