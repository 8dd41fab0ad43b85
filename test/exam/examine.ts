import type { Answer } from "../../src/answer/answer.ts";
import { shownCitations } from "../../src/answer/shown-citations.ts";
import { BUTTONS } from "../../src/chat/wording.ts";
import { textOf, type Corpus } from "../../src/corpus/corpus.ts";
import type { Outcome, Step } from "./conversations.ts";
import { folded, type Player, type Shown } from "./player.ts";

/** Says in sentences what is wrong with a step; nothing where all is right. */
export type Examiner = (player: Player, steps: readonly Step[]) => Promise<readonly string[]>;

const passagesOf = (answer: Answer): readonly string[] => shownCitations(answer).map(({ passage }) => passage);

/** What was answered, apart from the words that were typed. */
export const gistOf = (answer: Answer): object => ({
  kind: answer.kind,
  passages: passagesOf(answer),
  lead: answer.kind === "found" ? answer.lead : undefined,
  reason: answer.kind === "refused" ? answer.reason : undefined,
  verdict: answer.kind === "quote-check" ? answer.verdict : undefined,
});

const missing = (shown: Shown, says: readonly string[] = []): readonly string[] =>
  says.filter((words) => !shown.text.includes(folded(words))).map((words) => `"${words}" is not in "${shown.text}"`);

/** Another answer than the one that must come of a step. */
function wrongAnswer(outcome: Outcome, answer: Answer): readonly string[] {
  const passages = passagesOf(answer);
  const expected = outcome.passages ?? [];
  const first = passages.slice(0, expected.length);
  return [
    ...(answer.kind === outcome.kind ? [] : [`the answer is ${answer.kind}, not ${outcome.kind}`]),
    ...(expected.join() === first.join() ? [] : [`the first passages are ${first.join()}, not ${expected.join()}`]),
    ...(passages.length === (outcome.count ?? passages.length) ? [] : [`there are ${passages.length} passages`]),
  ];
}

/** The right answer shown in a wrong way: words missing, the answering sentence not marked as a quote. */
function wronglyShown(outcome: Outcome, answer: Answer, shown: Shown): readonly string[] {
  const isMarked = answer.kind === "found" || answer.kind === "quote-check";
  const [first = ""] = isMarked ? [shown.marked] : shown.quotes;
  const begins = outcome.first ?? "";
  const unwanted = (outcome.never ?? []).filter((words) => shown.text.includes(folded(words)));
  const lead = answer.kind === "found" && answer.citations[0].row === undefined ? folded(answer.lead) : undefined;
  const [marked] = shown.marked.split("\n");
  return [
    ...missing(shown, outcome.says),
    ...unwanted.map((words) => `"${words}" should not be said`),
    ...(first.startsWith(begins) ? [] : [`"${first}" does not begin with "${begins}"`]),
    ...(lead === undefined || lead === marked ? [] : [`"${marked}" is marked, not "${lead}"`]),
    ...(passagesOf(answer).length === 0 || shown.quotes.length > 0 ? [] : ["nothing is quoted"]),
  ];
}

/** The last answer that was given. @throws Error where none was */
function lastOf({ answers }: Player): Answer {
  const answer = answers.at(-1);
  if (answer === undefined) throw new Error("Nothing was answered");
  return answer;
}

function offered(answer: Answer): string {
  const [question] = answer.kind === "refused" ? answer.rewordings : answer.kind === "talk" ? answer.suggestions : [];
  if (question === undefined) throw new Error("No question was offered");
  return question;
}

/** Turns the pages of a list from the one that is shown; every passage must be quoted whole, in its order. */
async function turnPages(player: Player, first: Shown | undefined): Promise<readonly string[]> {
  const quotes = [...(first?.quotes ?? [])];
  for (let shown = await player.press(BUTTONS.nextPage); shown; shown = await player.press(BUTTONS.nextPage))
    quotes.push(...shown.quotes);
  const all = quotes.join("\n");
  let at = 0;
  const lost: string[] = [];
  for (const { row, text, passage } of shownCitations(lastOf(player))) {
    const found = all.indexOf(folded(row?.measure ?? text), at);
    if (found < 0) lost.push(`${passage} is on no page, or not in its place`);
    else at = found + 1;
  }
  return lost;
}

function stepWith(player: Player, step: Exclude<Step, { turnPages: string }>): Promise<Shown | undefined> {
  if ("press" in step) return player.press(step.press);
  if ("open" in step) return player.open(step.open);
  if ("ask" in step) return player.ask(step.ask);
  return "check" in step ? player.check(step.check) : player.take(offered(lastOf(player)));
}

/** An examiner who knows the documents, and takes no quote that does not stand in them. */
export function createExaminer(corpus: Corpus): Examiner {
  // A line for each, so that nothing is verbatim across two passages.
  const sources = corpus.passages.map((passage) => folded(textOf(corpus, passage))).join("\n");
  return async (player, steps) => {
    const problems: string[] = [];
    let shown: Shown | undefined;
    for (const step of steps) {
      if ("turnPages" in step) {
        problems.push(...(await turnPages(player, shown)));
        continue;
      }
      const before = player.answers.length;
      shown = await stepWith(player, step);
      if (shown === undefined) return [...problems, `nothing came of ${JSON.stringify(step)}`];
      const misquoted = shown.quotes.filter((quote) => !sources.includes(quote));
      problems.push(...misquoted.map((quote) => `"${quote}" is not verbatim`));
      if ("press" in step || "open" in step) problems.push(...missing(shown, step.says));
      else {
        const answer = lastOf(player);
        if (player.answers.length !== before + 1) problems.push(`${JSON.stringify(step)} was not answered once`);
        problems.push(...wrongAnswer(step, answer), ...wronglyShown(step, answer, shown));
      }
    }
    return problems;
  };
}
