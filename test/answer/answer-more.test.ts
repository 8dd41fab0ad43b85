import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { ENGINE } from "../support/real-engine.ts";

const FIRST = "what is done against radicalisation";
const shownIn = (answer: Answer): readonly string[] =>
  answer.kind === "found" ? answer.citations.map(({ passage }) => passage) : [];

describe("more of an answer", () => {
  const first = ENGINE.ask(FIRST);
  const second = ENGINE.ask("more", { history: [FIRST] });
  const third = ENGINE.ask("go on", { history: [FIRST, "more"] });

  test("is the next passages, none of them twice", () => {
    const shown = [first, second, third].flatMap(shownIn);
    expect(shown).toHaveLength(9);
    expect(new Set(shown).size).toBe(9);
  });

  test("is what the first answer holds back, in its order", () => {
    const held = first.kind === "found" ? first.more : [];
    expect([...shownIn(second), ...(second.kind === "found" ? second.more : [])]).toEqual(held);
  });

  test("ends: then the question is answered anew", () => {
    const history = [FIRST, ...Array.from({ length: 20 }, () => "more")];
    expect(ENGINE.ask("more", { history }).kind).toBe("found");
  });

  test("is not in the way of what is asked next", () => {
    const asked = "who organises the conference?";
    expect(shownIn(ENGINE.ask(asked, { history: [FIRST, "more", "more"] }))).toEqual(
      shownIn(ENGINE.ask(asked, { history: [FIRST] })),
    );
  });

  test("without anything before it is no question about the documents", () =>
    expect(["refused", "talk"]).toContain(ENGINE.ask("more").kind));
});
