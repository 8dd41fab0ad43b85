import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, Citation } from "../../src/answer/answer.ts";
import { shownCitations } from "../../src/answer/shown-citations.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import { fakeEngine, QUESTIONS } from "../support/fake-engine.ts";
import { centre, PASSAGES, verbatim } from "../support/fake-passages.ts";

const engine = fakeEngine();
const textOf = (question: string): string => plainText(engine.ask(question));

describe("the first screen", () => {
  test("of a found answer begins with the lead and says where it stands", () => {
    expect(textOf(QUESTIONS.found).split("\n")).toEqual([
      "“By 2013, the EU will establish, within existing structures, a cybercrime centre, through which Member States and EU institutions will be able to build operational and analytical capacity for investigations and cooperation with international partners.” [...]",
      "Objective 3, Action 1, paragraph 1 · Internal Security Strategy in Action, 22 November 2010",
      "Also in: Annex, Objective 3, paragraph 2 · First Annual Report, 25 November 2011",
      "Note 24: “Council conclusions concerning an Action Plan to implement the concerted strategy to combat cybercrime, 26 April 2010.”",
      "The whole passage is one step away: Show in context.",
      "Further passages: Section 1, paragraph 3 · Internal Security Strategy in Action, 22 November 2010",
      "The documents are from their time: whether it happened, and any later law, is not covered.",
    ]);
  });

  test("says how a misspelt word was read", () => {
    expect(textOf(QUESTIONS.corrected)).toContain('Read "cybercrme" as "cybercrime".');
  });

  test.each([
    ["de", "Die Dokumente sind auf Englisch."],
    ["fr", "Les documents sont en anglais."],
    ["xx", "The documents are in English, so the answers are too."],
  ])("of an answer to a question in %s begins with %j, and corrects no words", (language, line) => {
    const lines = plainText({ ...engine.ask(QUESTIONS.corrected), language }).split("\n");
    expect(lines[0]).toBe(line);
    expect(lines[1]).toMatch(/^“By 2013/u);
    expect(lines.join("\n")).not.toContain("cybercrme");
  });

  test("of a refused pasted text corrects none of its words", () => {
    const refused = engine.ask(QUESTIONS.absent);
    const corrections = [{ typed: "moon", readAs: "soon" }];
    expect(plainText({ ...refused, corrections })).toContain('Read "moon" as "soon".');
    if (refused.kind !== "refused") throw new TypeError("the fake engine changed");
    expect(plainText({ ...refused, corrections, reason: "quote-absent" })).not.toContain("moon");
  });

  test("of a list numbers its items and says of how many", () => {
    expect(textOf(QUESTIONS.shortList).split("\n")).toEqual([
      "2 of 41 rows of the annex (responsible: CEPOL)",
      "1. “Strategy on collection, analysis and sharing of information on criminal financial transactions, including training | COM with MS and CEPOL | 2012” (Annex, Objective 1, Action 1, row 4)",
      "2. “Develop capacities for investigation and prosecution of cybercrime | MS with CEPOL, Europol and Eurojust | 2013” (Annex, Objective 3, Action 1, row 2)",
      "From: Internal Security Strategy in Action, 22 November 2010",
    ]);
  });

  test("of a long list pages after eight items and says so", () => {
    const lines = textOf(QUESTIONS.longList).split("\n");
    expect(lines.filter((line) => /^\d+\. /u.test(line))).toHaveLength(8);
    expect(lines).toContain("8 of 41 shown. The rest is one step away: Next page.");
  });

  test("of a part gives the part whole", () => {
    const lines = textOf(QUESTIONS.part).split("\n");
    expect(lines[0]).toBe("The five objectives (5 passages, complete)");
    expect(lines[5]).toBe("5. “Increase Europe's resilience to crises and disasters” (Section 2, bullet 5)");
  });

  test("of a list that is one passage shows what it lists", () => {
    const part = engine.ask(QUESTIONS.part);
    if (part.kind !== "part") throw new Error(`The part is ${part.kind}`);
    const text = verbatim(`It has two aims: 1. ${"to do one thing or another ".repeat(10)}; 2. to do the last.`);
    expect(plainText({ ...part, citations: [{ ...part.citations[0], text }] })).toContain("2. to do the last.”");
  });

  test("of a comparison says where something is not mentioned", () => {
    expect(textOf(QUESTIONS.comparison).split("\n").at(-1)).toBe("Press release of 22 November 2010: not mentioned");
  });

  test("of mentions counts them and shows the words around each", () => {
    const lines = textOf(QUESTIONS.mentions).split("\n");
    expect(lines.slice(0, 2)).toEqual([
      '"cybercrime" stands 4 times in 2 passages',
      "Internal Security Strategy in Action: 3; First Annual Report: 1",
    ]);
    expect(lines[3]).toBe(
      "2. “The Commission carried out a feasibility study on the establishment of a European Cybercrime Centre in 2011.” (Annex, Objective 3, bullet 1)",
    );
  });

  test("of a quote check gives the verdict and the differences in words", () => {
    expect(textOf(QUESTIONS.verbatimQuote)).toMatch(
      /^Verbatim: these words stand in the documents exactly so\.\n“Serious/u,
    );
    expect(textOf(QUESTIONS.alteredQuote)).toMatch(/^Altered: close to this passage/u);
    expect(textOf(QUESTIONS.alteredQuote)).toContain('- pasted "people", the document has “human beings”');
  });

  test("of a refusal says why, names unknown words, and calls near passages near", () => {
    expect(textOf(QUESTIONS.absent).split("\n")).toEqual([
      "The documents do not answer this.",
      "Nowhere in the documents: zebra, farming.",
      "Nearest passages (not the answer):",
      "- “By 2013, the EU will establish, within existing structures, a cybercrime centre, through which Member States and EU institutions will be able to build” [...] (Objective 3, Action 1, paragraph 1 · Internal Security Strategy in Action, 22 November 2010)",
      "- “Serious and organised crime takes a variety of forms: trafficking in human beings, drugs and firearms trafficking, money laundering and the illegal shipment and” [...] (Section 1, paragraph 3 · Internal Security Strategy in Action, 22 November 2010)",
      "Questions that are answered:",
      `- ${QUESTIONS.found}`,
      `- ${QUESTIONS.shortList}`,
    ]);
  });

  test("of a question in another language answers in that language", () => {
    expect(textOf(QUESTIONS.german).split("\n")[0]).toBe(
      "Die Dokumente sind auf Englisch. Bitte stellen Sie die Frage auf Englisch.",
    );
  });

  test("of small talk suggests questions", () => {
    expect(textOf(QUESTIONS.greeting)).toContain(`You could ask:\n- ${QUESTIONS.found}`);
  });

  test("is short at the median", () => {
    const lengths = Object.values(QUESTIONS).map((question) => textOf(question).length);
    expect(lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThan(900);
  });
});

/** Every quote on a screen: what stands between curly quote marks. */
const quotesOf = (text: string): readonly string[] => [...text.matchAll(/“([^”]*)”/gu)].map(([, quote]) => quote ?? "");

describe("whatever is typed", () => {
  const sources = [...PASSAGES.values()].flatMap(({ text, notes }) => [text, ...notes.map((note) => note.text)]);
  const typed = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(...Object.values(QUESTIONS)),
  );

  test("the screen is well-formed, without control characters, and quotes only what stands in a document", () => {
    fc.assert(
      fc.property(typed, fc.constantFrom("ask", "checkQuote", "define", "compare", "findSource"), (text, call) => {
        const screen = plainText(engine[call](text));
        expect(screen).not.toMatch(/\p{Surrogate}/u);
        expect(screen).not.toMatch(/[^\P{Cc}\n]/u);
        for (const quote of quotesOf(screen)) expect(sources.some((source) => source.includes(quote))).toBe(true);
      }),
    );
  });

  test("what is typed is echoed at most in part", () => {
    const words = Array.from({ length: 500 }, (_, index) => `${"x".repeat(300)}${index}`);
    const answer: Answer = {
      ...engine.ask(QUESTIONS.absent),
      kind: "refused",
      reason: "not-in-documents",
      unknownWords: words,
      nearest: [],
      rewordings: [],
    };
    const screen = plainText(answer);
    expect(screen).toContain("and 494 more");
    expect(screen.length).toBeLessThan(500);
  });
});

describe("a passage of any length", () => {
  const sentence = fc
    .array(fc.stringMatching(/^[a-z]{1,12}$/u), { minLength: 1, maxLength: 60 })
    .map((words) => `A${words.join(" ")}.`);
  const passage = fc.array(sentence, { minLength: 1, maxLength: 20 }).map((sentences) => sentences.join(" "));

  test("is shortened only with a sign outside the quote marks, and stays verbatim", () => {
    fc.assert(
      fc.property(passage, (text) => {
        const citation: Citation = { ...centre, text: verbatim(text), notes: [], alsoIn: [], facts: [] };
        const { mark: _mark, ...unmarked } = citation;
        const part: Answer = {
          id: "a",
          question: "q",
          corrections: [],
          speaksOfFuture: false,
          kind: "part",
          label: "Part",
          citations: [unmarked],
        };
        const [quote = ""] = quotesOf(plainText(part));
        expect(text).toContain(quote);
        expect(plainText(part).includes("” [...]")).toBe(quote !== text);
        expect(shownCitations(part)).toEqual([unmarked]);
      }),
    );
  });
});
