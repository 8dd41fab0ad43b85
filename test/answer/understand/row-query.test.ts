import { describe, expect, test } from "vitest";
import { referencesIn } from "../../../src/answer/understand/references.ts";
import { rowQueryOf, type RowQuery } from "../../../src/answer/understand/row-query.ts";
import { LIBRARY } from "../../support/real-engine.ts";

const read = (text: string): RowQuery => rowQueryOf(LIBRARY, text, referencesIn(text));

const CASES: readonly (readonly [text: string, read: Partial<RowQuery>])[] = [
  ["what is due in 2013", { years: [2013], about: "actions", wantsList: true, rest: [] }],
  ["what's new in 2014", { years: [2014], about: "actions", wantsList: true, rest: [] }],
  ["what comes in 2012", { years: [2012], about: "actions", wantsList: true, rest: [] }],
  ["what is new in the 2011 report", { years: [], about: "nothing" }],
  ["which actions are due 2011-12", { years: [2011, 2012], rest: [] }],
  ["rows for 2013-2014", { years: [2013, 2014], about: "annex" }],
  ["what counts for 2013, including the 2013-14 one", { years: [2013] }],
  ["what must CEPOL do", { parties: ["CEPOL"], about: "actions", wantsList: true, rest: [] }],
  ["all actions of the European Commission and the member states", { parties: ["COM", "MS"], alone: false }],
  ["rows of the member states alone", { parties: ["MS"], alone: true, about: "annex", wantsList: true }],
  ["which actions are just for the commission", { parties: ["COM"], alone: true }],
  ["open-ended actions", { ongoing: true, about: "actions", wantsList: true }],
  ["actions with no end date", { ongoing: true }],
  ["actions with a fixed date", { dated: true, ongoing: false }],
  ["all actions on terrorism", { objectives: [2], wantsList: true, rest: [] }],
  ["measures against criminal assets", { action: { objective: 1, action: 3 } }],
  ["actions under objective 4", { objectives: [4] }],
  ["action 2 of objective 3 in the annex", { objectives: [3], actionNumber: 2, about: "annex" }],
  ["actions of Frontex under objective 4", { objectives: [4], parties: ["Frontex"], rest: [] }],
  ["where does Eurojust appear in the RESPONSIBLE column?", { parties: ["Eurojust"], about: "annex", wantsList: true }],
  ["which rows speak of handbooks", { about: "annex", rest: ["speak", "handbook"] }],
  ["COM(2010) 673 actions", { years: [] }],
  ["all member state only actions", { parties: ["MS"], alone: true }],
  ["what is the counter-terrorism coordinator responsible for", { parties: ["CTC"], objectives: [], wantsList: true }],
  ["where is EASO among the responsible", { parties: ["EASO"], wantsList: true }],
  ["rows for 2013, no ranges", { years: [2013], withoutRanges: true, rest: [] }],
  ["everything for 2013 (only 2013)", { years: [2013], withoutRanges: true, rest: [] }],
  ["annex: what is due in 2013 (not the one with 2013-14)", { years: [2013], withoutRanges: true }],
  [
    "rows that the member states carry out all by themselves, no Commission and no agency",
    { parties: ["MS"], alone: true },
  ],
  ["which of the 41 actions are marked ongoing", { ongoing: true, rest: [] }],
  ["timing 2014 in the table (I don't mean 2013-14)", { years: [2014], withoutRanges: true }],
  ["rows for 2013, ranges count", { years: [2013], withoutRanges: false }],
  ["annex rows on radicalisation", { action: { objective: 2, action: 1 } }],
  ["annex rows on terrorism and radicalisation", { objectives: [2] }],
  ["obj. 2, text only, not the annex", { objectives: [2], about: "nothing" }],
  // one fact of one row is no list
  ["when is the cybercrime centre due", { wantsList: false }],
  ["who is responsible for Eurosur", { wantsList: false }],
  ["is the handbook due in 2013", { wantsList: false }],
  ["by when must the network of CERTs be ready", { wantsList: false }],
  ["in the table, what year must national offices be ready", { about: "annex", wantsList: false }],
  ["first goal of the 2010 plan with its actions", { objectives: [1], years: [] }],
  ["Frontex's three jobs according to the table", { about: "annex", parties: ["Frontex"], rest: [] }],
  ["what was put on the table by the governments", { about: "nothing" }],
  ["which clubs sit at a round table", { about: "nothing" }],
  ["what is Frontex's job", { about: "nothing" }],
  // and this is not about actions at all
  ["what happened in London in 2005", { about: "nothing" }],
  ["tell me about Frontex", { about: "nothing", wantsList: false, parties: ["Frontex"] }],
];

describe("what a question says of rows", () => {
  test.each(CASES)("%s", (text, expected) => expect(read(text)).toMatchObject(expected));
});
