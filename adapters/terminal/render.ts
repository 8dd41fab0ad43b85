import type { Answer, Citation, Comparison, Found, QuoteCheck, Refused, Talk } from "../../src/answer/answer.ts";
import { correctionsText, languageText } from "../../src/chat/answer-heading.ts";
import { echo } from "../../src/chat/clean-text.ts";
import { refusalText } from "../../src/chat/refusal-text.ts";
import { answeringRange, leadingCitation, leavesOut, nearestRange, shortRange } from "../../src/chat/shorten.ts";
import { documentName } from "../../src/chat/source-line.ts";
import { talkText } from "../../src/chat/talk-text.ts";
import { NOTES } from "../../src/chat/wording.ts";
import { apart, headingLines, type Lines } from "./layout.ts";
import { mentionsLines, partLines, rowsLines, type Page } from "./list-lines.ts";
import { margin, safe, wrapped, type Paper } from "./paper.ts";
import { passageLines, quoteLines, sourceLines } from "./passage-lines.ts";

/** The passage that answers, of a long one the sentences that do (all of it where there is no next step), then the others. */
function foundLines(paper: Paper, answer: Found, page: Page): Lines {
  const [, ...others] = answer.citations;
  const first = leadingCitation(answer);
  const range = page.count === Infinity ? undefined : answeringRange(first);
  const rest = range !== undefined && leavesOut(first, range) ? wrapped(paper, NOTES.wholePassage, margin("    ")) : [];
  return apart([
    [...passageLines(paper, first, range), ...rest],
    ...others.map((citation) => passageLines(paper, citation, shortRange(citation))),
  ]);
}

function comparisonLines(paper: Paper, answer: Comparison): Lines {
  const sides = answer.sides.map(({ document, citation }) =>
    citation === undefined
      ? wrapped(paper, `${safe(documentName(document))}: ${NOTES.notMentioned}`, margin(""))
      : passageLines(paper, citation, shortRange(citation)),
  );
  return apart([headingLines(paper, answer), ...sides]);
}

/** The compared text as one paragraph: [-only pasted-] and {+only in the document+}, struck and underlined in colour. */
function differenceText(paper: Paper, { differences }: QuoteCheck): string {
  const { red, green } = paper.colours;
  return differences
    .map(({ kind, text }) => {
      const shown = safe(text);
      if (kind === "same") return shown;
      const edge = /^(\s*)(.*?)(\s*)$/su.exec(shown);
      const [, before = "", inner = "", after = ""] = edge ?? [];
      return `${before}${kind === "typed" ? red(`[-${inner}-]`) : green(`{+${inner}+}`)}${after}`;
    })
    .join("");
}

function quoteCheckLines(paper: Paper, answer: QuoteCheck): Lines {
  const differences =
    answer.verdict === "verbatim"
      ? []
      : [
          ...wrapped(paper, `${NOTES.differences} [-pasted-] {+in the document+}`, margin("")),
          ...wrapped(paper, differenceText(paper, answer), margin("  ")),
        ];
  return apart([
    headingLines(paper, answer),
    ...answer.citations.map((citation) => passageLines(paper, citation)),
    differences,
  ]);
}

/** A passage that is only near must not look as if it answered. */
function withoutMark({ mark: _mark, ...citation }: Citation): Citation {
  return { ...citation, facts: [] };
}

function refusedLines(paper: Paper, answer: Refused): Lines {
  const why = refusalText(answer)
    .split("\n")
    .flatMap((line) => wrapped(paper, safe(line), margin("")));
  const nearest = answer.nearest.map((citation) => [
    ...quoteLines(paper, withoutMark(citation), nearestRange(citation)),
    ...sourceLines(paper, citation),
  ]);
  return apart([
    why,
    ...(nearest.length === 0 ? [] : [wrapped(paper, NOTES.nearest, margin("")), ...nearest]),
    questionLines(paper, NOTES.rewordings, answer.rewordings),
  ]);
}

function questionLines(paper: Paper, title: string, questions: readonly string[]): Lines {
  if (questions.length === 0) return [];
  return [
    ...wrapped(paper, title, margin("")),
    ...questions.flatMap((question) => wrapped(paper, echo(question, 200), { first: "  - ", rest: "    " })),
  ];
}

function talkLines(paper: Paper, answer: Talk): Lines {
  return apart([
    talkText(answer)
      .split("\n")
      .flatMap((line) => wrapped(paper, line, margin(""))),
    questionLines(paper, NOTES.suggestions, answer.suggestions),
  ]);
}

function bodyLines(paper: Paper, answer: Answer, page: Page): Lines {
  switch (answer.kind) {
    case "found":
      return foundLines(paper, answer, page);
    case "rows":
      return rowsLines(paper, answer, page);
    case "part":
      return partLines(paper, answer, page);
    case "comparison":
      return comparisonLines(paper, answer);
    case "mentions":
      return mentionsLines(paper, answer, page);
    case "quote-check":
      return quoteCheckLines(paper, answer);
    case "refused":
      return refusedLines(paper, answer);
    case "talk":
      return talkLines(paper, answer);
    default:
      return answer satisfies never;
  }
}

/** An answer as lines for a terminal: pure, and without control characters but colours where the paper has them. */
export function renderAnswer(
  paper: Paper,
  answer: Answer,
  page: Page = { from: 0, count: Infinity },
): readonly string[] {
  const small = (text: string): Lines => wrapped(paper, paper.colours.dim(safe(text)), margin(""));
  const above = [languageText(answer), correctionsText(answer)].filter((text) => text !== undefined);
  return apart([
    ...above.map(small),
    bodyLines(paper, answer, page),
    answer.speaksOfFuture ? small(NOTES.laterLaw) : [],
    answer.kind === "talk" ? [] : small(`Answer ${answer.id}`),
  ]);
}
