import { assert, constantFrom, nat, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { problems } from "../../adapters/slack/check.ts";
import { unescapeText } from "../../adapters/slack/escape.ts";
import { plainPayloads, slackPayload } from "../../adapters/slack/payload.ts";
import { renderAnswer, sheetOf, type Message } from "../../adapters/slack/render.ts";
import { contextView, listView } from "../../adapters/slack/views.ts";
import type { Answer, Citation, Found } from "../../src/answer/answer.ts";
import { answeringRange } from "../../src/chat/shorten.ts";
import { fakeEngine, QUESTIONS } from "../support/fake-engine.ts";
import { verbatim } from "../support/fake-passages.ts";
import { blocksOf, buttonsOf, outline, quotesOf } from "./outline.ts";

const engine = fakeEngine();
const viewer = { keyOf: engine.keyOf, asker: "U1" };
const render = (question: string): Message => renderAnswer(engine.ask(question), viewer);

describe("an answer as a Slack message", () => {
  it.each(Object.entries(QUESTIONS))("%s is within every limit and is the same each time", (_name, question) => {
    const message = render(question);
    expect(problems({ type: "message", ...message })).toEqual([]);
    expect(render(question)).toEqual(message);
  });

  it("a found passage: quote with the answering sentence bold, source, buttons", () => {
    expect(outline(render(QUESTIONS.found))).toMatchInlineSnapshot(`
      "> **By ****_2013_****, the EU will establish, within existing structures, a cybercrime centre, through which Member States and EU institutions will be able to build operational and analytical capacity for investigations and cooperation with international partners.**
      (Part of the passage: Objective 3, Action 1, paragraph 1 — Internal Security Strategy in Action, COM(2010) 673 final, 22 November 2010 · <https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52010DC0673|official page>
      Also in First Annual Report (Annex, Objective 3, paragraph 2))
      Footnote 24
      > Council conclusions concerning an Action Plan to implement the concerted strategy to combat cybercrime, 26 April 2010.
      [Show in context] [Cite as]
      > Serious and organised crime takes a variety of forms: trafficking in human beings, drugs and firearms trafficking, money laundering and the illegal shipment and dumping of waste inside and outside Europe.
      (Section 1, paragraph 3 — Internal Security Strategy in Action)
      [Show in context] [Cite as]
      (The documents are from their time: whether it happened, and any later law, is not covered.)
      [More passages (8)] [Why this passage] [Report a wrong passage] [Remove]
      [useful? yes / no]"
    `);
  });

  it("rows of the annex: a table", () => {
    expect(outline(render(QUESTIONS.shortList))).toMatchInlineSnapshot(`
      "(2 of 41 rows of the annex (responsible: CEPOL). This is the complete list.)
      | Objective, action | Measure | Responsible | Timing |
      | 1.1 | Strategy on collection, analysis and sharing of information on criminal financial transactions, including training | COM with MS and CEPOL | 2012 |
      | 3.1 | Develop capacities for investigation and prosecution of cybercrime | MS with CEPOL, Europol and Eurojust | 2013 |
      (Names in full: CEPOL: European Police College)
      (Annex — Internal Security Strategy in Action, COM(2010) 673 final, 22 November 2010 · <https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52010DC0673|official page>)
      [menu] [Why this passage] [Report a wrong passage] [Remove]
      [useful? yes / no]"
    `);
  });

  it("a refusal: the nearest passages only under a heading that says so, and rewordings as buttons", () => {
    expect(outline(render(QUESTIONS.absent))).toMatchInlineSnapshot(`
      "The documents do not answer this.
      Nowhere in the documents: zebra, farming.
      **Nearest passages (not the answer):**
      > By 2013, the EU will establish, within existing structures, a cybercrime centre, through which Member States and EU institutions will be able to build
      (Part of the passage: Objective 3, Action 1, paragraph 1 — Internal Security Strategy in Action, COM(2010) 673 final, 22 November 2010 · <https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52010DC0673|official page>
      Also in First Annual Report (Annex, Objective 3, paragraph 2))
      Footnote 24
      > Council conclusions concerning an Action Plan to implement the concerted strategy to combat cybercrime, 26 April 2010.
      [Show in context] [Cite as]
      > Serious and organised crime takes a variety of forms: trafficking in human beings, drugs and firearms trafficking, money laundering and the illegal shipment and
      (Part of the passage: Section 1, paragraph 3 — Internal Security Strategy in Action)
      [Show in context] [Cite as]
      (Questions that are answered:)
      [When will the EU set up a cybercrime centre?] [What must CEPOL do?]
      [Why this passage] [Remove]
      [useful? yes / no]"
    `);
  });

  it("a comparison says where nothing is mentioned", () => {
    expect(outline(render(QUESTIONS.comparison))).toMatchInlineSnapshot(`
      "**"cybercrime centre", document by document**
      **Internal Security Strategy in Action**
      > **By ****_2013_****, the EU will establish, within existing structures, a cybercrime centre, through which Member States and EU institutions will be able to build operational and analytical capacity for investigations and cooperation with international partners.**
      (Part of the passage: Objective 3, Action 1, paragraph 1 — Internal Security Strategy in Action, COM(2010) 673 final, 22 November 2010 · <https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52010DC0673|official page>
      Also in First Annual Report (Annex, Objective 3, paragraph 2))
      Footnote 24
      > Council conclusions concerning an Action Plan to implement the concerted strategy to combat cybercrime, 26 April 2010.
      **First Annual Report**
      > The Commission carried out a feasibility study on the establishment of a European Cybercrime Centre in 2011.
      (Annex, Objective 3, bullet 1 — First Annual Report, COM(2011) 790 final, 25 November 2011 · <https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52011DC0790|official page>)
      **Press release of 22 November 2010**: not mentioned.
      [menu] [Why this passage] [Report a wrong passage] [Remove]
      [useful? yes / no]"
    `);
  });

  it("an altered quote shows the differing words", () => {
    expect(outline(render(QUESTIONS.alteredQuote))).toMatchInlineSnapshot(`
      "**Altered: close to this passage, but not the same.**
      (Differences: Left out of the paste, in the document: bold. Only in the paste: struck through.)
      Serious and organised crime takes a variety of forms: trafficking in **human beings**~~people~~, drugs and firearms trafficking, money laundering and the illegal shipment and dumping of waste inside and outside Europe.
      > Serious and organised crime takes a variety of forms: trafficking in human beings, drugs and firearms trafficking, money laundering and the illegal shipment and dumping of waste inside and outside Europe.
      (Section 1, paragraph 3 — Internal Security Strategy in Action, COM(2010) 673 final, 22 November 2010 · <https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52010DC0673|official page>)
      [Show in context] [Cite as]
      [Why this passage] [Report a wrong passage] [Remove]
      [useful? yes / no]"
    `);
  });

  it("every quoted text stands so in a passage of the answer", () => {
    for (const question of Object.values(QUESTIONS)) {
      const answer = engine.ask(question);
      const sources = JSON.stringify(answer);
      for (const quote of quotesOf(renderAnswer(answer, viewer).blocks)) {
        expect(sources).toContain(JSON.stringify(quote).slice(1, -1));
      }
    }
  });

  it("the whole of what is shown is in the text that is read aloud", () => {
    for (const question of Object.values(QUESTIONS)) {
      const { text, blocks } = render(question);
      for (const quote of quotesOf(blocks)) expect(unescapeText(text)).toContain(quote);
    }
  });

  it("a long list pages: every row is on exactly one page", () => {
    const answer = engine.ask(QUESTIONS.longList);
    const { list } = sheetOf(answer);
    const first = renderAnswer(answer, viewer);
    const next = buttonsOf(first.blocks).find(({ label }) => label === "Next page");
    expect(next).toBeDefined();
    const seen = rowsOf(first);
    let value = next?.value;
    while (value?.do === "page") {
      const view = listView(list, value, engine.keyOf);
      expect(problems({ type: "modal", blocks: view.blocks })).toEqual([]);
      seen.push(...rowsOf(view));
      value = buttonsOf(view.blocks).find(({ label }) => label === "Next page")?.value;
    }
    expect(seen).toHaveLength(answer.kind === "rows" ? answer.rows.length : 0);
  });

  it("what is posted carries no link preview, no parsing of names, and no channel", () => {
    const payload = slackPayload(engine.ask(QUESTIONS.found), viewer);
    expect(payload).toMatchObject({
      unfurl_links: false,
      unfurl_media: false,
      parse: "none",
      link_names: false,
      mrkdwn: false,
    });
    expect(Object.keys(payload)).not.toContain("channel");
  });

  it("a shared answer has no asker to remove it unless one is given", () => {
    const labels = buttonsOf(renderAnswer(engine.ask(QUESTIONS.found), { keyOf: engine.keyOf }).blocks).map(
      ({ label }) => label,
    );
    expect(labels).not.toContain("Remove");
  });
});

/** Rows shown by a message or a view: cells of its table, or labels of its list. */
function rowsOf(shown: { readonly blocks: readonly unknown[] }): string[] {
  return blocksOf(shown).flatMap((block) => {
    if (block["type"] === "table" && Array.isArray(block["rows"]))
      return block["rows"].slice(1).map((row) => JSON.stringify(row));
    const text = JSON.stringify(block);
    return block["type"] === "rich_text" && text.includes('"Objective ') && text.includes("Responsible") ? [text] : [];
  });
}

const hostile = oneof(
  string({ unit: "binary", minLength: 1, maxLength: 6000 }),
  constantFrom(
    "<!channel> & <@U123> *bold* `code` :smile: ".repeat(60),
    "&".repeat(5000),
    "𝒳".repeat(4000),
    "a".repeat(9000),
  ),
);

describe("for any text", () => {
  const base = engine.ask(QUESTIONS.found);

  it("quotes come back letter for letter, limits hold, and nothing in it is live", () => {
    assert(
      property(hostile, nat(5000), nat(5000), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const answer = withText(base, text, { start, end });
        const message = renderAnswer(answer, viewer);
        expect(problems({ type: "message", ...message })).toEqual([]);
        expect(message.text).not.toMatch(/<[!@#]/u);
        const range = answeringRange(answer.citations[0]);
        const answering = text.slice(range.start, range.end);
        expect(answering.startsWith(quotesOf(message.blocks)[0] ?? "")).toBe(true);
        expect(pagesOf(answer)).toContain(answering);
        expect(pagesOf({ ...answer, kind: "part", label: "" })).toContain(text);
      }),
      { numRuns: 150 },
    );
  });

  it("a context view holds its limits", () => {
    assert(
      property(hostile, (text) => {
        const citation = firstOf(withText(base, text, { start: 0, end: 1 }));
        const view = contextView(
          { trail: [verbatim("Heading")], before: [citation, citation], citation, after: [citation] },
          engine.keyOf,
        );
        expect(problems({ type: "modal", blocks: view.blocks })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("plain text for when blocks are refused is whole, and no entity is cut", () => {
    assert(
      property(hostile, (text) => {
        const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        const parts = plainPayloads({ text: escaped, blocks: [] });
        expect(parts.map((part) => part.text).join("")).toBe(escaped);
        for (const { text: part } of parts) {
          expect(part.length).toBeLessThanOrEqual(3900);
          expect(part.replaceAll(/&(?:amp|lt|gt);/gu, "")).not.toMatch(/[&<>]/u);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function withText(answer: Answer, text: string, mark: { readonly start: number; readonly end: number }): Found {
  if (answer.kind !== "found") throw new TypeError("the fake engine changed");
  const [first] = answer.citations;
  const citation: Citation = { ...first, text: verbatim(text), mark, facts: [], notes: [] };
  return { ...answer, citations: [citation], more: [] };
}

const firstOf = (answer: Found): Citation => answer.citations[0];

/** What all pages of an answer show of its passages, put together. */
function pagesOf(answer: Answer): string {
  const { list } = sheetOf(answer);
  return list.flatMap(({ blocks }) => quotesOf(blocks)).join("");
}
