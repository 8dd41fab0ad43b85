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
  ])("%s: its source", (message) => expect(pointsAt(message, BEFORE)).toEqual({ kind: "source" }));

  test.each(["how many is that?", "how many", "and how many are there in total?", "count them"])(
    "%s: their number",
    (message) => expect(pointsAt(message, BEFORE)).toEqual({ kind: "count" }),
  );

  test.each([
    "the second report",
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
