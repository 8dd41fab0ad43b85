import { createHash } from "node:crypto";
import type { Answer, Citation, Refused, Talk, TalkTopic } from "../../src/answer/answer.ts";
import type { AskOptions, Engine, RowFilter } from "../../src/answer/engine.ts";
import {
  ALL_ROWS,
  centre,
  DOCUMENTS,
  hacking,
  literal,
  PASSAGES,
  PRIORITIES,
  reported,
  ROWS,
  verbatim,
} from "./fake-passages.ts";

/** One question per kind of answer; the fake engine answers these (in any case) and refuses everything else. */
export const QUESTIONS = {
  found: "When will the EU set up a cybercrime centre?",
  corrected: "When will the EU set up a cybercrme centre?",
  literal: "Show me the literal passage",
  longList: "List all actions",
  shortList: "What must CEPOL do?",
  part: "List the five objectives",
  comparison: "Compare cybercrime centre across the documents",
  mentions: "Where is cybercrime mentioned?",
  verbatimQuote: "Is this verbatim?",
  alteredQuote: "Is this altered?",
  absent: "What does it say about zebra farming?",
  later: "What did the 2015 agenda say about cybercrime?",
  noRow: "What is due in 1999?",
  german: "Wann kommt das Zentrum?",
  followUp: "and by when?",
  greeting: "hello",
  thanks: "thanks",
  help: "help",
  about: "about",
  empty: "",
} as const;

const clean = (text: string): string => text.normalize("NFKC").trim().slice(0, 2000);
const short = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 10);
const keyOf = (passage: string): string => createHash("sha256").update(passage).digest("hex").slice(0, 8);

type Make = (common: { id: string; question: string; corrections: []; speaksOfFuture: boolean }) => Answer;

const refused =
  (reason: Refused["reason"], rest: Partial<Refused> = {}): Make =>
  (common) => ({
    ...common,
    kind: "refused",
    reason,
    unknownWords: [],
    nearest: [centre, hacking],
    rewordings: [QUESTIONS.found, QUESTIONS.shortList],
    ...rest,
  });
const talk =
  (topic: TalkTopic): Make =>
  (common): Talk => ({
    ...common,
    kind: "talk",
    topic,
    suggestions: [QUESTIONS.found, QUESTIONS.shortList, QUESTIONS.part],
  });
const found =
  (citation: Citation): Make =>
  (common) => ({
    ...common,
    kind: "found",
    lead:
      citation.mark === undefined
        ? citation.text
        : verbatim(citation.text.slice(citation.mark.start, citation.mark.end)),
    citations: [citation, hacking],
    more: [reported.passage, ...ROWS.map(({ passage }) => passage)],
    speaksOfFuture: citation === centre,
  });
const rows =
  (filters: readonly string[], list: readonly Citation[]): Make =>
  (common) => ({ ...common, kind: "rows", filters, rows: list, total: ALL_ROWS.length });

const compare: Make = (common) => ({
  ...common,
  kind: "comparison",
  topic: "cybercrime centre",
  sides: [
    { document: DOCUMENTS.strategy, citation: centre },
    { document: DOCUMENTS.report, citation: reported },
    { document: DOCUMENTS.pressRelease },
  ],
});
const mentions: Make = (common) => ({
  ...common,
  kind: "mentions",
  term: "cybercrime",
  counts: [
    { document: DOCUMENTS.strategy, passages: 1, times: 3 },
    { document: DOCUMENTS.report, passages: 1, times: 1 },
  ],
  citations: [
    {
      ...centre,
      facts: [...centre.text.matchAll(/cybercrime/gu)].map(({ index }) => ({
        start: index,
        end: index + "cybercrime".length,
      })),
    },
    {
      ...reported,
      facts: [
        { start: reported.text.indexOf("Cybercrime"), end: reported.text.indexOf("Cybercrime") + "Cybercrime".length },
      ],
    },
  ],
});
const quoteCheck =
  (verdict: "verbatim" | "altered"): Make =>
  (common) => ({
    ...common,
    kind: "quote-check",
    verdict,
    pasted: verdict === "verbatim" ? hacking.text : hacking.text.replace("human beings", "people"),
    differences:
      verdict === "verbatim"
        ? [{ kind: "same", text: hacking.text }]
        : [
            { kind: "same", text: "Serious and organised crime takes a variety of forms: trafficking in " },
            { kind: "source", text: "human beings" },
            { kind: "typed", text: "people" },
            { kind: "same", text: hacking.text.slice(hacking.text.indexOf(", drugs")) },
          ],
    citations: [hacking],
  });

const ANSWERS: Readonly<Record<string, Make>> = Object.fromEntries(
  (
    [
      [QUESTIONS.found, found(centre)],
      [
        QUESTIONS.corrected,
        (common) => ({ ...found(centre)(common), corrections: [{ typed: "cybercrme", readAs: "cybercrime" }] }),
      ],
      [QUESTIONS.literal, found(literal)],
      [QUESTIONS.longList, rows([], ALL_ROWS)],
      [
        QUESTIONS.shortList,
        rows(
          ["responsible: CEPOL"],
          ROWS.filter(({ row }) => row?.responsible.includes("CEPOL")),
        ),
      ],
      [
        QUESTIONS.part,
        (common) => ({
          ...common,
          kind: "part",
          label: "The five objectives",
          citations: [PRIORITIES[0] ?? centre, ...PRIORITIES.slice(1)],
        }),
      ],
      [QUESTIONS.comparison, compare],
      [QUESTIONS.mentions, mentions],
      [QUESTIONS.verbatimQuote, quoteCheck("verbatim")],
      [QUESTIONS.alteredQuote, quoteCheck("altered")],
      [QUESTIONS.absent, refused("not-in-documents", { unknownWords: ["zebra", "farming"] })],
      [QUESTIONS.later, refused("after-the-documents", { nearest: [] })],
      [QUESTIONS.noRow, refused("no-row", { nearest: [] })],
      [QUESTIONS.german, refused("other-language", { language: "de", nearest: [], rewordings: [QUESTIONS.found] })],
      [QUESTIONS.greeting, talk("greeting")],
      [QUESTIONS.thanks, talk("thanks")],
      [QUESTIONS.help, talk("help")],
      [QUESTIONS.about, talk("about")],
      [QUESTIONS.empty, talk("empty")],
    ] satisfies readonly (readonly [string, Make])[]
  ).map(([question, make]) => [question.toLowerCase(), make]),
);

const inFilter =
  (filter: RowFilter) =>
  (citation: Citation): boolean =>
    (filter.objective === undefined || citation.row?.objective === filter.objective) &&
    (filter.action === undefined || citation.row?.action === filter.action) &&
    (filter.responsible === undefined ||
      citation.row?.parties.some(({ name }) => name === filter.responsible) === true) &&
    (filter.year === undefined || citation.row?.years.includes(filter.year) === true) &&
    (filter.timing === undefined || (citation.row?.ongoing === true) === (filter.timing === "ongoing"));

const quoted = (pasted: string): Make =>
  clean(pasted) === hacking.text
    ? quoteCheck("verbatim")
    : clean(pasted).startsWith("Serious and organised crime")
      ? quoteCheck("altered")
      : refused("quote-absent");

/** An engine with hand-made answers, deterministic by the question's text. `build` is part of every answer's id. */
export function fakeEngine(build = "fake-build"): Engine {
  const answer = (question: string, make: Make, key = ""): Answer =>
    make({ id: short(`${build}|${key}|${question.toLowerCase()}`), question, corrections: [], speaksOfFuture: false });

  const ask = (typed: string, options: AskOptions = {}): Answer => {
    const question = clean(typed);
    const history = options.history ?? [];
    const key = `${history.join("|")}|${options.document ?? ""}`;
    if (
      question.toLowerCase() === QUESTIONS.followUp &&
      history.at(-1)?.toLowerCase() === QUESTIONS.found.toLowerCase()
    ) {
      return answer(question, found(centre), key);
    }
    return answer(
      question,
      (Object.hasOwn(ANSWERS, question.toLowerCase()) ? ANSWERS[question.toLowerCase()] : undefined) ??
        refused("not-in-documents", { unknownWords: question.split(/\s+/u).slice(0, 3) }),
      key,
    );
  };

  return {
    build,
    documents: Object.values(DOCUMENTS),
    parties: [
      { id: "COM", fullName: "European Commission" },
      { id: "MS", fullName: "Member States" },
      { id: "CEPOL", fullName: "European Police College" },
      { id: "Europol" },
      { id: "Eurojust" },
    ],
    ask,
    explain: (question) => [
      `question: ${clean(question)}`,
      "recognised: a question of when",
      "1. iss-in-action/objective-3/action-1/paragraph-1 (12.3)",
    ],
    rows: (filter) => {
      const list = ALL_ROWS.filter(inFilter(filter));
      const key = JSON.stringify(filter);
      return answer(
        key,
        list.length === 0
          ? refused("no-row", { nearest: [] })
          : rows(
              Object.entries(filter).map(([name, value]) => `${name}: ${value}`),
              list,
            ),
        "rows",
      );
    },
    checkQuote: (pasted) => answer(clean(pasted), quoted(pasted), "check"),
    findSource: (text) =>
      answer(
        clean(text),
        clean(text).startsWith("Serious and organised") ? quoted(text) : refused("quote-absent"),
        "source",
      ),
    define: (term) =>
      answer(
        clean(term),
        /cybercrime|ENISA/iu.test(term) ? found(centre) : refused("not-in-documents", { unknownWords: [clean(term)] }),
        "define",
      ),
    compare: (topic) =>
      answer(
        clean(topic),
        /cybercrime/iu.test(topic) ? compare : refused("not-in-documents", { unknownWords: [clean(topic)] }),
        "compare",
      ),
    citation: (passage) => PASSAGES.get(passage),
    context: (passage) => {
      const citation = PASSAGES.get(passage);
      return (
        citation && {
          trail: [verbatim("OBJECTIVE 3: Raise levels of security for citizens and businesses in cyberspace")],
          before: [hacking],
          citation,
          after: [literal],
        }
      );
    },
    cite: (passage) => {
      const citation = PASSAGES.get(passage);
      return (
        citation && {
          footnote: `${citation.document.issuer}, ${citation.document.title}, ${citation.document.reference}, ${citation.document.date}, ${citation.locator}.`,
          markdown: `*${citation.document.title}*, ${citation.document.reference}, ${citation.locator}`,
          plain: `${citation.document.title}, ${citation.document.reference}, ${citation.locator}`,
          bibtex: `@misc{${citation.document.id}, title = {${citation.document.title}}}`,
        }
      );
    },
    suggest: (typed, limit) =>
      Object.values(QUESTIONS)
        .filter((question) => question !== "" && question.toLowerCase().includes(clean(typed).toLowerCase()))
        .slice(0, limit)
        .map((question, index) => ({ question, match: index === 0 ? "exact" : index === 1 ? "alias" : "in-text" })),
    startingQuestions: (count) =>
      [QUESTIONS.found, QUESTIONS.shortList, QUESTIONS.part, QUESTIONS.mentions].slice(0, count),
    keyOf,
    passageOf: (key) => [...PASSAGES.keys()].find((passage) => keyOf(passage) === key),
  };
}
