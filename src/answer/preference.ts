import { documentOfRole } from "../corpus/document.ts";
import type { Passage } from "../corpus/passage.ts";
import type { SearchContext } from "./answer-search.ts";
import { textFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import { asksForPlace } from "./understand/part-query.ts";
import { tenseOf } from "./understand/tense.ts";
import { wantsList } from "./understand/list-form.ts";
import { hasForm, type Want } from "./understand/wants.ts";

/** Factors by which passages are preferred for what a question asks; 1 leaves a passage as it is. */
export const PREFERENCES = {
  /** The passage holds the wanted date, sum, name ... or lacks it. */
  wantHeld: 1.08,
  wantMissing: 0.8,
  /** The document is named, but not as the only source. */
  namedDocument: 1.15,
  /** A report of what was done, where the question asks what was done; a plan, where it does not. */
  reported: 1.5,
  /** What a report says is still to be done. */
  reportedAhead: 1.3,
  /** What is to be done, by whom and by when, stands in the annex and in plans, not in the report on them. */
  plannedRow: 1.15,
  plannedReport: 0.95,
  /** What something is is asked, and the passage begins by saying it: "Extended confiscation is ...". */
  defines: 1.2,
  /** What an acronym stands for is asked, and the passage spells it out; that is what footnotes are for. */
  spelledOut: 1.3,
  /** The date of a text is asked, and the passage is what says when a text was adopted. */
  datesText: 1.35,
  /** "Priority 2": the passage has that very number behind that very word. */
  sameNumber: 1.2,
  /** A law, an article or a title is what footnotes give. */
  reference: 1.2,
  /** The conversation is about this passage, or about its part. */
  conversation: 1.2,
  conversationPart: 1.08,
  /** Another thing of the same kind is asked: it stands where the one before stood, among the footnotes of the same document. */
  sameDocument: 1.1,
  anotherNote: 1.3,
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
  namedTable: 1.3,
  /** Headings stand for parts: taken where several things or a place are asked for. */
  heading: 0.6,
} as const;

const WAY_FORWARD = /\/way-forward-/u;
const NOTE_WORDS = /\bfoot ?notes?\b|\bnote\b/iu;
const PICTURE_WORDS = /\b(?:picture|photo|photograph|image|caption|pictured|cover)\b/iu;
const TABLE_WORDS = /\bannex\b|\btable\b/iu;
const BOX_WORDS = /\b(?:box|example|case)\b/iu;

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
    case "row":
      return TABLE_WORDS.test(text) ? PREFERENCES.namedTable : 1;
    case "title":
    case "paragraph":
    case "bullet":
      return 1;
    default:
      return passage satisfies never;
  }
}

const ASKS_DATE_OF_TEXT = /\b(?:when|dates?|days?|month)\b.{0,80}\b(?:adopt|approv|endors|publish|issu|releas|announc|present|com(?:e|ing) out|came out|appear)\w*|\bdate of\b.{0,60}\b(?:report|strategy|communication|release|booklet|brochure|summary|document|decision|paper)\b|\bwhat date is\b/iu;
const DATES_TEXT = /\bof \d{1,2}\.\d{1,2}\.\d{4}\b|^[A-Z]\p{L}+, \d{1,2} \p{Lu}\p{L}+ \d{4}$|^last update\b|\b(?:adopted|adopting|approved|endorsed)\b.{0,80}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.{0,120}\b(?:adopted|adopting|approved|endorsed)\b/u;
const NUMBERED = /\b[a-z]{4,} \d{1,2}\b(?![\d./-])/giu;
const ASKS_NAME = /\bstands? for\b|\babbreviat\w*|\bacronym\b|\bshort for\b|\bspel(?:led|t|l) out\b|\bfull name\b|\bdefin(?:e|ition)\b|\bmean(?:s|ing)?\b|\bwhat(?:'s| is| are) (?:(?:a|an|the) )?[\w-]+\W*$|^[\w-]+\W*$|\bwhat (?:is|'s) (?:that|it)\W*$/iu;

/** Full names, in lower case, of the acronyms in a question that asks what they stand for. */
function spelledOutIn(library: Library, text: string): readonly string[] {
  if (!ASKS_NAME.test(text)) return [];
  return (text.match(/[\p{L}\p{N}-]{2,}/gu) ?? []).flatMap((word) => (library.readers.acronyms?.expansions.get(word.toLowerCase()) ?? []).map(({ words }) => words.toLowerCase())).filter((name) => name.includes(" "));
}

const ASKS_WHAT_IS = /\b(?:what (?:is|are)|what's|defin(?:e|ition of)|meaning of|explains?|defines?|what does)\s+(?:(?:meant by|the term|a|an|the)\s+)*["'‘’“”]?([\p{L}][\p{L} -]{3,50}?)["'‘’“”]?(?:\s+(?:mean|means|stand for|defined|exactly|anyway))?\W*$/iu;
const SAYS_WHAT_IS = "(?:is|are|means?|involves?|refers? to|consists? of|concerns?|covers?|describes?)";

/** How a passage begins that says what is asked for; nothing where a question does not ask what something is. */
function definitionOf(text: string): RegExp | undefined {
  const name = ASKS_WHAT_IS.exec(text)?.[1];
  return name === undefined ? undefined : new RegExp(`^(?:the |an? )?["'‘’“”]?${name.replaceAll(" ", "[ -]")}["'‘’“”]? ${SAYS_WHAT_IS}\\b`, "iu");
}

/** How much each passage is preferred for a question. */
export function preferenceFor(library: Library, question: Question, want: Want | undefined, context: SearchContext): (passage: Passage) => number {
  const { text, scope } = question;
  const { passages: conversation, before, contrasts } = context;
  const own = contrasts ? question.read.query.terms.filter(({ phrase }) => phrase === 0).map(({ term }) => term) : [];
  const years = text.match(/\b(?:19|20)\d\d\b/gu) ?? [];
  const ofYear = new Set(library.corpus.documents.filter(({ date }) => years.some((year) => date.includes(year))).map(({ id }) => id));
  const asksOneThing = context.terms.length > 0 && (want === "date" || want === "party");
  const tense = tenseOf(text);
  const reported = tense === "done";
  const report = documentOfRole(library.corpus.documents, "report");
  const planned = (want === "date" || want === "party") && tense === "planned";
  const datesText = want === "date" && ASKS_DATE_OF_TEXT.test(text);
  const numbered = (text.match(NUMBERED) ?? []).map((name) => new RegExp(`\\b${name}\\b`, "iu"));
  const definition = definitionOf(text);
  const spelled = spelledOutIn(library, text);
  const parts = new Set([...conversation].map((id) => library.byId.get(id)?.place.at(-1)).filter((id) => id !== undefined));
  return (passage) => {
    let factor = kindFactor(passage, text);
    if (hasForm(want)) {
      factor *= library.formsIn(passage.id, want).length > 0 ? PREFERENCES.wantHeld : PREFERENCES.wantMissing;
    }
    if (!scope.strict && scope.documents.includes(passage.document)) factor *= PREFERENCES.namedDocument;
    if (reported && passage.document === report) factor *= WAY_FORWARD.test(passage.id) ? PREFERENCES.reportedAhead : PREFERENCES.reported;
    if (planned && passage.kind === "row") factor *= PREFERENCES.plannedRow;
    if (planned && passage.document === report) factor *= PREFERENCES.plannedReport;
    if (datesText && DATES_TEXT.test(textFrom(library, passage.id))) factor *= PREFERENCES.datesText;
    if (numbered.some((name) => name.test(textFrom(library, passage.id)))) factor *= PREFERENCES.sameNumber;
    if (definition?.test(textFrom(library, passage.id)) === true) factor *= PREFERENCES.defines;
    if (spelled.some((name) => textFrom(library, passage.id).toLowerCase().includes(name))) factor *= passage.kind === "footnote" ? PREFERENCES.spelledOut / PREFERENCES.footnote : PREFERENCES.spelledOut;
    if (want === "reference" && passage.kind === "footnote") factor *= PREFERENCES.reference;
    if (years.length > 0 && !ofYear.has(passage.document) && !years.some((year) => textFrom(library, passage.id).includes(year))) factor *= PREFERENCES.otherYear;
    if (asksOneThing && passage.kind === "row") factor *= PREFERENCES.rowInConversation;
    if (own.length > 0 && !own.some((term) => library.termsIn(passage.id).has(term))) factor *= PREFERENCES.notContrasted;
    if (before?.document === passage.document) factor *= PREFERENCES.sameDocument;
    if (contrasts && before?.kind === "footnote" && passage.kind === "footnote") factor *= PREFERENCES.anotherNote;
    if (conversation.has(passage.id)) factor *= PREFERENCES.conversation;
    else if (parts.has(passage.place.at(-1) ?? "")) factor *= PREFERENCES.conversationPart;
    return factor;
  };
}
