import { describe, expect, test } from "vitest";
import { withoutAsides } from "../../../src/answer/understand/asides.ts";

describe("what people say beside their question", () => {
  test.each([
    ["For my glossary: what does GMES stand for?", "what does GMES stand for?"],
    ["For a radio piece, who runs Frontex?", "who runs Frontex?"],
    ["As a national official: which rows are mine?", "which rows are mine?"],
    ["I'm a first-year student, what is an annex row?", "what is an annex row?"],
    ["I am preparing a briefing. When is Eurosur due?", "When is Eurosur due?"],
    ["one quick question: when is Eurosur due", "when is Eurosur due"],
    ["Who is the coordinator? Need the name for a caption.", "Who is the coordinator"],
    ["List the principles, I need them for an episode.", "List the principles"],
    ["Can you explain PNR? boss is asking", "Can you explain PNR"],
    ["For the minister's speech, just the number: how many actions are there?", "how many actions are there?"],
    ["is my shop in danger, according to these papers?", "is my shop in danger"],
    ["In the documents, who runs Frontex?", "who runs Frontex?"],
    ["What is the RAN? my course reader just uses the letters", "What is the RAN"],
    ["What do they mean by solidarity? I need a definition for my article.", "What do they mean by solidarity"],
    ["I'm drafting a speech on dirty money. What do the documents say?", "what is said about dirty money?"],
    ["We need a briefing about Eurosur for the minister: anything useful?", "what is said about Eurosur?"],
    ["What is Eurosur, in one sentence for my slide?", "What is Eurosur"],
    ["explain PNR in a few words please", "explain PNR"],
    ["what is solidarity, its for school", "what is solidarity"],
    ["Legal query: how is money laundering defined?", "how is money laundering defined?"],
    ["How many arrests were there? It's for a slide.", "How many arrests were there"],
  ])("%s", (typed, asked) => expect(withoutAsides(typed)).toBe(asked));

  test.each([
    "For the annex: which rows are due in 2013?",
    "As a consequence of the ash cloud, what was done?",
    "For the Commission, what is at stake?",
    "Which rows? I mean those of Frontex.",
    "what does the booklet need",
    "where in the documents is solidarity mentioned",
    "As a teacher: why?",
    "How will it be achieved? I need the four headings.",
    "What must they do? And what may we expect?",
    "Who decides? I'm interested in borders only.",
    "I need the date of Eurosur",
  ])("is kept where it is what is asked: %s", (typed) => expect(withoutAsides(typed)).toBe(typed));
});
