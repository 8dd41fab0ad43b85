import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, Citation } from "../../src/answer/answer.ts";
import { check } from "../../adapters/discord/check.ts";
import type { MessagePayload } from "../../adapters/discord/components.ts";
import { discordPayload } from "../../adapters/discord/payload.ts";
import { layoutOf } from "../../adapters/discord/render/layout.ts";
import { pagesOf } from "../../adapters/discord/render/pages.ts";
import { render } from "../../adapters/discord/render/render.ts";
import { fakeEngine, QUESTIONS } from "../support/fake-engine.ts";
import { ALL_ROWS, centre, literal, verbatim } from "../support/fake-passages.ts";
import { readMarkdown } from "./markdown.ts";
import { acceptMessage, controlsOf, textsOf } from "./stand-in/message-rules.ts";

const engine = fakeEngine();
const accepted = (payload: MessagePayload) => acceptMessage(JSON.parse(JSON.stringify(payload)), []);
const textsIn = (payload: MessagePayload) => (accepted(payload).components ?? []).flatMap(textsOf);
const shown = (answer: Answer, page = 0) => render(answer, { asker: "1", page, place: "channel", keyOf: engine.keyOf });
const textOf = (answer: Answer, page = 0) => textsIn(shown(answer, page)).join("\n");
const labels = (payload: MessagePayload) =>
  (accepted(payload).components ?? [])
    .flatMap(controlsOf)
    .map((part) => (part.type === 2 ? part.label : part.placeholder));

describe("each kind of answer as a message", () => {
  test("found: the answering sentence bold, the asked-for date underlined, source, note, like passages, the rest a step away", () => {
    const text = textOf(engine.ask(QUESTIONS.found));
    expect(text).toContain("> **By __2013__, the EU will establish, within existing structures, a cybercrime centre");
    expect(text).toContain(String.raw`international partners.** \[…\]`);
    expect(text).toContain("-# The whole passage is one step away: Show in context.");
    expect(text).toContain(
      "Source: Objective 3, Action 1, paragraph 1 · *Internal Security Strategy in Action*, COM(2010) 673 final, 22 November 2010",
    );
    expect(text).toContain("[official page](<https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52010DC0673>)");
    expect(text).toContain("Note 24: Council conclusions");
    expect(text).toContain("Also in: Annex, Objective 3, paragraph 2 · First Annual Report");
    expect(text).toContain("any later law, is not covered");
    expect(labels(shown(engine.ask(QUESTIONS.found)))).toEqual([
      "Choose a passage: its context, how to cite it, or report it",
      "Show in context",
      "More passages (8)",
      "Why this passage",
      "Cite as",
      "Report a wrong passage",
      "Useful",
      "Not useful",
      "Remove",
    ]);
  });

  test("found: a passage that is not long is shown whole, with its answering sentence bold", () => {
    const answer = engine.ask(QUESTIONS.found);
    if (answer.kind !== "found") throw new TypeError("the fake engine changed");
    const [first] = answer.citations;
    const short = verbatim(first.text.slice(0, 600));
    const text = textOf({ ...answer, citations: [{ ...first, text: short }] });
    expect(text).toContain("international partners.** The centre will improve");
    expect(text).not.toContain("one step away");
  });

  test("an answer to a question in another language begins with a line in that language", () => {
    const text = textOf({ ...engine.ask(QUESTIONS.corrected), language: "de" });
    expect(text).toMatch(/^-# Die Dokumente sind auf Englisch\.\n> \*\*By/u);
  });

  test("a correction is said", () => {
    expect(textOf(engine.ask(QUESTIONS.corrected))).toContain('Read "cybercrme" as "cybercrime".');
  });

  test("rows: every cell, n of 41, names in full, the document once", () => {
    const text = textOf(engine.ask(QUESTIONS.shortList));
    expect(text).toContain("**2 of 41 rows of the annex (responsible: CEPOL)**");
    expect(text).toContain("**1.** Annex, Objective 1, Action 1, row 4\n> Strategy on collection");
    expect(text).toContain("Responsible: COM with MS and CEPOL · Timing: 2012");
    expect(text).toContain("Names in full: CEPOL: European Police College");
    expect(text.match(/COM\(2010\) 673 final/gu)).toHaveLength(1);
  });

  test("a long list pages, and all of its pages together hold every row once, in order", () => {
    const answer = engine.ask(QUESTIONS.longList);
    const pages = [0, 1, 2, 3].map((page) => textOf(answer, page));
    expect(pages[0]).toContain("Page 1 of 4");
    expect(pages[3]).toContain("Page 4 of 4");
    const numbers = pages.join("\n").match(/(?<=^\*\*)\d+(?=\.\*\*)/gmu);
    expect(numbers).toEqual(ALL_ROWS.map((_, index) => String(index + 1)));
    expect(labels(shown(answer, 1))).toEqual(
      expect.arrayContaining(["Previous page", "Next page", "Whole list as a file"]),
    );
  });

  test("part, comparison, mentions", () => {
    expect(textOf(engine.ask(QUESTIONS.part))).toContain("**The five objectives (5 passages, complete)**");
    expect(textOf(engine.ask(QUESTIONS.comparison))).toContain("**Press release of 22 November 2010**: not mentioned");
    expect(textOf(engine.ask(QUESTIONS.mentions))).toContain(
      "- *First Annual Report*, COM(2011) 790 final, 25 November 2011, [official page](<https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52011DC0790>): 1 × in 1 passage",
    );
    expect(textOf(engine.ask(QUESTIONS.mentions))).toContain(
      String.raw`a **cybercrime** centre, through which Member States and EU institutions will be able \[…\] national`,
    );
  });

  test("quote check: what differs struck through and bold, and in words", () => {
    expect(textOf(engine.ask(QUESTIONS.verbatimQuote))).toContain(
      "**Verbatim: these words stand in the documents exactly so.**",
    );
    const altered = textOf(engine.ask(QUESTIONS.alteredQuote));
    expect(altered).toContain("trafficking in **human beings** ~~people~~, drugs");
    expect(altered).toContain('- pasted "people", the document has “human beings”');
  });

  test("refused: why, the nearest only under a heading that says so and without marks, rewordings to click", () => {
    const answer = engine.ask(QUESTIONS.absent);
    const text = textOf(answer);
    expect(text).toContain("**The documents do not answer this.**\nNowhere in the documents: zebra, farming.");
    const nearest = text.slice(text.indexOf("**Nearest passages (not the answer):**"));
    expect(nearest).toContain("> By 2013, the EU will establish");
    expect(nearest).not.toMatch(/__|> \*\*/u);
    expect(labels(shown(answer))).toEqual(
      expect.arrayContaining([QUESTIONS.found, QUESTIONS.shortList, "Why no answer"]),
    );
  });

  test("another language: a line in that language", () => {
    expect(textOf(engine.ask(QUESTIONS.german))).toContain("**Die Dokumente sind auf Englisch.");
  });

  test("talk: questions to choose, no source", () => {
    const text = textOf(engine.ask(QUESTIONS.greeting));
    expect(text).toContain("Hello. Ask me about the EU Internal Security Strategy");
    expect(text).not.toContain("Source");
    expect(labels(shown(engine.ask(QUESTIONS.greeting)))).toEqual(["Choose a question", "Remove"]);
  });

  test("what stands in a passage is literal", () => {
    const quote = textOf(engine.ask(QUESTIONS.literal)).split("\n")[0] ?? "";
    expect(readMarkdown(quote)).toEqual({ plain: literal.text, constructs: ["block quote", "bold"] });
  });

  test("the payload that is printed: in the API's own words, pinging nobody, without previews", () => {
    const payload = discordPayload(engine.ask(QUESTIONS.found), engine.keyOf);
    expect(payload.flags).toBe(32_768 + 4);
    expect(payload.allowed_mentions).toEqual({ parse: [], replied_user: false });
    expect(Object.keys(payload)).toEqual(["flags", "components", "allowed_mentions"]);
  });

  test.each(Object.values(QUESTIONS))("the same answer gives the same bytes: %s", (question) => {
    expect(JSON.stringify(shown(fakeEngine().ask(question)))).toBe(JSON.stringify(shown(engine.ask(question))));
  });
});

const bare = (words: string) => words.replaceAll(/\s/gu, "");

describe("whatever the passages hold, messages keep Discord's limits and show every character", () => {
  const unit = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("word ", "another ", "2013, ", "crime ") },
    { weight: 1, arbitrary: fc.constantFrom("*", "_", "> ", "# ", "[x](y) ", "||", "安全", "😀", "<@1> ", "- ") },
  );
  const passage = fc.array(unit, { minLength: 1, maxLength: 1500 }).map((words) => words.join("").trim() || "x");
  const citation = passage.map((text): Citation => ({
    ...centre,
    text: verbatim(text),
    mark: { start: 0, end: Math.min(text.length, 200) },
    facts: [],
  }));
  const common = { id: "a1b2c3", question: "q", corrections: [], speaksOfFuture: true };

  test("lists of any length and passages of any length", () => {
    fc.assert(
      fc.property(citation, fc.array(citation, { maxLength: 30 }), (first, others) => {
        const answer: Answer = { ...common, kind: "part", label: "A part", citations: [first, ...others] };
        const pages = pagesOf(layoutOf(answer).blocks);
        let text = "";
        for (const page of pages.keys()) {
          const payload = shown(answer, page);
          expect(check(payload)).toEqual([]);
          text += `${textsIn(payload).join("\n")}\n`;
        }
        // Every word of every passage is shown, once cut marks and white space are set aside.
        const quoted = text
          .split("\n")
          .filter((line) => line.startsWith("> "))
          .map((line) => readMarkdown(line.slice(2)).plain);
        expect(bare(quoted.join(""))).toBe(bare([first, ...others].map(({ text: whole }) => whole).join("")));
      }),
      { numRuns: 60 },
    );
  });

  test("a refusal and a quote check made of hostile text", () => {
    fc.assert(
      fc.property(citation, passage, (near, typed) => {
        const refused: Answer = {
          ...common,
          kind: "refused",
          reason: "not-in-documents",
          question: typed,
          unknownWords: typed.split(" "),
          nearest: [near, near],
          rewordings: [typed.slice(0, 120)],
        };
        const compared: Answer = {
          ...common,
          kind: "quote-check",
          verdict: "altered",
          pasted: typed,
          differences: [
            { kind: "typed", text: typed },
            { kind: "source", text: near.text },
          ],
          citations: [near],
        };
        for (const answer of [refused, compared]) {
          for (const place of ["channel", "command", "private"] as const) {
            expect(check(render(answer, { asker: "1", page: 0, place, keyOf: engine.keyOf }))).toEqual([]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
