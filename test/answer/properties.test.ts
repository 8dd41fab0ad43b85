import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { ENGINE, LIBRARY } from "../support/real-engine.ts";
import { isInside, isQuoted, isWellFormed, quotesOf } from "./invariants.ts";
import { shownBy } from "./said.ts";

const KINDS: readonly Answer["kind"][] = [
  "found",
  "rows",
  "part",
  "comparison",
  "mentions",
  "quote-check",
  "refused",
  "talk",
];
const WORDS = [
  "who",
  "when",
  "what",
  "list",
  "the",
  "objective 3",
  "action 2",
  "Frontex",
  "ENISA",
  "2013",
  "press release",
  "annual report",
  "border",
  "cybercrime",
  "solidarity",
  "due",
  "responsible",
  "compare",
  "and",
  "not",
  "zzyzx",
  "€",
  "?",
  ":",
  '"',
  "how many",
  "where is",
  "mentioned",
  "everything",
  "footnote 7",
];

const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(" ")),
  fc.constantFrom(...LIBRARY.bank.map(({ question }) => question)),
  fc
    .tuple(
      fc.constantFrom(...LIBRARY.corpus.passages.map(({ id }) => LIBRARY.texts.get(id) ?? "")),
      fc.nat(200),
      fc.nat(200),
    )
    .map(([text, start, length]) => `"${text.slice(start, start + length)}"`),
);

/** What an answer breaks of what holds of all of them, whatever was asked. */
function faultsOf(answer: Answer): readonly string[] {
  const shown = shownBy(answer);
  const faults: readonly (readonly [string, boolean])[] = [
    ["its kind is unknown", !KINDS.includes(answer.kind)],
    ["its id is none", !/^[0-9a-f]{10}$/u.test(answer.id)],
    ["a quote is not of its document", !quotesOf(answer).every(isQuoted)],
    [
      "a mark or fact is not inside its text",
      shown.some(({ text, facts, mark }) =>
        [...facts, ...(mark === undefined ? [] : [mark])].some((range) => !isInside(text, range)),
      ),
    ],
    [
      "a footnote is misplaced",
      shown.some(({ text, notes }) =>
        notes.some(({ offset, text: note }) => offset < 0 || offset > text.length || note === ""),
      ),
    ],
    [
      "a citation is of another document",
      shown.some(({ passage, document }) => LIBRARY.byId.get(passage)?.document !== document.id),
    ],
    ["it is not well-formed UTF-16", !isWellFormed(JSON.stringify(answer))],
  ];
  return faults.filter(([, broken]) => broken).map(([fault]) => fault);
}

describe("any text", () => {
  test("gets one answer whose quotes are the documents' and whose marks lie within them", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(faultsOf(ENGINE.ask(text))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("in any conversation, about any document", () => {
    fc.assert(
      fc.property(
        anything,
        fc.array(anything, { maxLength: 3 }),
        fc.option(fc.constantFrom(...ENGINE.documents.map(({ id }) => id)), { nil: undefined }),
        (text, history, document) => {
          const answer = ENGINE.ask(text, document === undefined ? { history } : { history, document });
          expect(faultsOf(answer)).toEqual([]);
          expect(document === undefined || shownBy(answer).every((citation) => citation.document.id === document)).toBe(
            true,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test("pasted to be checked", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(faultsOf(ENGINE.checkQuote(text))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("twice gives the same", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(ENGINE.ask(text)).toEqual(ENGINE.ask(text));
      }),
      { numRuns: 40 },
    );
  });
});

describe("an answer that is found", () => {
  test("has one to three citations, different ones, and a lead from the first's mark", () => {
    for (const { question } of LIBRARY.bank.filter((_, place) => place % 199 === 0)) {
      const answer = ENGINE.ask(question);
      if (answer.kind !== "found") continue;
      const { citations, lead, more } = answer;
      expect(citations.length).toBeLessThanOrEqual(3);
      expect(new Set([...citations.map(({ passage }) => passage), ...more]).size).toBe(citations.length + more.length);
      const [{ text, mark, row }] = citations;
      expect(text.slice(mark?.start, mark?.end)).toBe(lead);
      expect(row === undefined || lead === text).toBe(true);
    }
  });
});
