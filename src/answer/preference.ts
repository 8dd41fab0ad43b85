import { documentOfRole } from "../corpus/document.ts";
import type { Passage } from "../corpus/passage.ts";
import type { SearchContext } from "./search-context.ts";
import { bareTerms, conceptsOf, isHeld, ownTerms, termsWithBank } from "./concepts.ts";
import { textFrom, type Library } from "./library.ts";
import { PREFERENCES } from "./preferences.ts";
import type { Question } from "./question.ts";
import { rareNames } from "./rare-names.ts";
import { definitionOf, nameAskedIn, spelledOutIn } from "./understand/definition-query.ts";
import { asksForOthers } from "./understand/follow-up.ts";
import { asksForPlace } from "./understand/part-query.ts";
import { tenseOf } from "./understand/tense.ts";
import { isTopic } from "./understand/opening.ts";
import { wantsList } from "./understand/list-form.ts";
import { hasForm, type Want } from "./understand/wants.ts";

const WAY_FORWARD = /\/way-forward-/u;
const NOTE_WORDS = /\bfoot ?notes?\b|\bnote\b|\b(?:bottom|foot) of (?:the|that|its|a) page\b/i;
/** A picture of the situation is none that is printed. */
const PICTURE_WORDS =
  /\b(?:picture(?! of (?:the |its |our )?(?:state|situation|threats?|risks?|security|who|what|where|how)\b)|photo|photograph|image|caption|pic|snapshot|pictured|cover)s?\b/i;
const TABLE_WORDS = /\bannex\b|\btable\b|\b(?:listed|named|marked|put down) as (?:the )?responsible\b/i;
const BOX_WORDS = /\b(?:box|example|case)\b/i;

/** How much each kind of passage is preferred, by what the question names. */
function kindFactors(text: string): Readonly<Record<Passage["kind"], number>> {
  return {
    title: 1,
    paragraph: 1,
    bullet: 1,
    heading: wantsList(text) || asksForPlace(text) ? 1 : PREFERENCES.heading,
    footnote: NOTE_WORDS.test(text) ? PREFERENCES.namedKind : PREFERENCES.footnote,
    caption: PICTURE_WORDS.test(text) ? PREFERENCES.namedKind : PREFERENCES.caption,
    row: TABLE_WORDS.test(text) ? PREFERENCES.namedTable : 1,
    box: BOX_WORDS.test(text) ? PREFERENCES.namedBox : 1,
  };
}

const ASKS_DATE_OF_TEXT =
  /\b(?:when|dates?|days?|month)\b.{0,80}\b(?:adopt|approv|endors|publish|issu|releas|announc|present|com(?:e|ing) out|came out|appear)\w*|\bdate of\b.{0,60}\b(?:report|strategy|communication|release|booklet|brochure|summary|document|decision|paper)\b|\bwhat date is\b/i;
const DATES_TEXT =
  /\bof \d{1,2}\.\d{1,2}\.\d{4}\b|^[A-Z]\p{L}+, \d{1,2} \p{Lu}\p{L}+ \d{4}$|^last update\b|\b(?:adopted|adopting|approved|endorsed)\b.{0,80}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.{0,120}\b(?:adopted|adopting|approved|endorsed)\b/u;
/** Says what there is of something: "the main challenges are: crime, corruption and ...". */
const SAYS_WHICH = /:\s[^.:]{2,80}(?:,|;)\s[^.:]{2,80}(?:,|;|\band\b)/u;
/** Asks the same of several documents, not for several things. */
const EACH = /\beach\b/i;
const NUMBERED = /\b[a-z]{4,} \d{1,2}\b(?![\d./-])/gi;
/** A factor for the passages of which something is true; the others stay as they are. */
type Rule = { readonly factor: number; readonly holds: (passage: Passage) => boolean };

/** A rule that is there only where the question asks for it: several hundred passages are not tried in vain. */
function rule(asked: boolean, factor: number, holds: Rule["holds"]): readonly Rule[] {
  return asked ? [{ factor, holds }] : [];
}

/** What the wording of a question prefers. */
function wordingRules(
  library: Library,
  { text, scope, read }: Question,
  want: Want | undefined,
  context: SearchContext,
): readonly Rule[] {
  const textOf = ({ id }: Passage): string => textFrom(library, id);
  const tense = tenseOf(text);
  const report = documentOfRole(library.corpus.documents, "report");
  const planned = (want === "date" || want === "party") && tense === "planned";
  const numbered = (text.match(NUMBERED) ?? []).map((name) => new RegExp(`\\b${name}\\b`, "i"));
  const definition = definitionOf(text);
  const named = nameAskedIn(text);
  const bare = bareTerms(library, { terms: [...read.query.terms, ...context.terms] });
  const topics = isTopic(text) && scope.documents.length === 0 ? conceptsOf(library, { terms: read.query.terms }) : [];
  const years = text.match(/\b(?:19|20)\d\d\b/gu) ?? [];
  const ofYear = new Set(
    library.corpus.documents.filter(({ date }) => years.some((year) => date.includes(year))).map(({ id }) => id),
  );
  return [
    ...(hasForm(want) ? formRules(library, want) : []),
    ...rule(!scope.strict, PREFERENCES.namedDocument, ({ document }) => scope.documents.includes(document)),
    ...rule(
      tense === "done",
      PREFERENCES.reportedAhead,
      ({ document, id }) => document === report && WAY_FORWARD.test(id),
    ),
    ...rule(tense === "done", PREFERENCES.reported, ({ document, id }) => document === report && !WAY_FORWARD.test(id)),
    ...rule(planned, PREFERENCES.plannedRow, ({ kind }) => kind === "row"),
    ...rule(planned, PREFERENCES.plannedReport, ({ document }) => document === report),
    ...rule(want === "date" && ASKS_DATE_OF_TEXT.test(text), PREFERENCES.datesText, (passage) =>
      DATES_TEXT.test(textOf(passage)),
    ),
    ...rule(wantsList(text) && !EACH.test(text), PREFERENCES.enumerates, (passage) => SAYS_WHICH.test(textOf(passage))),
    ...rule(numbered.length > 0, PREFERENCES.sameNumber, (passage) =>
      numbered.some((name) => name.test(textOf(passage))),
    ),
    ...rule(definition !== undefined, PREFERENCES.defines, (passage) => definition?.test(textOf(passage)) === true),
    ...rule(named !== undefined, PREFERENCES.namesIt, (passage) => named?.test(textOf(passage)) === true),
    ...rareNames(library, text).map((term): Rule => ({
      factor: PREFERENCES.nameMissing,
      holds: (passage) => passage.kind !== "footnote" && !ownTerms(library, passage)(term),
    })),
    ...rule(bare.length > 0, PREFERENCES.bareMissing, (passage) => !bare.some(ownTerms(library, passage))),
    ...rule(topics.length > 1 && topics.length < 4, PREFERENCES.topicMissing, (passage) => {
      const holds = termsWithBank(library, passage);
      return !topics.every((concept) => isHeld(concept, holds));
    }),
    ...rule(want === "party", PREFERENCES.partyMissing, ({ id, kind }) => kind !== "row" && !library.namesParty(id)),
    ...rule(want === "reference", PREFERENCES.reference, ({ kind }) => kind === "footnote"),
    ...rule(
      years.length > 0,
      PREFERENCES.otherYear,
      (passage) => !ofYear.has(passage.document) && !years.some((year) => textOf(passage).includes(year)),
    ),
  ];
}

function formRules(library: Library, want: Want): readonly Rule[] {
  const holdsForm = ({ id }: Passage): boolean => library.formsIn(id, want).length > 0;
  return [
    { factor: PREFERENCES.wantHeld, holds: holdsForm },
    { factor: PREFERENCES.wantMissing, holds: (passage) => !holdsForm(passage) },
  ];
}

/** What the conversation before a question prefers. */
function conversationRules(
  library: Library,
  { read, text }: Question,
  want: Want | undefined,
  { terms, passages, before, contrasts, loose }: SearchContext,
): readonly Rule[] {
  const own = contrasts ? read.query.terms.filter(({ phrase }) => phrase === 0).map(({ term }) => term) : [];
  const subjects = loose || contrasts ? [] : terms.filter(({ phrase }) => phrase === 0).map(({ term }) => term);
  const parts = new Set([...passages].map((id) => library.byId.get(id)?.place.at(-1)).filter((id) => id !== undefined));
  return [
    ...rule(
      terms.length > 0 && (want === "date" || want === "party"),
      PREFERENCES.rowInConversation,
      ({ kind }) => kind === "row",
    ),
    ...rule(own.length > 0, PREFERENCES.notContrasted, ({ id }) => !own.some((term) => library.termsIn(id).has(term))),
    ...rule(
      subjects.length > 0,
      PREFERENCES.subjectMissing,
      (passage) => !subjects.some(termsWithBank(library, passage)),
    ),
    ...rule(before !== undefined, PREFERENCES.sameDocument, ({ document }) => document === before?.document),
    ...rule(contrasts && before?.kind === "footnote", PREFERENCES.anotherNote, ({ kind }) => kind === "footnote"),
    ...rule(passages.size > 0, PREFERENCES.conversation, ({ id }) => passages.has(id)),
    ...rule(before !== undefined && asksForOthers(text), PREFERENCES.shownBefore, ({ id }) => id === before?.id),
    ...rule(
      parts.size > 0,
      PREFERENCES.conversationPart,
      ({ id, place }) => !passages.has(id) && parts.has(place.at(-1) ?? ""),
    ),
  ];
}

/** How much each passage is preferred for a question. */
export function preferenceFor(
  library: Library,
  question: Question,
  want: Want | undefined,
  context: SearchContext,
): (passage: Passage) => number {
  const rules = [
    ...wordingRules(library, question, want, context),
    ...conversationRules(library, question, want, context),
  ];
  const kinds = kindFactors(question.text);
  const names = spelledOutIn(library, question.text);
  // To spell out an acronym is what footnotes are for: one that does is no aside.
  const spelling = { ...kinds, footnote: Math.max(1, kinds.footnote) };
  return (passage) => {
    const spellsOut = names.some((name) =>
      [passage.id, ...passage.place].some((id) => textFrom(library, id).toLowerCase().includes(name)),
    );
    const kind = spellsOut ? spelling[passage.kind] * PREFERENCES.spelledOut : kinds[passage.kind];
    return rules.reduce((factor, { factor: each, holds }) => (holds(passage) ? factor * each : factor), kind);
  };
}
