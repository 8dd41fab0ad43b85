import type { AnnexRow } from "../corpus/passage.ts";
import { answerComparison } from "./answer-comparison.ts";
import { answerId } from "./answer-common.ts";
import { answerQuote } from "./answer-quote.ts";
import { answerRows, filterWords } from "./answer-rows.ts";
import { ask } from "./ask.ts";
import { cite } from "./cite.ts";
import { citeForms } from "./cite-forms.ts";
import { contextOf } from "./context.ts";
import { createLibrary, type LibraryInput } from "./create-library.ts";
import type { Engine, RowFilter } from "./engine.ts";
import { explain } from "./explain.ts";
import type { Library } from "./library.ts";
import { readTyped } from "./question.ts";
import { passageKeys } from "./passage-keys.ts";
import { showsOwnPassage } from "./shows-own-passage.ts";
import { suggest } from "./suggest.ts";
import { namesOf, ordinaryNamesOf } from "./understand/document-names.ts";
import { rowsFor, type RowFilters } from "./understand/row-filters.ts";

/** Characters (UTF-16 units) of a pasted text that are looked for. */
const PASTE_LIMIT = 4_000;

/** The filters of `/actions` as what a question would say of rows. */
function queryOf({ objective, action, responsible, year, timing }: RowFilter): RowFilters {
  return {
    objectives: objective === undefined ? [] : [objective],
    ...(action === undefined ? {} : { actionNumber: action }),
    parties: responsible === undefined ? [] : [responsible],
    alone: false,
    years: year === undefined ? [] : [year],
    withoutRanges: false,
    ongoing: timing === "ongoing",
    dated: timing === "dated",
  };
}

/** Rows that a report tells of, or those of which it tells nothing. */
function isReported(library: Library, { id }: AnnexRow): boolean {
  return library.pairs.some(({ planned, reported }) => planned === id && reported.length > 0);
}

function rowsByFilter(library: Library, filter: RowFilter): ReturnType<typeof answerRows> {
  const { reported } = filter;
  const text = Object.entries(filter)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(", ");
  const query = queryOf(filter);
  const rows = rowsFor(library, query).filter((row) => reported === undefined || isReported(library, row) === reported);
  const filters = [
    ...filterWords(query),
    ...(reported === undefined ? [] : [reported ? "reported on in 2011" : "nothing found in the 2011 report"]),
  ];
  return answerRows(
    library,
    answerId(library, `/actions ${text}`, [], undefined),
    { ...readTyped(library, ""), shown: text },
    rows,
    filters.length === 0 ? ["all"] : filters,
  );
}

/** A pasted text is looked for in every document: one that it names is not the one to be searched. */
function checkPaste(library: Library, text: string): ReturnType<typeof answerQuote> {
  const anywhere = { documents: [], strict: false, rest: text };
  return answerQuote(
    library,
    answerId(library, `/check ${text}`, [], undefined),
    { ...readTyped(library, text), scope: anywhere },
    text,
  );
}

/** Makes an engine of a loaded index and the seeds that it was built from. @throws Error when a list in `seeds/` cannot be read */
export function createEngine(input: LibraryInput): Engine {
  const library = createLibrary(input, showsOwnPassage);
  const { keyOf, passageOf } = passageKeys(library);
  const paste = (pasted: string): ReturnType<typeof answerQuote> => checkPaste(library, pasted.slice(0, PASTE_LIMIT));
  return {
    build: library.build,
    documents: library.corpus.documents.map((facts) => ({
      ...facts,
      aliases: [...namesOf(facts), ...ordinaryNamesOf(facts)],
    })),
    parties: [...new Set(library.rows.flatMap(({ parties }) => parties))].map((id) => {
      const fullName = library.fullNameOf(id);
      return fullName === undefined ? { id } : { id, fullName };
    }),
    ask: (question, options) => ask(library, question, options).answer,
    explain: (question, options) => explain(library, question, options),
    rows: (filter) => rowsByFilter(library, filter),
    checkQuote: paste,
    findSource: (text) => {
      const checked = paste(text);
      return checked.kind === "quote-check" ? checked : ask(library, text).answer;
    },
    define: (term) => ask(library, `what does "${term}" stand for?`).answer,
    compare: (topic) => {
      const question = readTyped(library, topic);
      const documents =
        question.scope.documents.length > 1 ? question.scope.documents : library.corpus.documents.map(({ id }) => id);
      const id = answerId(library, `/compare ${topic}`, [], undefined);
      return (
        answerComparison(library, id, question, { documents, topic: question.scope.rest, sure: true }) ??
        ask(library, topic).answer
      );
    },
    citation: (id) => {
      const passage = library.byId.get(id);
      return passage === undefined ? undefined : cite(library, passage);
    },
    context: (id) => contextOf(library, id),
    cite: (id) => citeForms(library, id),
    suggest: (typed, limit) => suggest(library, typed, limit),
    startingQuestions: (count, seed) => library.startingQuestions(count, seed),
    keyOf,
    passageOf,
  };
}
