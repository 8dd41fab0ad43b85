import type { Answer } from "../../src/answer/answer.ts";
import type { PassageId } from "../../src/corpus/passage.ts";
import { ENGLISH_ONLY } from "../../src/chat/other-languages.ts";
import { BUTTONS, DONE, NOTES, REFUSALS, TALK, VERDICTS } from "../../src/chat/wording.ts";

/** What must come of a step, wherever it is taken. */
export type Outcome = {
  readonly kind: Answer["kind"];
  /** The passages that answer, best first: as many of the first as are named here. */
  readonly passages?: readonly PassageId[];
  /** How many passages or rows there are in all. */
  readonly count?: number;
  /** How the first quote begins that answers. */
  readonly first?: string;
  /** What can be read, wherever it stands. */
  readonly says?: readonly string[];
  /** What must not be read. */
  readonly never?: readonly string[];
};

export type Step =
  | ({ readonly ask: string } & Outcome)
  | ({ readonly check: string } & Outcome)
  /** Takes the first question that the answer before offers. */
  | ({ readonly take: "rewording" | "suggestion" } & Outcome)
  | { readonly press: string; readonly says: readonly string[] }
  | { readonly open: PassageId; readonly says: readonly string[] }
  /** Turns the pages to the last: every passage of the answer is shown as a quote, each in its place. */
  | { readonly turnPages: "to the last" };

export type Conversation = { readonly name: string; readonly steps: readonly Step[] };

const CENTRE = "iss-in-action/objective-3/action-1/paragraph-1";
const CENTRE_ROW = "iss-in-action/annex/objective-3/action-1/row-1";
const CENTRE_FIRST = "By 2013, the EU will establish, within existing structures, a cybercrime centre, through which";
const WHEN = "When will the EU cybercrime centre be set up?";

/** The exam that every adapter passes: the same conversations, the same answers, each platform's own form. */
export const CONVERSATIONS: readonly Conversation[] = [
  {
    name: "a date, with its footnote, and everything that can be done with the answer",
    steps: [
      {
        ask: WHEN,
        kind: "found",
        passages: [CENTRE],
        first: CENTRE_FIRST,
        says: [
          "Objective 3, Action 1, paragraph 1",
          "ISS in Action (2010)",
          "22 November 2010",
          "The Commission will complete a feasibility study for the centre in 2011.",
          NOTES.laterLaw,
        ],
      },
      { press: BUTTONS.why, says: ["cybercrime"] },
      { press: BUTTONS.usefulYes, says: [DONE.rated] },
      { press: BUTTONS.usefulNo, says: [DONE.rated] },
      { press: BUTTONS.report, says: [DONE.reported] },
      {
        press: BUTTONS.context,
        says: ["still stops at national borders. Member States need to pool their efforts at EU level."],
      },
      { press: BUTTONS.cite, says: ["Footnote", "Markdown", "Plain text", "BibTeX", "COM(2010) 673 final", "@"] },
      { press: BUTTONS.more, says: ["cybercrime"] },
    ],
  },
  {
    name: "a long passage: the sentences that answer, the rest one step away",
    steps: [
      {
        ask: "Which types of train service would the Commission's urban transport security work be widened to?",
        kind: "found",
        passages: ["iss-in-action/objective-2/action-3/paragraph-2"],
        says: ["Objective 2, Action 3, paragraph 2"],
        never: ["The terrorist attacks in Madrid"],
      },
      { press: BUTTONS.context, says: ["local and regional", "high-speed rail"] },
    ],
  },
  {
    name: "what stands in two documents is shown once, and where else it stands",
    steps: [
      {
        ask: "ceclad-m stands for?",
        kind: "found",
        passages: ["iss-in-action/note-29"],
        says: [
          "Centre de Coordination pour la lutte antidrogue en Méditerranée",
          NOTES.alsoIn,
          "First annual report (2011)",
        ],
      },
    ],
  },
  {
    name: "a row of the annex",
    steps: [
      {
        ask: "In the annex table, who is down for the explosives and CBRN action plans?",
        kind: "found",
        passages: ["iss-in-action/annex/objective-2/action-2/row-2"],
        first: "Implement action plans for preventing access to explosives",
        says: ["Responsible", "Timing", "Ongoing", "Annex, Objective 2, Action 2, row 2"],
      },
    ],
  },
  {
    name: "rows of the annex, one of them opened",
    steps: [
      {
        ask: "List everything the annex schedules for 2013, including the 2013-14 one.",
        kind: "rows",
        count: 7,
        first: "Possible revision of EU anti-money laundering legislation",
        says: [
          "7 of 41 rows of the annex",
          "2013-14",
          "MS with CEPOL, Europol and Eurojust",
          "European Police College",
        ],
      },
      { turnPages: "to the last" },
      { open: CENTRE_ROW, says: ["Develop capacities for investigation and prosecution of cybercrime"] },
    ],
  },
  {
    name: "the whole annex, page by page",
    steps: [
      { ask: "all actions of the annex", kind: "rows", count: 41, says: ["41 of 41 rows of the annex"] },
      { turnPages: "to the last" },
    ],
  },
  {
    name: "a part by its number",
    steps: [
      {
        ask: "objective 3 action 2",
        kind: "part",
        passages: ["iss-in-action/objective-3/action-2/paragraph-1"],
        says: ["complete"],
      },
      { turnPages: "to the last" },
      { open: "iss-in-action/objective-3/action-2/paragraph-1", says: ["Objective 3, Action 2, paragraph 1"] },
    ],
  },
  {
    name: "the titles of a list",
    steps: [
      {
        ask: "What are the titles of the five objectives in the Commission's communication, word for word?",
        kind: "part",
        count: 5,
        passages: ["iss-in-action/objective-1", "iss-in-action/objective-2"],
        first: "OBJECTIVE 1: Disrupt international crime networks",
      },
      { turnPages: "to the last" },
    ],
  },
  {
    name: "two documents compared",
    steps: [
      {
        ask: "The press release puts Eurosur under 2011. Does the annual report give the same year for it being operational?",
        kind: "comparison",
        count: 2,
        says: ["Press release (2010)", "First annual report (2011)", "EUROSUR (2011)", "operational in 2013"],
      },
    ],
  },
  {
    name: "where a word stands",
    steps: [
      {
        ask: "Where is CEPOL mentioned?",
        kind: "mentions",
        count: 8,
        passages: ["iss-2010/guideline-5/paragraph-2"],
        says: ["8 times in 8 passages", "Guideline V, paragraph 2", "Guideline VIII, paragraph 3"],
      },
      { open: "iss-2010/guideline-8/paragraph-3", says: ["especially CEPOL, should play an important role."] },
    ],
  },
  {
    name: "a quote that is verbatim",
    steps: [
      {
        check: "The cybercrime centre should become the focal point in Europe's fight against cybercrime.",
        kind: "quote-check",
        passages: [CENTRE],
        first: "The cybercrime centre should become the focal point",
        says: [VERDICTS.verbatim],
      },
    ],
  },
  {
    name: "a quote that was altered",
    steps: [
      {
        check: "By 2014, the EU will establish, within existing structures, a cybercrime centre",
        kind: "quote-check",
        passages: [CENTRE],
        first: CENTRE_FIRST,
        says: [VERDICTS.altered, "2014"],
      },
    ],
  },
  {
    name: "a quote that stands nowhere",
    steps: [
      {
        check: "Penguins guard the borders of the moon",
        kind: "refused",
        says: [VERDICTS.absent, "penguins", NOTES.nearest],
        never: ["soon"],
      },
    ],
  },
  {
    name: "a refusal, and a question that is answered instead",
    steps: [
      {
        ask: "who is the executive director of frontex?",
        kind: "refused",
        says: [REFUSALS["not-in-documents"], NOTES.nearest, NOTES.rewordings],
      },
      { take: "rewording", kind: "found" },
    ],
  },
  {
    name: "small talk, and a question to begin with",
    steps: [
      { ask: "Hello", kind: "talk", says: [TALK.greeting, NOTES.suggestions], never: [BUTTONS.why] },
      { take: "suggestion", kind: "found" },
    ],
  },
  {
    name: "another language, refused in it",
    steps: [
      {
        ask: "Wann wird das Zentrum eingerichtet und wer ist zuständig?",
        kind: "refused",
        says: [ENGLISH_ONLY["de"] ?? "", REFUSALS["other-language"]],
        never: ["Read ", NOTES.unknownWords],
      },
    ],
  },
  {
    name: "another language, answered by a name, with a line in it",
    steps: [
      {
        ask: "Que dit le document sur EUROSUR ?",
        kind: "found",
        says: ["Les documents sont en anglais."],
        never: ["Veuillez"],
      },
    ],
  },
  {
    name: "a misspelt question says how it was read",
    steps: [
      {
        ask: "wen will the cybrcrime centr be redy",
        kind: "found",
        passages: [CENTRE],
        first: CENTRE_FIRST,
        says: ['"cybrcrime" as "cybercrime"'],
      },
    ],
  },
  {
    name: "a follow-up by a pronoun, and the same words of somebody else",
    steps: [
      { ask: WHEN, kind: "found", passages: [CENTRE] },
      {
        ask: "what does that depend on?",
        kind: "found",
        passages: [CENTRE_ROW],
        first: "Establishment of an EU cybercrime centre",
        says: ["Subject to the COM's feasibility study 2011"],
      },
    ],
  },
  {
    name: "a follow-up that asks the same of another party",
    steps: [
      { ask: "which rows of the annex have Frontex as a responsible body?", kind: "rows", count: 3 },
      { ask: "and ENISA?", kind: "rows", count: 3, says: ["responsible: ENISA", "EISAS"] },
    ],
  },
];
