import { describe, expect, test } from "vitest";
import { LIBRARY, ENGINE } from "../support/real-engine.ts";
import { passagesIn } from "./said.ts";

/** Passages for which the bank holds a question. */
const passagesFor = (question: string): readonly string[] =>
  LIBRARY.bank.filter((entry) => entry.question === question).map(({ passage }) => passage);

/** Whether asking an offered question shows a passage for which it was written, or the part that it stands for. */
function isAnsweredWell(question: string): boolean {
  const answer = ENGINE.ask(question);
  if (answer.kind === "refused" || answer.kind === "talk") return false;
  const shown = passagesIn(answer);
  return passagesFor(question).some(
    (passage) => shown.includes(passage) || shown.some((id) => LIBRARY.byId.get(id)?.place.includes(passage)),
  );
}

describe("questions to begin with", () => {
  const offered = [0, 1, 2].flatMap((seed) => ENGINE.startingQuestions(6, seed));

  test("are each answered by the passage that they were written for", () =>
    expect(offered.filter((question) => !isAnsweredWell(question))).toEqual([]));
  test("are of different passages, short, and end in a question mark", () => {
    const six = ENGINE.startingQuestions(6, 4);
    expect(new Set(six.flatMap((question) => passagesFor(question).slice(0, 1))).size).toBe(6);
    expect(six.filter((question) => question.length > 75 || !question.endsWith("?"))).toEqual([]);
  });
  test("are the same for the same seed and others for another", () => {
    expect(ENGINE.startingQuestions(4, 9)).toEqual(ENGINE.startingQuestions(4, 9));
    expect(ENGINE.startingQuestions(4, 9)).not.toEqual(ENGINE.startingQuestions(4, 10));
  });
});

describe("questions completed while typing", () => {
  const TYPED = [
    "cyber",
    "who pays",
    "when will",
    "passenger d",
    "border gua",
    "dirty mon",
    "Europ",
    "how much money",
    "why is",
    "radical",
    "earthqu",
    "what is the ",
  ];

  test.each(TYPED)("%j: every one fits what is typed and is answered", (typed) => {
    const offered = ENGINE.suggest(typed, 5);
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.length).toBeLessThanOrEqual(5);
    expect(offered.filter(({ question }) => question.length > 100 || !isAnsweredWell(question))).toEqual([]);
    const begun = typed.trim().split(" ").at(-1)?.toLowerCase() ?? "";
    expect(offered.filter(({ question }) => !question.toLowerCase().includes(begun))).toEqual([]);
  });

  test("say how they were found", () => {
    for (const { question, match } of ENGINE.suggest("cyber", 20)) {
      const lower = question.toLowerCase();
      expect(match).toBe(lower.startsWith("cyber") ? "exact" : lower.includes("cyber") ? "in-text" : "alias");
    }
  });

  test("are those to begin with where nothing is typed yet", () =>
    expect(ENGINE.suggest("  ", 3).map(({ question }) => question)).toEqual(ENGINE.startingQuestions(3, 0)));
  test.each(["zzyzx", "🙂", "((((", "what zzyzx"])("none for %j, without a fault", (typed) =>
    expect(ENGINE.suggest(typed, 5).length).toBeLessThanOrEqual(5),
  );
});

describe("rewordings that a refusal offers", () => {
  test.each([
    "who runs the Frontex agency in Warsaw",
    "what did the EU do about bitcoin fraud",
    "how many police officers does Europol employ",
    "Who won the World Cup in 2018?",
    "price of a passport in Malta",
  ])("%s", (question) => {
    const answer = ENGINE.ask(question);
    if (answer.kind !== "refused") return;
    expect(answer.rewordings.filter((each) => !isAnsweredWell(each))).toEqual([]);
  });
});
