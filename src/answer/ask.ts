import type { DocumentId } from "../corpus/document.ts";
import type { Answer, Talk } from "./answer.ts";
import { answerComparison } from "./answer-comparison.ts";
import { answerId, commonOf } from "./answer-common.ts";
import { answerMentions, mentionedTerm } from "./answer-mentions.ts";
import { answerInOtherLanguage } from "./answer-other-language.ts";
import { answerMore } from "./answer-more.ts";
import { answerQuote } from "./answer-quote.ts";
import { answerSearched } from "./answer-search.ts";
import { answerStructured } from "./answer-structured.ts";
import type { AskOptions } from "./engine.ts";
import type { Library } from "./library.ts";
import { answerPointed } from "./pointed.ts";
import { isStretchOf, pastedText } from "./pasted-text.ts";
import { lookUp, type Searched } from "./look-up.ts";
import { NO_CONTEXT, type SearchContext } from "./search-context.ts";
import { shownCitations } from "./shown-citations.ts";
import { foldMarks, readTyped, type Question } from "./question.ts";
import { turnOf, type Turn } from "./turn.ts";
import { withoutPreamble } from "./understand/asides.ts";
import { compareQueryOf } from "./understand/compare-query.ts";
import type { FollowUp } from "./understand/follow-up.ts";
import { asksForMore } from "./understand/further.ts";
import { otherLanguageOf } from "./understand/language.ts";
import { talkTopic } from "./understand/small-talk.ts";

/** How an answer came about, for `--why`. */
type Trace = {
  readonly question: Question;
  /** The rule that answered, in words. */
  readonly rule: string;
  readonly followUp: FollowUp["kind"];
  /** The question as it was asked in full, when the conversation completed it. */
  readonly inFull?: string;
  /** What the conversation added to the search. */
  readonly context: SearchContext;
  readonly searched?: Searched;
};

export type Asked = { readonly answer: Answer; readonly trace: Trace };

const SUGGESTIONS = 4;

function talk(library: Library, id: string, question: Question, topic: Talk["topic"]): Talk {
  return {
    ...commonOf(id, question, []),
    kind: "talk",
    topic,
    suggestions: library.startingQuestions(SUGGESTIONS, 0),
    ...(topic === "about" ? { documents: library.corpus.documents } : {}),
  };
}

/** A message that does not point back belongs to the conversation when a passage holds this share of both. */
const FITS_IN = 0.65;

/** Looks a question up in its conversation; a short message that does not fit in is a new topic and looked up alone. */
function searchIn(library: Library, question: Question, context: SearchContext): Searched {
  const searched = lookUp(library, question, context);
  return context.loose && (searched.evidence?.coverage ?? 0) < FITS_IN
    ? lookUp(library, question, NO_CONTEXT)
    : searched;
}

/** "More": the next passages of the last answer that is not itself more of another one. */
function furtherOf(library: Library, typed: string, options: AskOptions): Asked | undefined {
  const history = options.history ?? [];
  const at = asksForMore(typed) ? history.findLastIndex((message) => !asksForMore(message)) : -1;
  const last = history[at];
  if (last === undefined) return undefined;
  const { answer, trace } = ask(library, last, { ...options, history: history.slice(0, at) });
  const question = { ...trace.question, shown: readTyped(library, typed, options.document).shown };
  const id = answerId(library, question.shown, history, options.document);
  const more = answerMore(library, id, question, trace.question.read.query, answer, history.length - 1 - at);
  return more === undefined
    ? undefined
    : { answer: more, trace: { ...trace, followUp: "continued", rule: "more of the answer before" } };
}

/** The data that is asked for, of the whole message or of the question behind a preamble that names no document. */
function structured(library: Library, id: string, question: Question, context: SearchContext): Answer | undefined {
  const whole = answerStructured(library, id, question, context);
  const clause = withoutPreamble(question.text);
  if (whole !== undefined || clause === question.text || question.scope.documents.length > 0) return whole;
  return answerStructured(
    library,
    id,
    { ...readTyped(library, clause), shown: question.shown, corrections: question.corrections },
    context,
  );
}

/** Where a name stands in the annex is told by its rows. */
const IN_TABLE = /\bcolumn\b|\brows?\b|\bannex\b/i;

/** Answers one question. Synchronous and pure: the same question, history and library give the same answer. */
export function ask(library: Library, typed: string, options: AskOptions = {}): Asked {
  const further = furtherOf(library, typed, options);
  if (further !== undefined) return further;
  const { document: only, history = [] } = options;
  const turn = turnOf(library, typed, options, (earlier) => answerTurn(library, earlier, "", only).answer);
  return answerTurn(library, turn, answerId(library, turn.question.shown, history, only), only);
}

/** Answers a message that its conversation has completed; `only` is the document that the whole conversation is about. */
function answerTurn(
  library: Library,
  { question, context, followUp, inFull, pointed }: Turn,
  id: string,
  only: DocumentId | undefined,
): Asked {
  const trace = { question, followUp, context, ...(inFull === undefined ? {} : { inFull }) };
  // What a document is, other documents may state: not where the conversation is about one alone.
  const by = (rule: string, answer: Answer | undefined): Asked | undefined =>
    answer === undefined || (only !== undefined && shownCitations(answer).some(({ document }) => document.id !== only))
      ? undefined
      : { answer, trace: { ...trace, rule } };

  const shown =
    pointed === undefined
      ? undefined
      : by("what the answer before showed", answerPointed(library, id, question, pointed));
  if (shown !== undefined) return shown;
  // As typed: correcting may have made a word of the documents of "hiii".
  const topic = talkTopic(foldMarks(question.shown));
  if (topic !== undefined)
    return { answer: talk(library, id, question, topic), trace: { ...trace, rule: `small talk: ${topic}` } };
  const pasted = pastedText(library, question);
  // A document that is named inside the quotation is not the one to be searched.
  const outside =
    pasted === undefined
      ? question.scope
      : readTyped(library, foldMarks(question.shown).replace(pasted, " "), only).scope;
  if (pasted !== undefined)
    return {
      answer: answerQuote(library, id, { ...question, scope: outside }, pasted),
      trace: { ...trace, rule: "a quotation to be found" },
    };
  const term = mentionedTerm(question.text);
  const comparison = only === undefined ? compareQueryOf(question.text, library.corpus.documents) : undefined;
  const compared = (): Asked | undefined =>
    comparison === undefined
      ? undefined
      : by("comparison of documents", answerComparison(library, id, question, comparison));
  const direct =
    by(
      "mentions of a term",
      term === undefined || IN_TABLE.test(question.text) ? undefined : answerMentions(library, id, question, term),
    ) ??
    (comparison?.sure === true ? compared() : undefined) ??
    by("structure of the documents", structured(library, id, question, context.loose ? NO_CONTEXT : context)) ??
    compared();
  if (direct !== undefined) return direct;
  const language = otherLanguageOf(foldMarks(question.shown));
  if (language !== undefined) {
    const { answer, ...looked } = answerInOtherLanguage(library, id, question, context, language);
    return { answer, trace: { ...trace, rule: `another language: ${language}`, ...looked } };
  }
  if (nothingAsked(question, context))
    return { answer: talk(library, id, question, "help"), trace: { ...trace, rule: "nothing but stop words" } };
  const searched = searchIn(library, question, context);
  if (isStretchOf(library, searched.ranked, question))
    return {
      answer: answerQuote(library, id, question, question.shown),
      trace: { ...trace, rule: "a quotation to be found" },
    };
  const answer = answerSearched(library, id, question, searched);
  return { answer, trace: { ...trace, rule: answer.kind === "refused" ? "not enough evidence" : "search", searched } };
}

function nothingAsked(question: Question, context: SearchContext): boolean {
  return question.read.query.terms.length === 0 && context.terms.length === 0;
}
