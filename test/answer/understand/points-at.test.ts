import { describe, expect, test } from "vitest";
import { pointsAt } from "../../../src/answer/understand/points-at.ts";

const BEFORE = "what are the common threats?";

describe("a message that points to what was shown", () => {
  test.each<readonly [string, number | "last"]>([
    ["the fourth", 4],
    ["tell me more about the fourth", 4],
    ["the second one please", 2],
    ["explain the third in detail", 3],
    ["what about number 2?", 2],
    ["#5", 5],
    ["3", 3],
    ["item seven", 7],
    ["and the last one?", "last"],
    ["what does the 2nd say", 2],
    ["the third threat", 3],
    ["ok, show me the first passage in full", 1],
  ])("%s: item %s", (message, number) => expect(pointsAt(message, BEFORE)).toEqual({ kind: "item", number }));

  test.each<readonly [string, number | "last"]>([
    ["who does the first one?", 1],
    ["when is the second row due?", 2],
    ["and who is responsible for the last?", "last"],
    ["what is the deadline for the third action", 3],
  ])("%s: item %s of a list", (message, number) =>
    expect(pointsAt(message, BEFORE)).toEqual({ kind: "item", number, ofList: true }),
  );

  test.each([
    "source?",
    "who told you that?",
    "where does it say that",
    "which document is that from?",
    "can you show me the full paragraph",
    "how do you know?",
    "are you sure?",
    "is that true",
    "in simple words please",
    "what are your sources",
    "show that in context",
    "what does it say?",
    "read it to me",
  ])("%s: its source", (message) => expect(pointsAt(message, BEFORE)).toEqual({ kind: "source" }));

  test.each(["how many is that?", "how many", "and how many are there in total?", "count them"])(
    "%s: their number",
    (message) => expect(pointsAt(message, BEFORE)).toEqual({ kind: "count" }),
  );

  test.each<readonly [string, 1 | -1]>([
    ["next paragraph", 1],
    ["show me the sentence before that", -1],
    ["and what does the following paragraph say?", 1],
    ["what comes after that?", 1],
    ["previous passage please", -1],
  ])("%s: what stands beside it, %s", (message, by) =>
    expect(pointsAt(message, BEFORE)).toEqual({ kind: "beside", by }),
  );

  test.each(["any footnotes?", "what footnote belongs to it?", "show me the footnote", "what does the footnote say"])(
    "%s: its footnotes",
    (message) => expect(pointsAt(message, BEFORE)).toEqual({ kind: "notes" }),
  );

  test.each([
    ["which one is about borders?", "borders"],
    ["and which of them deals with natural disasters", "natural disasters"],
    ["the one on asylum", "asylum"],
    ["tell me more about the one concerning sport", "sport"],
    ["which ones mention training?", "training"],
  ])("%s: those about %s", (message, topic) => expect(pointsAt(message, BEFORE)).toEqual({ kind: "about", topic }));

  test.each([
    "the second report",
    "and the next one?",
    "who adopted the first annual report?",
    "when was the second report published",
    "and after that?",
    "what does it say about borders?",
    "which footnote mentions Europol",
    "which one is due in 2013",
    "what footnotes are in the report",
    "the first annual report",
    "what is the third pillar",
    "2013",
    "objective 2",
    "the last implementation report is due when",
    "how many actions are there",
    "who wrote it",
    "which sources does Europol use",
    "is that the same in the report",
  ])("not: %s", (message) => expect(pointsAt(message, BEFORE)).toBeUndefined());
});
