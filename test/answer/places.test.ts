import { describe, expect, test } from "vitest";
import { citeForms } from "../../src/answer/cite-forms.ts";
import { contextOf } from "../../src/answer/context.ts";
import { passageKeys } from "../../src/answer/passage-keys.ts";
import { LIBRARY, ENGINE } from "../support/real-engine.ts";

const IDS = LIBRARY.corpus.passages.map(({ id }) => id);

describe("forms of a citation", () => {
  test("name issuer, title, reference, date and locator", () => {
    const id = "iss-in-action/objective-3/action-1/paragraph-1";
    const { locator } = LIBRARY.byId.get(id) ?? { locator: "" };
    expect(citeForms(LIBRARY, id)).toEqual({
      footnote: `European Commission, ‘The EU Internal Security Strategy in Action: Five steps towards a more secure Europe’, COM(2010) 673 final, 22 November 2010, ${locator}.`,
      markdown: `European Commission, [*The EU Internal Security Strategy in Action: Five steps towards a more secure Europe*](https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52010DC0673), COM(2010) 673 final, 22 November 2010, ${locator}`,
      plain: `European Commission: The EU Internal Security Strategy in Action: Five steps towards a more secure Europe, COM(2010) 673 final, 22 November 2010, ${locator} <https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52010DC0673>`,
      bibtex: [
        "@misc{iss-in-action,",
        "  title = {{The EU Internal Security Strategy in Action: Five steps towards a more secure Europe}},",
        "  author = {{European Commission}},",
        "  year = {2010},",
        "  number = {COM(2010) 673 final},",
        `  note = {22 November 2010; ${locator}},`,
        "  url = {https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52010DC0673}",
        "}",
      ].join("\n"),
    });
  });

  test("of a document without a page name no link", () => {
    const forms = citeForms(LIBRARY, "press-release/paragraph-1");
    expect(Object.values(forms ?? {}).join(" ")).not.toMatch(/https?:|undefined/u);
  });

  test("of every passage hold its locator, and braces in BibTeX are balanced", () => {
    for (const passage of LIBRARY.corpus.passages) {
      const forms = citeForms(LIBRARY, passage.id);
      expect([forms?.footnote, forms?.plain, forms?.markdown].every((form) => form?.includes(passage.locator))).toBe(
        true,
      );
      const bibtex = (forms?.bibtex ?? "").replace(/\\[{}]/gu, "");
      expect((bibtex.match(/\{/gu) ?? []).length).toBe((bibtex.match(/\}/gu) ?? []).length);
    }
  });

  test("of no passage are nothing", () => expect(citeForms(LIBRARY, "iss-in-action/nowhere")).toBeUndefined());
});

describe("what stands around a passage", () => {
  test("is two before and two after in the same document, under its headings", () => {
    const context = contextOf(LIBRARY, "iss-in-action/objective-3/action-2/paragraph-2");
    expect(context?.citation.passage).toBe("iss-in-action/objective-3/action-2/paragraph-2");
    expect(context?.before.map(({ passage }) => passage).at(-1)).toBe("iss-in-action/objective-3/action-2/paragraph-1");
    expect(context?.after.map(({ passage }) => passage)[0]).toBe("iss-in-action/objective-3/action-2/paragraph-3");
    expect(context?.trail.join(" / ")).toMatch(/OBJECTIVE 3.*Action 2/u);
  });

  test("stays in the document and in its order, for every passage", () => {
    for (const id of IDS) {
      const context = contextOf(LIBRARY, id);
      const around = [
        ...(context?.before ?? []),
        ...(context === undefined ? [] : [context.citation]),
        ...(context?.after ?? []),
      ];
      expect(new Set(around.map(({ document }) => document.id)).size).toBe(1);
      const order = around.map(({ passage }) => LIBRARY.positions.get(passage) ?? -1);
      expect(order).toEqual(order.toSorted((one, other) => one - other));
      expect(context?.citation.passage).toBe(id);
    }
  });

  test("of no passage is nothing", () => expect(contextOf(LIBRARY, "nowhere")).toBeUndefined());
});

describe("keys of passages", () => {
  const { keyOf, passageOf } = passageKeys(LIBRARY);

  test("are eight hexadecimal digits, each of one passage only, and lead back", () => {
    expect(IDS.filter((id) => !/^[0-9a-f]{8}$/u.test(keyOf(id)) || passageOf(keyOf(id)) !== id)).toEqual([]);
    expect(new Set(IDS.map(keyOf)).size).toBe(IDS.length);
  });
  test("are the engine's", () =>
    expect(ENGINE.passageOf(ENGINE.keyOf("press-release/paragraph-1"))).toBe("press-release/paragraph-1"));
  test.each(["", "zzzzzzzz", "12345678", "__proto__", "constructor"])("%j is none", (key) =>
    expect(passageOf(key)).toBeUndefined(),
  );
});
