import { expect, test } from "vitest";
import { rowsLines, type Page } from "../../adapters/terminal/list-lines.ts";
import { createPaper } from "../../adapters/terminal/paper.ts";
import { fakeEngine, QUESTIONS } from "../support/fake-engine.ts";

const engine = fakeEngine();
const ALL: Page = { from: 0, count: Infinity };

function rowsShown(question: string, page: Page = ALL): string {
  const answer = engine.ask(question);
  if (answer.kind !== "rows") throw new Error(`The fake engine answers with ${answer.kind}`);
  return rowsLines(createPaper(80, false), answer, page).join("\n");
}

test("rows are a numbered list with who and when, and full names where the documents give them", () => {
  const text = rowsShown(QUESTIONS.shortList);
  expect(text).toMatch(/^ {2}1\. “/mu);
  expect(text).toMatch(/^ {5}Responsible: .*CEPOL/mu);
  expect(text).toMatch(/^ {5}Timing: \d{4}/mu);
  expect(text).toContain("CEPOL = European Police College");
});

test("one page of a list says how much of it that is", () => {
  const page = rowsShown(QUESTIONS.longList, { from: 0, count: 3 });
  expect(page).toMatch(/^1 to 3 of \d+ shown\.$/mu);
  expect(page).not.toMatch(/^ {2}4\. /mu);
});
