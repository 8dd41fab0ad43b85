import type { QueryTerm } from "../words/query.ts";
import type { Answer } from "./answer.ts";
import { NO_CONTEXT, type SearchContext } from "./search-context.ts";
import type { AskOptions } from "./engine.ts";
import { textFrom, type Library } from "./library.ts";
import { pointedPassages, type Pointed } from "./pointed.ts";
import { foldMarks, readTyped, type Question } from "./question.ts";
import { shownCitations } from "./shown-citations.ts";
import { correctionIn } from "./understand/correction.ts";
import { asksForOthers, followUpOf, HAS_NO_SUBJECT, type FollowUp } from "./understand/follow-up.ts";
import { asksForMore } from "./understand/further.ts";
import { pastedIn } from "./understand/pasted.ts";
import { pointsAt } from "./understand/points-at.ts";
import { comparedInFull } from "./understand/refers-to-all.ts";
import { asksSameDocument, scopeInConversation } from "./understand/scope.ts";
import { talkTopic } from "./understand/small-talk.ts";
import { wantOf } from "./understand/wants.ts";

/** Earlier questions that are looked at; older ones are forgotten. */
const HISTORY_LIMIT = 3;
/** Passages of an answer that what is asked next may be about. */
const SHOWN_LIMIT = 3;

/** A message, completed by its conversation. */
export type Turn = {
  readonly question: Question;
  readonly context: SearchContext;
  readonly followUp: FollowUp["kind"];
  readonly inFull?: string;
  /** Passages of the answer before, which the message only points to. */
  readonly pointed?: Pointed;
};

/** The questions before a message, and what is needed to answer them again. */
type Conversation = {
  readonly library: Library;
  readonly options: AskOptions;
  readonly history: readonly string[];
  readonly answer: (turn: Turn) => Answer;
};

function contextTerms(before: Question, question: Question, weight: number): readonly QueryTerm[] {
  const own = new Set(question.read.query.terms.map(({ term }) => term));
  const concepts = question.read.query.terms.length + 100;
  return before.read.query.terms
    .filter(({ term }) => !own.has(term))
    .map((each) => ({
      ...each,
      weight: each.weight * weight,
      concept: concepts + each.concept,
      origin: "context" as const,
    }));
}

/** Date and party stand in a row of the annex, which is seldom shown first; what else is said without a subject is about the first passage. */
function asksForCell(text: string): boolean {
  const want = wantOf(text);
  return want === "date" || want === "party";
}

/** UTF-16 units of a passage that was pointed to which what is asked next may be about. */
const TOLD_LENGTH = 200;

/** An earlier message, completed by what went before it. */
function turnAt({ library, options, history, answer }: Conversation, at: number): Turn {
  return turnOf(library, history[at] ?? "", { ...options, history: history.slice(0, at) }, answer);
}

/** The answers of a conversation, the last one first. */
function* answersBefore(conversation: Conversation): Generator<Answer> {
  for (let at = conversation.history.length - 1; at >= 0; at--) yield conversation.answer(turnAt(conversation, at));
}

/** A message that only points to what was shown: what is asked next is about the passage it points to. */
function pointedTurn(conversation: Conversation, question: Question): Turn | undefined {
  const { library, history } = conversation;
  const points = pointsAt(question.text, history.join(" "));
  const passages = points === undefined ? [] : pointedPassages(library, points, answersBefore(conversation));
  const [first] = passages;
  if (points === undefined || first === undefined) return undefined;
  const text = textFrom(library, first.id);
  const told = text.length <= TOLD_LENGTH ? text : text.slice(0, text.lastIndexOf(" ", TOLD_LENGTH));
  return {
    question: { ...readTyped(library, told), shown: question.shown, corrections: [] },
    context: NO_CONTEXT,
    followUp: "continued",
    inFull: told,
    pointed: { points, passages },
  };
}

/** The questions of a conversation as they were asked in full, the last one last. */
function askedInFull(conversation: Conversation): readonly string[] {
  return [...conversation.history.keys()]
    .map((at) => turnAt(conversation, at))
    .map(({ question, inFull }) => inFull ?? question.text);
}

/** A message that goes on about what was asked and shown before. */
function continued(
  library: Library,
  question: Question,
  followUp: Extract<FollowUp, { kind: "continued" }>,
  earlier: Turn,
  before: Answer,
): Turn {
  const terms = [
    ...contextTerms(earlier.question, question, followUp.weight),
    ...earlier.context.terms.map((term) => ({ ...term, weight: term.weight * followUp.weight })),
  ];
  const scope = followUp.loose ? question.scope : scopeInConversation(question, earlier.question);
  const shownBefore = shownCitations(before).map(({ passage }) => passage);
  const shown =
    followUp.contrasts || asksForOthers(question.text)
      ? []
      : shownBefore.slice(0, followUp.weight === HAS_NO_SUBJECT && !asksForCell(question.text) ? 1 : SHOWN_LIMIT);
  return {
    question: { ...question, scope },
    context: {
      terms,
      passages: new Set(shown),
      before: library.byId.get(shownBefore[0] ?? ""),
      contrasts: followUp.contrasts,
      loose: followUp.loose,
      detail: !followUp.contrasts && !asksForOthers(question.text),
    },
    followUp: "continued",
    inFull: earlier.inFull ?? earlier.question.text,
  };
}

/**
 * Completes a message by its conversation.
 *
 * @param answer answers a turn; what a message leans on is what the answers before it showed
 */
export function turnOf(library: Library, typed: string, options: AskOptions, answer: (turn: Turn) => Answer): Turn {
  const asTyped = readTyped(library, typed, options.document);
  const history = (options.history ?? []).filter((message) => !asksForMore(message)).slice(-HISTORY_LIMIT);
  const conversation: Conversation = { library, options, history, answer };
  const meant = history.length === 0 ? undefined : correctionIn(asTyped.text);
  const question =
    meant === undefined ? asTyped : { ...readTyped(library, meant, options.document), shown: asTyped.shown };
  const alone: Turn = { question, context: NO_CONTEXT, followUp: "new" };
  if (history.length === 0) return alone;
  const pointing = pointedTurn(conversation, question);
  if (pointing !== undefined) return pointing;
  if (talkTopic(foldMarks(question.shown)) !== undefined || pastedIn(question.text) !== undefined) return alone;
  const earlier = turnAt(conversation, history.length - 1);
  const compared = comparedInFull(library, question.text, () => askedInFull(conversation));
  const followUp: FollowUp =
    compared !== undefined
      ? { kind: "replaced", text: compared }
      : followUpOf(library, question, foldMarks(earlier.inFull ?? earlier.question.text), earlier.question.text);
  if (followUp.kind === "new") return alone;
  if (followUp.kind === "replaced") {
    const inFull = readTyped(library, followUp.text, options.document);
    const scope = asksSameDocument(followUp.text) ? scopeInConversation(inFull, earlier.question) : inFull.scope;
    return {
      question: { ...inFull, scope, shown: question.shown },
      context: NO_CONTEXT,
      followUp: "replaced",
      inFull: followUp.text,
    };
  }
  return continued(library, question, followUp, earlier, answer(earlier));
}
