import { describe, expect, test } from "vitest";
import { formsIn, WANT_FORMS, WANT_RULES, wantOf, type Want } from "../../../src/answer/understand/wants.ts";

const ASKED: Readonly<Record<Want, readonly string[]>> = {
  reference: [
    "which treaty article allows this",
    "what is the legal basis",
    "which directive covers money laundering",
    "the title of the decision",
    "what COM number does it have",
    "which council conclusions are cited",
    "what survey is quoted",
  ],
  duration: [
    "how long does the programme run",
    "for how many years is data kept",
    "how many months after the attack",
    "retention period of passenger data",
  ],
  money: [
    "how much money goes to borders",
    "how many million euros are reserved",
    "what budget does it have",
    "how big is the fund",
    "how much did the pilot cost",
    "what does a scanner cost",
    "price tag of the programme",
    "how much will the EU spend on research",
  ],
  share: [
    "what share of Europeans agree",
    "what percentage is seized",
    "how many percent",
    "by how much did crime rise",
    "what proportion of goods is checked",
  ],
  count: ["how many actions are there", "what amount of heroin was found", "number of member states taking part"],
  frequency: ["how often are containers checked", "how regularly does it meet"],
  date: [
    "when will it be set up",
    "by when",
    "what year was it adopted",
    "deadline for the proposal",
    "what is due next",
    "since when does it exist",
    "until when does it run",
    "timing of the handbook",
    "when, if ever, will it be done",
    "when will the fund, the one for borders, be set up",
  ],
  person: [
    "who runs the agency",
    "who is the commissioner",
    "who was appointed coordinator",
    "which commissioner presented it",
    "name of the director",
    "who chairs the committee",
  ],
  capital: ["what is the capital of Peru"],
  place: [
    "where is the agency based",
    "which town held the party",
    "whereabouts was it",
    "where was the treaty signed",
  ],
  country: [
    "which member states took part",
    "which countries have a team",
    "which EU governments signed",
    "what countries border the sea",
    "which country is it",
  ],
  party: ["who is responsible", "whose job is it", "which agency does it", "which body coordinates", "who pays"],
  definition: [
    "what does PNR stand for",
    "what is JIT short for",
    "meaning of resilience",
    "define hybrid threat",
    "what does all-hazards mean",
    "is CERT an acronym",
  ],
  reason: ["why is Europe a target", "what is it for: what for", "reason for the clause", "the purpose of Eurosur"],
};

/** The more special want comes first: each of these holds the words of two. */
const FIRST: readonly (readonly [text: string, want: Want])[] = [
  ["how many years is the data kept", "duration"],
  ["how many euros", "money"],
  ["how many percent of goods", "share"],
  ["which countries are responsible", "country"],
  ["who is the director in charge", "person"],
  ["who was Spain's interior minister", "person"],
  ["who holds the post of coordinator", "person"],
  ["who runs Europol", "person"],
  ["who runs it", "party"],
  ["and the cost?", "money"],
  ["which report says when it starts", "reference"],
  ["when is the number of checks due", "count"],
  ["why does it matter when files are swapped", "reason"],
  ["when a port is attacked, who is told", "party"],
  ["which city in which country", "place"],
];

describe("what a question wants", () => {
  for (const [want, questions] of Object.entries(ASKED))
    test.each(questions)(`"%s" wants a ${want}`, (question) => expect(wantOf(question)).toBe(want));

  test.each(FIRST)('"%s" wants a %s', (question, want) => expect(wantOf(question)).toBe(want));

  test("every row of the table decides one of these questions", () => {
    const decided = new Set(
      Object.values(ASKED)
        .flat()
        .map((question) => WANT_RULES.findIndex(({ asked }) => asked.test(question))),
    );
    expect(decided.size).toBe(WANT_RULES.length);
  });

  test.each([
    "tell me about Frontex",
    "is there a solidarity clause",
    "cybercrime centre",
    "what does the strategy say on borders",
    "whenever it floods",
    "who or what is EASO",
    "when a government collapses, won't gangs move in",
    "does anybody weigh the price of freedom",
    "where does the summary mention Frontex",
    "where can I read about borders",
    "what gets in the way when officers cross a border",
    "does it help when ships are tracked",
    "overdue work",
    "is there a place for people who keep bees",
    "is there a land where nobody is in charge",
    "is the wholesale market checked",
  ])('"%s" wants nothing of a known form', (question) => expect(wantOf(question)).toBeUndefined());
});

type Form = readonly [want: Want, text: string, found: readonly string[]];

const FORMS: readonly Form[] = [
  ["capital", "in the capital of a member state", ["capital"]],
  ["place", "bombed in Madrid, London and at Europol", ["Madrid", "Europol"]],
  ["place", "in Europe, in September, in Action and at European level", []],
  ["date", "By 2013 the EU will act", ["2013"]],
  ["date", "adopted on 25 February 2010", ["25 February 2010"]],
  ["date", "the period 2011-14 and Ongoing", ["2011-14", "Ongoing"]],
  ["date", "on 21.9.2015", ["21.9.2015"]],
  ["date", "every year, an annual report", ["every year", "annual"]],
  ["date", "41 actions and 27 states", []],
  ["money", "costs EUR 20 million, or €600 000", ["EUR 20 million", "€600 000"]],
  ["money", "1.4 billion euros", ["1.4 billion euros"]],
  ["money", "EUR 20, or 5 million.", ["EUR 20", "5 million"]],
  ["money", "in 2013 with 41 actions", []],
  ["share", "10 % of goods and four out of five Europeans", ["10 %", "four out of five"]],
  ["share", "the majority", ["majority"]],
  ["share", "12 actions", []],
  ["count", "41 actions and ten guidelines since 2010", ["41", "ten"]],
  ["count", "Directive 2004/68 of 2004", []],
  ["duration", "a five-year plan for 2007-2013", ["five-year", "2007-2013"]],
  ["duration", "after two years", ["two years"]],
  ["frequency", "checks every two years and once a month, or annually", ["every two years", "once a", "annually"]],
  ["reference", "Art. 222 TFEU and COM(2010) 673", ["Art. 222", "COM(2010)"]],
  ["reference", "Framework Decision 2002/475", ["Decision", "2002/475"]],
  ["person", "Commissioner Cecilia Malmström said", ["Cecilia Malmström"]],
  ["person", "a committee chaired by the Commission and led by experts", ["Commission"]],
  ["country", "the Polish centre, not the polished one", ["Polish"]],
  ["country", "Greece and Germany, not Germanic", ["Greece", "Germany"]],
  ["reason", "because of 2013", []],
  ["definition", "PNR means records", []],
];

describe("how the wanted thing looks in a text", () => {
  test.each(FORMS)('a %s in "%s" is %o', (want, text, found) =>
    expect(formsIn(text, want).map(({ start, end }) => text.slice(start, end))).toEqual(found),
  );

  test("every form of the table has a case that it finds", () => {
    const found = new Set(FORMS.filter(([, , places]) => places.length > 0).map(([want]) => want));
    expect(new Set(Object.keys(WANT_FORMS))).toEqual(found);
  });
});
