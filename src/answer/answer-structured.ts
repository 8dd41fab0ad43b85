import type { Answer } from "./answer.ts";
import { answerCount, answerSeriesCount } from "./answer-counts.ts";
import { answerNumbered } from "./answer-numbered.ts";
import { answerClass, answerKind, answerList } from "./answer-part.ts";
import { answerPartOrItems } from "./answer-part-or-items.ts";
import { answerRowsAsked } from "./answer-rows-asked.ts";
import type { SearchContext } from "./search-context.ts";
import { citeFound, citeWhole, foundOf } from "./cite-found.ts";
import type { Library } from "./library.ts";
import { answerPassageInPart } from "./passage-in-part.ts";
import type { Question } from "./question.ts";
import { refuse } from "./refuse.ts";
import { classAsked } from "./understand/class-query.ts";
import { documentAsked } from "./understand/document-query.ts";
import { kindAsked } from "./understand/kind-query.ts";
import { listAsked } from "./understand/list-query.ts";
import { asksForPlace, partOfTopic, partsOfObjective, titledParts } from "./understand/part-query.ts";
import { referencesIn } from "./understand/references.ts";
import { namesColumn } from "./understand/row-filters.ts";
import { rowQueryOf, withoutExceptions, type RowQuery } from "./understand/row-query.ts";
import { titlesAsked } from "./understand/titles.ts";
import { hasForm, wantOf } from "./understand/wants.ts";
import { wayForwardOf } from "./understand/way-forward.ts";

const ANNEX_DOCUMENT_FORMAT = "commission-communication";

function wayForwardAnswer(library: Library, id: string, question: Question, query: RowQuery): Answer | undefined {
  if (query.about === "annex" && !/\breport\b/i.test(question.text)) return undefined;
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
  /\blist\w*\b|\bunder\b|\bannounce\w*\b|\bplanned\b|\bactions?\b|\bmeasures\b|\bsection\b|\bpart\b|\bbullets?\b|\b(?:all|which) (?:\w+ )?points\b|\bpropos\w+\b|\bpromis\w+\b/i;

/** Objective or topic within one named document: "what does the press release list under border management". */
function topicOfDocument(library: Library, id: string, question: Question, query: RowQuery): Answer | undefined {
  const { documents, strict } = question.scope;
  const [document, ...others] = documents;
  const [objective] = query.objectives;
  if (!strict || document === undefined || others.length > 0 || objective === undefined || query.rest.length > 1)
    return undefined;
  if (!WHOLE_TOPIC.test(question.text)) return undefined;
  const [part] = partsOfObjective(library, objective, [document]);
  return part === undefined ? undefined : answerPartOrItems(library, id, question, [part]);
}

/** Answers from the documents' structure: rows, numbered and titled parts, titles, plans; nothing when a search is needed. */
export function answerStructured(
  library: Library,
  id: string,
  question: Question,
  context: SearchContext,
): Answer | undefined {
  if (context.terms.length > 0) return undefined;
  const references = referencesIn(withoutExceptions(library, question.text));
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
    (namesColumn(query) ? answerRowsAsked(library, id, question, query) : undefined) ??
    answerNumbered(library, id, question, references, query) ??
    (question.scope.strict ? titledAnswer(library, id, question) : undefined) ??
    topicOfDocument(library, id, question, query) ??
    answerRowsAsked(library, id, question, query) ??
    titledAnswer(library, id, question)
  );
}

/** "What is the European security model" asks what it is, not for the chapter of that title. */
const ASKS_FACT =
  /^(?:and |so |but |hi,? |ok,? )*(?:(?:for|from|in|by|to|at|on|of|with|until|since|under) (?=how|wh))?(?:what(?:'s| is| are| was| were| does| do| did)|who|whom|whose|when|why|how|is|are|does|do|did|has|have|will|can)\b/i;

function titledAnswer(library: Library, id: string, question: Question): Answer | undefined {
  // "For how many years under the proposal on ..." asks for a number, which the part may not give.
  if (ASKS_FACT.test(question.text) && (hasForm(wantOf(question.text)) || !asksForPlace(question.text)))
    return undefined;
  const first = titledParts(library, question)[0] ?? partOfTopic(library, question);
  return first === undefined ? undefined : answerPartOrItems(library, id, question, [first]);
}
