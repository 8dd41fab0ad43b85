import { describe, expect, test } from "vitest";
import { wantsList, wantsWholeList } from "../../../src/answer/understand/list-form.ts";

describe("questions for several things", () => {
  test.each([
    "list the common threats",
    "what are the principles of the model",
    "which threats are named",
    "all of its aims",
    "name the five steps",
    "every recommendation on borders",
    "three strands of the approach",
    "what are the pillars",
    "member states' homework on crime",
    "what tools are used",
    "priorities against drugs",
    "which ones are mentioned",
    "can you show all of them",
    "are there other aims?",
    "does it list the aims, and which",
  ])('"%s" asks for several', (text) => expect(wantsList(text)).toBe(true));

  test.each([
    "who runs Frontex",
    "when is the centre due",
    "is there a solidarity clause",
    "why is Europe a target",
    "how much money goes to borders",
    "what is PNR",
    "where is Eurosur described",
    "listening to citizens",
    "who checks passenger lists",
    "is anyone on a watch list",
    "is all cargo checked?",
    "do all countries share this",
  ])('"%s" asks for one thing', (text) => expect(wantsList(text)).toBe(false));
});

describe("questions for a whole list", () => {
  test.each([
    "list the threats",
    "all the principles",
    "name the five steps",
    "the complete set of guidelines",
    "which ones",
    "enumerate the challenges",
    "10 guidelines",
    "everything on corruption",
  ])('"%s" asks for all', (text) => {
    expect(wantsWholeList(text)).toBe(true);
    expect(wantsList(text)).toBe(true);
  });

  test.each([
    "what are the principles",
    "which threats are named",
    "priorities against drugs",
    "what tools are used",
    "who runs Frontex",
  ])('"%s" does not surely ask for all', (text) => expect(wantsWholeList(text)).toBe(false));
});
