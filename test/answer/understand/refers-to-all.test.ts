import { describe, expect, test } from "vitest";
import {
  addedInFull,
  addressedInFull,
  comparedInFull,
  narrowedInFull,
} from "../../../src/answer/understand/refers-to-all.ts";
import { LIBRARY } from "../../support/real-engine.ts";

describe("a comparison of what was asked before", () => {
  const ASKED = ["what does the communication say about PNR?", "what does the report say about PNR?"];
  test.each([
    "compare them",
    "What's the difference?",
    "can you compare the two",
    "how do they differ",
    "side by side",
  ])("%s", (message) =>
    expect(comparedInFull(LIBRARY, message, () => ASKED)).toBe(
      "compare COM(2010) 673 final and COM(2011) 790 final: what does the say about PNR",
    ),
  );
  test("is of all documents where not two were named", () =>
    expect(comparedInFull(LIBRARY, "compare", () => ["what is Eurosur?"])).toBe(
      "compare the documents: what is Eurosur",
    ));
  test.each(["compare the report with the booklet on PNR", "what is different now", "they are different"])(
    "not: %s",
    (message) => expect(comparedInFull(LIBRARY, message, () => ASKED)).toBeUndefined(),
  );
});

describe("rows before, narrowed", () => {
  test.each([
    [
      "which of those is due in 2011?",
      "what must Frontex do?",
      "which rows of the annex: what must Frontex do, due in 2011",
    ],
    [
      "only the ones for the Commission",
      "what is due in 2012?",
      "which rows of the annex: what is due in 2012, the Commission",
    ],
    ["which concern borders?", "what is due in 2011", "which rows of the annex: what is due in 2011, borders"],
    [
      "and how many of them are for CEPOL",
      "what is due in 2013",
      "which rows of the annex: what is due in 2013, for CEPOL",
    ],
  ])("%s, after %s", (message, before, full) =>
    expect(narrowedInFull(LIBRARY, message, before)?.replace(/\s+/gu, " ")).toBe(full),
  );
  test.each([
    ["which of those is the most serious?", "what are the common threats?"],
    ["which of those is due in 2011?", "what is a threat?"],
    ["what is due in 2011", "what must Frontex do?"],
  ])("not: %s, after %s", (message, before) => expect(narrowedInFull(LIBRARY, message, before)).toBeUndefined());
});

describe("rows before, with one thing more", () => {
  test.each([
    ["and in 2011?", "what must Frontex do?", "which rows of the annex: what must Frontex do, in 2011"],
    ["what about those for CEPOL?", "what is due in 2013", "which rows of the annex: what is due in 2013, for CEPOL"],
  ])("%s, after %s", (message, before, full) => expect(addedInFull(LIBRARY, message, before)).toBe(full));
  test.each([
    ["and in 2011?", "what is a threat?"],
    ["in 2011?", "what must Frontex do?"],
    ["and in 2011, what was reported?", "what must Frontex do?"],
  ])("not: %s, after %s", (message, before) => expect(addedInFull(LIBRARY, message, before)).toBeUndefined());
});

describe("plans before, of one that they address", () => {
  test("only what Member States should do", () =>
    expect(addressedInFull(LIBRARY, "only what Member States should do", "way forward 2012 on borders?")).toBe(
      "way forward 2012 on borders: what Member States should do",
    ));
  test.each([
    ["only what Member States should do", "what is Eurosur?"],
    ["and on terrorism?", "way forward 2012 on borders?"],
  ])("not: %s, after %s", (message, before) => expect(addressedInFull(LIBRARY, message, before)).toBeUndefined());
});
