import type { Answer, Citation } from "../../src/answer/answer.ts";
import type { CiteForms, Context } from "../../src/answer/engine.ts";
import type { Chat } from "../../src/chat/chat.ts";
import { shownCitations } from "../../src/answer/shown-citations.ts";
import { shortRange } from "../../src/chat/shorten.ts";
import { DONE, PROBLEMS } from "../../src/chat/wording.ts";
import { choicesOf, contextsOf, ITEMS_PER_PAGE, usesOf, type Action, type Choice } from "./choices.ts";
import { margin, safe, wrapped, type Paper } from "./paper.ts";
import { passageLines } from "./passage-lines.ts";
import { renderAnswer } from "./render.ts";

/** What is shown after one line was typed, and what can be chosen by number then. */
export type Turn = { readonly lines: readonly string[]; readonly choices: readonly Choice[] };

/** Takes what was typed: a question, or the number of a choice. */
export type Conversation = (typed: string) => Promise<Turn>;

const AUTHOR = "terminal";
/** Further passages shown at a time. */
const MORE_AT_ONCE = 5;
const CHOOSE = "Choose a passage by its number.";
const BACK = "Back to the list";
const NUMBER = /^\s*(\d{1,2})\s*$/u;

/** Passages before and after a passage, under its headings. */
function contextLines(paper: Paper, context: Context): readonly string[] {
  const { dim } = paper.colours;
  const around = (citations: readonly Citation[]): readonly string[] =>
    citations.flatMap(({ text }) => [...wrapped(paper, dim(`“${safe(text)}”`), margin("  ")), ""]);
  const trail = context.trail.map(safe).join(" / ");
  return [
    ...wrapped(paper, paper.colours.bold(trail), margin("")),
    "",
    ...around(context.before),
    ...passageLines(paper, context.citation),
    "",
    ...around(context.after),
  ];
}

function citeLines(paper: Paper, forms: CiteForms): readonly string[] {
  const parts = [
    ["Footnote", forms.footnote],
    ["Markdown", forms.markdown],
    ["Plain text", forms.plain],
    ["BibTeX", forms.bibtex],
  ] as const;
  // What is copied from here must not be broken into lines of our own.
  return parts.flatMap(([name, form]) => [
    paper.colours.bold(name),
    ...form.split("\n").map((line) => `  ${safe(line)}`),
  ]);
}

type Desk = { readonly paper: Paper; readonly chat: Chat };

function answerTurn({ paper }: Desk, answer: Answer, from = 0): Turn {
  return { lines: renderAnswer(paper, answer, { from, count: ITEMS_PER_PAGE }), choices: choicesOf(answer, from) };
}

async function perform(
  desk: Desk,
  action: Exclude<Action, { kind: "ask" }>,
  choices: readonly Choice[],
): Promise<Turn> {
  const { paper, chat } = desk;
  const say = (text: string): Turn => ({ lines: wrapped(paper, text, margin("")), choices });
  const keyOf = (passage: string): string => chat.engine().keyOf(passage);
  switch (action.kind) {
    case "context": {
      const context = chat.context(keyOf(action.passage));
      if (context === undefined) return say(PROBLEMS.passageGone);
      const others = choices.filter((choice) => choice.action.kind !== "cite" && choice.action.kind !== "report");
      return { lines: contextLines(paper, context), choices: [...usesOf(action.answer, context.citation), ...others] };
    }
    case "cite": {
      const forms = chat.cite(keyOf(action.passage));
      return forms === undefined ? say(PROBLEMS.passageGone) : { lines: citeLines(paper, forms), choices };
    }
    case "report":
      await chat.report(action.answer, keyOf(action.passage), AUTHOR);
      return say(DONE.reported);
    case "rate":
      await chat.rate(action.answer, AUTHOR, action.verdict);
      return say(DONE.rated);
    case "why": {
      const lines = await chat.why(action.answer);
      return lines === undefined
        ? say(PROBLEMS.forgotten)
        : { lines: lines.flatMap((line) => wrapped(paper, safe(line), margin(""))), choices };
    }
    case "open": {
      const answer = await chat.recall(action.answer);
      if (answer === undefined) return say(PROBLEMS.forgotten);
      const shown = shownCitations(answer).slice(action.from, action.from + ITEMS_PER_PAGE);
      const back: Choice = { label: BACK, action: { ...action, kind: "page" } };
      return { lines: wrapped(paper, CHOOSE, margin("")), choices: [...contextsOf(action.answer, shown), back] };
    }
    case "page": {
      const answer = await chat.recall(action.answer);
      return answer === undefined ? say(PROBLEMS.forgotten) : answerTurn(desk, answer, action.from);
    }
    case "more": {
      const more = await chat.more(action.answer, action.from, MORE_AT_ONCE);
      if (more === undefined) return say(PROBLEMS.forgotten);
      const next = { ...action, from: action.from + more.citations.length };
      const others = choices
        .filter((choice) => choice.action.kind !== "context")
        .flatMap((choice): readonly Choice[] => {
          if (choice.action.kind !== "more") return [choice];
          return more.rest > 0 ? [{ ...choice, action: next }] : [];
        });
      return {
        lines: more.citations.flatMap((citation) => [...passageLines(paper, citation, shortRange(citation)), ""]),
        choices: [...contextsOf(action.answer, more.citations), ...others],
      };
    }
    default:
      return action satisfies never;
  }
}

export type ConversationOptions = {
  /** Key of this conversation, in which earlier questions are remembered. */
  readonly key: string;
  /** What can be chosen before anything was asked. */
  readonly choices?: readonly Choice[];
  /** Told about a fault while answering; never given what somebody typed. */
  readonly onFault?: (error: unknown) => void;
};

/** A conversation in a terminal: what is typed goes in, lines come out. Never throws: a fault gets an apology. */
export function createConversation(
  chat: Chat,
  paper: Paper,
  { key, choices: first = [], onFault }: ConversationOptions,
): Conversation {
  const desk: Desk = { paper, chat };
  let choices = first;
  let asked = 0;
  const ask = async (text: string): Promise<Turn> => {
    asked += 1;
    return answerTurn(desk, await chat.ask({ text, conversation: key, author: AUTHOR, event: `${key}:${asked}` }));
  };
  const respond = (typed: string): Promise<Turn> => {
    const number = NUMBER.exec(typed)?.[1];
    const chosen = number === undefined ? undefined : choices[Number(number) - 1];
    if (chosen === undefined) return ask(typed);
    return chosen.action.kind === "ask" ? ask(chosen.action.question) : perform(desk, chosen.action, choices);
  };
  return async (typed) => {
    try {
      const turn = await respond(typed);
      choices = turn.choices;
      return turn;
    } catch (error) {
      onFault?.(error);
      return { lines: wrapped(paper, PROBLEMS.fault, margin("")), choices };
    }
  };
}

/** The numbered choices as lines. */
export function choiceLines(paper: Paper, choices: readonly Choice[]): readonly string[] {
  const { cyan } = paper.colours;
  return choices.flatMap(({ label }, index) =>
    wrapped(paper, `${cyan(`[${index + 1}]`)} ${safe(label)}`, { first: "", rest: "    " }),
  );
}
