import type { Passage } from "../corpus/passage.ts";
import type { SearchContext } from "./answer-search.ts";
import { textFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import { asksForPlace } from "./understand/part-query.ts";
import { wantsList } from "./understand/list-form.ts";
import type { Want } from "./understand/wants.ts";

/** Factors by which passages are preferred for what a question asks; 1 leaves a passage as it is. */
export const PREFERENCES = {
  /** The passage holds the wanted date, sum, name ... or lacks it. */
  wantHeld: 1.08,
  wantMissing: 0.8,
  /** The document is named, but not as the only source. */
  namedDocument: 1.15,
  /** A report of what was done, where the question asks what was done; a plan, where it does not. */
  reported: 1.35,
  /** What is to be done, by whom and by when, stands in the annex and in plans, not in the report on them. */
  plannedRow: 1.15,
  plannedReport: 0.85,
  /** A law, an article or a title is what footnotes give. */
  reference: 1.2,
  /** The conversation is about this passage, or about its part. */
  conversation: 1.2,
  conversationPart: 1.08,
  /** The question names a year that the passage does not. */
  otherYear: 0.9,
  /** "By when?", "who is responsible?" about what was just spoken of: the annex says it in a cell. */
  rowInConversation: 1.25,
  /** "And extended?": the passage lacks the one word that is asked. */
  notContrasted: 0.5,
  /** Footnotes and captions answer only when they are clearly meant. */
  footnote: 0.95,
  caption: 0.85,
  namedKind: 1.5,
  /** Headings stand for parts: taken where several things or a place are asked for. */
  heading: 0.6,
} as const;

const REPORTED =
  /\b(?:did|has|have|had)\b.{0,60}\b(?:been|yet|already|happen\w*|deliver\w*|set up|adopted|proposed|tabled|presented|launched|created|published|done|achieved|finished|completed|progress|get|got|become|became|manage\w*|made)\b|\bwhat (?:became|happened|has happened|came)\b|\bprogress\b|\bstatus\b|\bstate of play\b|\bso far\b|\bhow far\b|\bby (?:late |the end of |end )?2011\b|\bin 2011\b.{0,40}\b(?:done|did|achieved)\b|\balready\b|\byet\b|\bachiev\w+|\bimplemented\b|\bcarried out\b|\bas promised\b|\bdelivered\b|\bstand(?:s|ing)?\b.{0,20}\b(?:2011|now|end)\b|\bworking already\b|\bwas (?:the|there)\b.{0,60}\b(?:presented|adopted|launched|signed|set up)\b/iu;
const PLANNED = /\b(?:will|should|must|shall|has to|have to|had to|is to|are to|due|deadline|by when|supposed to|meant to|expected to|planned|going to|responsible|in charge|who (?:is|are) (?:to|down)|foreseen|target)\b/iu;
const NOTE_WORDS = /\bfoot ?notes?\b|\bnote\b/iu;
const PICTURE_WORDS = /\b(?:picture|photo|photograph|image|caption|pictured|cover)\b/iu;
const BOX_WORDS = /\b(?:box|example|case)\b/iu;
const REPORT = "annual-report-2011";

function kindFactor(passage: Passage, text: string): number {
  switch (passage.kind) {
    case "footnote":
      return NOTE_WORDS.test(text) ? PREFERENCES.namedKind : PREFERENCES.footnote;
    case "caption":
      return PICTURE_WORDS.test(text) ? PREFERENCES.namedKind : PREFERENCES.caption;
    case "heading":
      return wantsList(text) || asksForPlace(text) ? 1 : PREFERENCES.heading;
    case "box":
      return BOX_WORDS.test(text) ? 1.1 : 1;
    case "title":
    case "paragraph":
    case "bullet":
    case "row":
      return 1;
    default:
      return passage satisfies never;
  }
}

/** How much each passage is preferred for a question. */
export function preferenceFor(library: Library, question: Question, want: Want | undefined, context: SearchContext): (passage: Passage) => number {
  const { text, scope } = question;
  const { passages: conversation, contrasts } = context;
  const own = contrasts ? question.read.query.terms.filter(({ phrase }) => phrase === 0).map(({ term }) => term) : [];
  const years = text.match(/\b(?:19|20)\d\d\b/gu) ?? [];
  const asksOneThing = context.terms.length > 0 && (want === "date" || want === "party");
  const reported = REPORTED.test(text);
  const planned = !reported && (want === "date" || want === "party") && PLANNED.test(text);
  const parts = new Set([...conversation].map((id) => library.byId.get(id)?.place.at(-1)).filter((id) => id !== undefined));
  return (passage) => {
    let factor = kindFactor(passage, text);
    if (want === "date" || want === "money" || want === "share" || want === "count" || want === "duration" || want === "country" || want === "person" || want === "reference") {
      factor *= library.formsIn(passage.id, want).length > 0 ? PREFERENCES.wantHeld : PREFERENCES.wantMissing;
    }
    if (!scope.strict && scope.documents.includes(passage.document)) factor *= PREFERENCES.namedDocument;
    if (reported && passage.document === REPORT) factor *= PREFERENCES.reported;
    if (planned && passage.kind === "row") factor *= PREFERENCES.plannedRow;
    if (planned && passage.document === REPORT) factor *= PREFERENCES.plannedReport;
    if (want === "reference" && passage.kind === "footnote") factor *= PREFERENCES.reference;
    if (years.length > 0 && !years.some((year) => textFrom(library, passage.id).includes(year))) factor *= PREFERENCES.otherYear;
    if (asksOneThing && passage.kind === "row") factor *= PREFERENCES.rowInConversation;
    if (own.length > 0 && !own.some((term) => library.termsIn(passage.id).has(term))) factor *= PREFERENCES.notContrasted;
    if (conversation.has(passage.id)) factor *= PREFERENCES.conversation;
    else if (parts.has(passage.place.at(-1) ?? "")) factor *= PREFERENCES.conversationPart;
    return factor;
  };
}
