import type { AnnexRow, Footnote } from "../corpus/passage.ts";
import type { Answer } from "./answer.ts";
import { answerCount, answerSeriesCount, asksHowManyDone } from "./answer-counts.ts";
import { answerClass, answerKind, answerList, answerNotes, answerParts } from "./answer-part.ts";
import { answerRows, filterWords } from "./answer-rows.ts";
import { citeFound, citeWhole, foundOf } from "./cite-found.ts";
import type { SearchContext } from "./answer-search.ts";
import { textFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import { answerPassageInPart } from "./passage-in-part.ts";
import { refuse } from "./refuse.ts";
import { bulletsOf, type DocumentPart } from "./structure.ts";
import { asksForPlace, numberedParts, partsOfObjective, titledParts } from "./understand/part-query.ts";
import { wantsList } from "./understand/list-form.ts";
import { classAsked } from "./understand/class-query.ts";
import { documentAsked } from "./understand/document-query.ts";
import { kindAsked } from "./understand/kind-query.ts";
import { listAsked } from "./understand/list-query.ts";
import { referencesIn, withoutUnwanted, type References } from "./understand/references.ts";
import { hasFilter, rowQueryOf, rowsFor, rowsNamed, type RowQuery } from "./understand/row-query.ts";
import { tenseOf } from "./understand/tense.ts";
import { titlesAsked } from "./understand/titles.ts";
import { hasForm, wantOf } from "./understand/wants.ts";
import { wayForwardOf } from "./understand/way-forward.ts";

const ANNEX_DOCUMENT_FORMAT = "commission-communication";

/** The documents in which rows are looked for: none when only a document without rows is named. */
function rowsAllowed(library: Library, question: Question): boolean {
  const { documents, strict } = question.scope;
  return !strict || documents.some((id) => library.rows.some((row) => row.document === id));
}

/** What the letters of a column mean stands below the table, not in it. */
const MEANINGS =
  /\bstands? for\b|\bmean(?:s|ing)?\b|\babbreviat\w+|\bacronyms?\b|\bkey to\b|\bletters\b|\bwhat(?: is|'s| are) (?:it|that|this|they)\b/iu;

/** "What has been done on the solidarity clause due in 2011": a report tells what became of one action, not the rows that planned it. */
function asksWhatBecameOf(question: Question, query: RowQuery): boolean {
  return (
    asksHowManyDone(question.text) ||
    (query.action !== undefined && query.about !== "annex" && tenseOf(question.text) === "done")
  );
}

function rowsAnswer(library: Library, id: string, question: Question, query: RowQuery): Answer | undefined {
  if (
    !rowsAllowed(library, question) ||
    query.about === "nothing" ||
    !query.wantsList ||
    MEANINGS.test(question.text) ||
    asksWhatBecameOf(question, query)
  )
    return undefined;
  if (!hasFilter(query))
    return query.about === "annex" && query.rest.length === 0
      ? answerRows(library, id, question, library.rows, ["all"])
      : undefined;
  const sure = query.about === "annex" || query.years.length > 0 || query.ongoing || query.parties.length > 0;
  if (!sure) return undefined;
  const rows = proposalsAmong(library, question, rowsFor(library, query));
  const named = rowsNamed(library, rows, query.rest);
  if (named.length > 0 && named.length < rows.length && !keepsAll(query))
    return narrowed(library, id, question, query, named);
  if (query.about !== "annex" && (query.rest.length > 0 || (rows.length === 0 && query.years.length === 0)))
    return undefined;
  return answerRows(library, id, question, rows, filterWords(query));
}

const PROPOSALS = /\bproposals\b/iu;
const IS_PROPOSAL = /^proposals?\b/iu;

/** "Which proposals" asks for the rows that are proposals, where some are. */
function proposalsAmong(library: Library, question: Question, rows: readonly AnnexRow[]): readonly AnnexRow[] {
  if (!PROPOSALS.test(question.text)) return rows;
  const proposals = rows.filter((row) => IS_PROPOSAL.test(textFrom(library, row.id)));
  return proposals.length === 0 ? rows : proposals;
}

/** Words that no filter explains choose among rows only where the filters alone are too wide to be what was meant. */
function keepsAll(query: RowQuery): boolean {
  return query.parties.length > 0 || query.ongoing || query.years.length > 0 ? query.rest.length <= 1 : false;
}

function narrowed(
  library: Library,
  id: string,
  question: Question,
  query: RowQuery,
  rows: readonly AnnexRow[],
): Answer | undefined {
  return query.about === "annex" && rows.length > 1
    ? answerRows(library, id, question, rows, filterWords(query))
    : undefined;
}

/** Of a numbered action the text is shown; its rows where they, or who does what by when, are asked for. */
const ROWS = /\b(?:rows?|entries|deadlines?|timing|timetable|responsible)\b/iu;

/** "Which actions belong to objective 2" asks for rows, not for the text below its heading. */
const ACTIONS = /\b(?:actions|measures|deliverables|tasks)\b/iu;

function numberedAnswer(
  library: Library,
  id: string,
  question: Question,
  references: References,
  query: RowQuery,
): Answer | undefined {
  const parts = numberedParts(library, question, references);
  if (references.note !== undefined) return noteAnswer(library, id, question, references.note);
  const [first] = parts;
  if (first === undefined) {
    const about =
      references.objective === undefined || references.action !== undefined
        ? []
        : partsOfObjective(library, references.objective, question.scope.documents);
    if (about.length > 0) return partOrItems(library, id, question, about.slice(0, 1));
    return query.rest.length === 0 && pointsNowhere(question, references)
      ? refuse(library, id, question, [], undefined, "no-part")
      : undefined;
  }
  const below = titledParts(library, question).find(({ heading }) =>
    parts.some((part) => heading.place.includes(part.heading.id)),
  );
  if (below !== undefined && query.rest.length > 0) return partOrItems(library, id, question, [below]);
  if ((references.annex || ROWS.test(withoutUnwanted(question.text))) && rowsAllowed(library, question))
    return answerRows(library, id, question, rowsFor(library, query), filterWords(query));
  if (query.rest.length > 2) return undefined;
  if (
    references.objective !== undefined &&
    references.action === undefined &&
    query.wantsList &&
    ACTIONS.test(question.text) &&
    rowsAllowed(library, question)
  ) {
    return answerRows(library, id, question, rowsFor(library, query), filterWords(query));
  }
  return partOrItems(library, id, question, [parts.find((part) => !part.heading.id.includes("/annex/")) ?? first]);
}

/** A place is named by number, and by nothing else that could be meant: "objective 6", "section 7 of the annual report". */
function pointsNowhere(
  { text, scope }: Question,
  { objective, action, section, part, guideline }: References,
): boolean {
  const isWhole =
    objective !== undefined ||
    guideline !== undefined ||
    ((section !== undefined || part !== undefined) && scope.documents.length > 0);
  return isWhole && !(action !== undefined && objective === undefined) && !/\b(?:step|point|act)\b/iu.test(text);
}

function noteAnswer(library: Library, id: string, question: Question, number: number | "last"): Answer | undefined {
  const { documents } = question.scope;
  const notes = library.corpus.passages.filter(
    (passage): passage is Footnote =>
      passage.kind === "footnote" && (documents.length === 0 || documents.includes(passage.document)),
  );
  const isLast = (note: Footnote, at: number): boolean => notes[at + 1]?.document !== note.document;
  return answerNotes(
    library,
    id,
    question,
    notes.filter((note, at) => (number === "last" ? isLast(note, at) : note.number === number)),
  );
}

function partOrItems(
  library: Library,
  id: string,
  question: Question,
  parts: readonly DocumentPart[],
): Answer | undefined {
  const [only] = parts;
  const bullets = only === undefined || parts.length > 1 ? [] : bulletsOf(only);
  if (only !== undefined && bullets.length > 0 && wantsList(question.text))
    return answerList(library, id, question, only.heading, bullets);
  return answerParts(library, id, question, parts);
}

function wayForwardAnswer(library: Library, id: string, question: Question, query: RowQuery): Answer | undefined {
  if (query.about === "annex" && !/\breport\b/iu.test(question.text)) return undefined;
  if (
    question.scope.strict &&
    !question.scope.documents.some((document) => library.documents.get(document)?.format === ANNEX_DOCUMENT_FORMAT)
  )
    return undefined;
  const objectives =
    query.objectives.length > 0 ? query.objectives : query.action === undefined ? [] : [query.action.objective];
  const way = wayForwardOf(library, question, objectives);
  if (way === undefined || query.rest.length > 2) return undefined;
  const [first] = way.parts;
  const items = way.parts.flatMap((part) => part.passages.filter(({ kind }) => kind === "bullet"));
  return first === undefined ? undefined : answerList(library, id, question, first.heading, items);
}

/** Asks for all that a document says under a topic, rather than for one fact of it. */
const WHOLE_TOPIC =
  /\blist\w*\b|\bunder\b|\bannounce\w*\b|\bplanned\b|\bactions?\b|\bmeasures\b|\bsection\b|\bpart\b|\bbullets?\b|\b(?:all|which) (?:\w+ )?points\b|\bpropos\w+\b|\bpromis\w+\b/iu;

/** Objective or topic within one named document: "what does the press release list under border management". */
function topicOfDocument(library: Library, id: string, question: Question, query: RowQuery): Answer | undefined {
  const { documents, strict } = question.scope;
  const [document, ...others] = documents;
  const [objective] = query.objectives;
  if (!strict || document === undefined || others.length > 0 || objective === undefined || query.rest.length > 1)
    return undefined;
  if (!WHOLE_TOPIC.test(question.text)) return undefined;
  const [part] = partsOfObjective(library, objective, [document]);
  return part === undefined ? undefined : partOrItems(library, id, question, [part]);
}

/** Answers from the documents' structure: rows, numbered and titled parts, titles, plans; nothing when a search is needed. */
export function answerStructured(
  library: Library,
  id: string,
  question: Question,
  context: SearchContext,
): Answer | undefined {
  if (context.terms.length > 0) return undefined;
  const references = referencesIn(question.text);
  const query = rowQueryOf(library, question.scope.rest, references);
  const stated = documentAsked(library, question);
  if (stated !== undefined)
    return foundOf(
      id,
      question,
      stated.passages.map((passage) =>
        stated.want === "gist"
          ? citeWhole(library, passage)
          : citeFound(library, question.read.query, passage, [], stated.want),
      ),
      [],
    );
  const within = answerPassageInPart(library, id, question);
  if (within !== undefined) return within;
  const titles = titlesAsked(library, question);
  if (titles.length > 0) return answerKind(library, id, question, "titles", titles);
  const kind = kindAsked(library, question);
  if (kind !== undefined)
    return (
      answerKind(library, id, question, kind.name, kind.passages) ??
      refuse(library, id, question, [], undefined, "not-in-this-document")
    );
  const list = listAsked(library, question);
  if (list !== undefined) return answerList(library, id, question, list.opening, list.items);
  const named = classAsked(library, question);
  if (named !== undefined) return answerClass(library, id, question, named.name, named.passages);
  return (
    answerCount(library, id, question, query) ??
    answerSeriesCount(library, id, question) ??
    wayForwardAnswer(library, id, question, query) ??
    (query.parties.length > 0 || query.years.length > 0 || query.ongoing
      ? rowsAnswer(library, id, question, query)
      : undefined) ??
    numberedAnswer(library, id, question, references, query) ??
    (question.scope.strict ? titledAnswer(library, id, question) : undefined) ??
    topicOfDocument(library, id, question, query) ??
    rowsAnswer(library, id, question, query) ??
    titledAnswer(library, id, question)
  );
}

/** "What is the European security model" asks what it is, not for the chapter of that title. */
const ASKS_FACT =
  /^(?:and |so |but |hi,? |ok,? )*(?:(?:for|from|in|by|to|at|on|of|with|until|since|under) (?=how|wh))?(?:what(?:'s| is| are| was| were| does| do| did)|who|whom|whose|when|why|how|is|are|does|do|did|has|have|will|can)\b/iu;

function titledAnswer(library: Library, id: string, question: Question): Answer | undefined {
  // "For how many years under the proposal on ..." asks for a number, which the part may not give.
  if (ASKS_FACT.test(question.text) && (hasForm(wantOf(question.text)) || !asksForPlace(question.text)))
    return undefined;
  const [first] = titledParts(library, question);
  return first === undefined ? undefined : partOrItems(library, id, question, [first]);
}
