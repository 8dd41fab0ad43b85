import type { Citation, CitedRow } from "../../src/answer/answer.ts";
import type { DocumentFacts } from "../../src/corpus/document.ts";
import type { Verbatim } from "../../src/corpus/quote.ts";
import type { Spans } from "../../src/corpus/span.ts";

/** Hand-made quotes stand in for cut ones in tests that need no corpus; nowhere else may a string become a Verbatim. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place in tests that makes quotes by hand
export const verbatim = (text: string): Verbatim => text as Verbatim;

/** Three of the five documents, enough for every kind of answer. */
export const DOCUMENTS = {
  strategy: {
    id: "iss-in-action",
    title: "The EU Internal Security Strategy in Action: Five steps towards a more secure Europe",
    shortName: "Internal Security Strategy in Action",
    reference: "COM(2010) 673 final",
    issuer: "European Commission",
    date: "22 November 2010",
    issued: "2010-11-22",
    format: "commission-communication",
    url: "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52010DC0673",
    aliases: ["the strategy"],
  },
  report: {
    id: "annual-report-2011",
    title: "First Annual Report on the implementation of the EU Internal Security Strategy",
    shortName: "First Annual Report",
    reference: "COM(2011) 790 final",
    issuer: "European Commission",
    date: "25 November 2011",
    issued: "2011-11-25",
    format: "commission-communication",
    url: "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52011DC0790",
    aliases: ["the report", "annual report"],
  },
  pressRelease: {
    id: "press-release",
    title: "Commission presents a new set of EU measures to better protect European citizens",
    shortName: "Press release of 22 November 2010",
    reference: "Commission press release, 22 November 2010",
    issuer: "European Commission",
    date: "22 November 2010",
    issued: "2010-11-22",
    format: "web-page",
    aliases: ["the press release"],
  },
} as const satisfies Record<string, DocumentFacts>;

type Extra = Partial<Pick<Citation, "mark" | "facts" | "notes" | "alsoIn" | "row" | "kind">>;

const cite = (
  passage: string,
  document: DocumentFacts,
  locator: string,
  text: string,
  extra: Extra = {},
): Citation => ({
  passage,
  document,
  kind: "paragraph",
  locator,
  text: verbatim(text),
  spans: [{ start: 100, end: 100 + text.length }] satisfies Spans,
  facts: [],
  notes: [],
  alsoIn: [],
  ...extra,
});

const rangeOf = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

const CENTRE =
  "By 2013, the EU will establish, within existing structures, a cybercrime centre, through which Member States and EU institutions will be able to build operational and analytical capacity for investigations and cooperation with international partners. The centre will improve evaluation and monitoring of existing preventive and investigative measures, support the development of training and awareness-raising for law enforcement and judiciary, establish cooperation with the European Network and Information Security Agency (ENISA) and interface with a network of national/governmental Computer Emergency Response Teams (CERTs). The cybercrime centre should become the focal point in Europe's fight against cybercrime.";

/** A paragraph with a mark, a fact, a footnote behind "cybercrime centre" and a near-duplicate elsewhere. */
export const centre: Citation = cite(
  "iss-in-action/objective-3/action-1/paragraph-1",
  DOCUMENTS.strategy,
  "Objective 3, Action 1, paragraph 1",
  CENTRE,
  {
    mark: { start: 0, end: CENTRE.indexOf(" The centre will improve") },
    facts: [rangeOf(CENTRE, "2013")],
    notes: [
      {
        passage: "iss-in-action/note-24",
        number: 24,
        offset: rangeOf(CENTRE, "a cybercrime centre").end,
        text: verbatim(
          "Council conclusions concerning an Action Plan to implement the concerted strategy to combat cybercrime, 26 April 2010.",
        ),
      },
    ],
    alsoIn: [
      {
        passage: "annual-report-2011/annex/objective-3/paragraph-2",
        document: DOCUMENTS.report,
        locator: "Annex, Objective 3, paragraph 2",
      },
    ],
  },
);

/** Two further paragraphs; the second holds what platforms would take for mark-up or a mention. */
export const hacking: Citation = cite(
  "iss-in-action/section-1/paragraph-3",
  DOCUMENTS.strategy,
  "Section 1, paragraph 3",
  "Serious and organised crime takes a variety of forms: trafficking in human beings, drugs and firearms trafficking, money laundering and the illegal shipment and dumping of waste inside and outside Europe.",
);
export const literal: Citation = cite(
  "press-release/paragraph-7",
  DOCUMENTS.pressRelease,
  "Paragraph 7",
  "A literal passage with <@U123> & <!channel>, @everyone, *stars*, _lines_, `ticks`, ||bars||, [a link](https://example.eu) and > a mark.",
);
export const reported: Citation = cite(
  "annual-report-2011/annex/objective-3/bullet-1",
  DOCUMENTS.report,
  "Annex, Objective 3, bullet 1",
  "The Commission carried out a feasibility study on the establishment of a European Cybercrime Centre in 2011.",
  { kind: "bullet" },
);

const row = (
  objective: number,
  action: number,
  position: number,
  measure: string,
  responsible: string,
  timing: string,
  years: readonly number[],
): Citation => {
  const cells: CitedRow = {
    objective,
    action,
    measure: verbatim(measure),
    responsible: verbatim(responsible),
    timing: verbatim(timing),
    parties: responsible
      .split(/ with | and |, /u)
      .map((name) => (name === "CEPOL" ? { name, fullName: verbatim("European Police College") } : { name })),
    years,
    ongoing: years.length === 0,
  };
  return cite(
    `iss-in-action/annex/objective-${objective}/action-${action}/row-${position}`,
    DOCUMENTS.strategy,
    `Annex, Objective ${objective}, Action ${action}, row ${position}`,
    [measure, responsible, timing].join(" | "),
    { kind: "row", row: cells },
  );
};

/** Rows as they stand in the annex, the range of years and the open-ended ones among them. */
export const ROWS: readonly Citation[] = [
  row(1, 1, 1, "Proposal on the use of EU Passenger Name Records", "COM", "2011", [2011]),
  row(
    1,
    1,
    2,
    "Possible revision of EU anti-money laundering legislation to enable identification of owners of companies and trusts",
    "COM",
    "2013",
    [2013],
  ),
  row(
    1,
    1,
    3,
    "Guidelines on use of bank account registers for tracing movement of criminal finances",
    "COM",
    "2012",
    [2012],
  ),
  row(
    1,
    1,
    4,
    "Strategy on collection, analysis and sharing of information on criminal financial transactions, including training",
    "COM with MS and CEPOL",
    "2012",
    [2012],
  ),
  row(
    1,
    1,
    5,
    "More use of Joint Investigation Teams set up at short notice",
    "MS with COM, Europol and Eurojust",
    "Ongoing",
    [],
  ),
  row(
    2,
    1,
    3,
    "Handbook on prevention of radicalisation, disrupting recruitment and enabling disengagement and rehabilitation",
    "COM",
    "2013-14",
    [2013, 2014],
  ),
  row(
    3,
    1,
    2,
    "Develop capacities for investigation and prosecution of cybercrime",
    "MS with CEPOL, Europol and Eurojust",
    "2013",
    [2013],
  ),
];

/** 41 rows: those above, then made-up ones, so that lists page. */
export const ALL_ROWS: readonly Citation[] = [
  ...ROWS,
  ...Array.from({ length: 41 - ROWS.length }, (_, index) =>
    row(
      4 + Math.floor(index / 17),
      1 + (index % 4),
      1 + Math.floor((index % 17) / 4),
      `Made-up measure number ${index + 8} of the long list`,
      "COM and MS",
      String(2011 + (index % 4)),
      [2011 + (index % 4)],
    ),
  ),
];

/** Five bullets of a named part. */
export const PRIORITIES: readonly Citation[] = [
  "Disrupt international crime networks",
  "Prevent terrorism and address radicalisation and recruitment",
  "Raise levels of security for citizens and businesses in cyberspace",
  "Strengthen security through border management",
  "Increase Europe's resilience to crises and disasters",
].map((text, index) =>
  cite(`iss-in-action/section-2/bullet-${index + 1}`, DOCUMENTS.strategy, `Section 2, bullet ${index + 1}`, text, {
    kind: "bullet",
  }),
);

/** Every passage above, by id. */
export const PASSAGES: ReadonlyMap<string, Citation> = new Map(
  [centre, hacking, literal, reported, ...ALL_ROWS, ...PRIORITIES].map((citation) => [citation.passage, citation]),
);
