/** Endings that are one letter apart in British and American spelling; both are read as the second. In order, first match wins. */
export const VARIANT_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations|ational)$/u, "iz$1"],
  [/yz(e|ed|es|er|ers|ing)$/u, "ys$1"],
];

/** Words with such an ending that have one spelling only. */
export const SINGLE_SPELLING: ReadonlySet<string> = new Set(
  (
    "advise advised adviser advisers advises advising arise arises arising bruise comprise comprised comprises comprising " +
    "compromise compromised compromises compromising concise cruise devise devised devises devising disguise disguised enterprise " +
    "enterprises excise exercise exercised exercises exercising expertise franchise improvise likewise merchandise noise noises " +
    "otherwise paradise poise praise praised precise premise premises promise promised promises promising raise raised raises " +
    "raising revise revised revises revising rise rises rising supervise supervised supervises supervising surprise surprised " +
    "surprises surprising televise televised treatise wise poison"
  ).split(" "),
);

/** Beginnings of words that are spelled in two ways; both are read as the second. */
export const VARIANT_BEGINNINGS: readonly (readonly [string, string])[] = [
  ["aeroplane", "airplane"],
  ["ageing", "aging"],
  ["analogue", "analog"],
  ["armour", "armor"],
  ["behaviour", "behavior"],
  ["calibre", "caliber"],
  ["catalogue", "catalog"],
  ["centre", "center"],
  ["cheque", "check"],
  ["colour", "color"],
  ["defence", "defense"],
  ["demeanour", "demeanor"],
  ["dialogue", "dialog"],
  ["encyclopaed", "encycloped"],
  ["endeavour", "endeavor"],
  ["enrolment", "enrollment"],
  ["favour", "favor"],
  ["fibre", "fiber"],
  ["flavour", "flavor"],
  ["foetus", "fetus"],
  ["fulfill", "fulfil"],
  ["gaol", "jail"],
  ["grey", "gray"],
  ["haem", "hem"],
  ["harbour", "harbor"],
  ["honour", "honor"],
  ["humour", "humor"],
  ["installment", "instalment"],
  ["judgement", "judgment"],
  ["kilometre", "kilometer"],
  ["labour", "labor"],
  ["licence", "license"],
  ["litre", "liter"],
  ["manoeuvre", "maneuver"],
  ["metre", "meter"],
  ["mould", "mold"],
  ["neighbour", "neighbor"],
  ["offence", "offense"],
  ["paedo", "pedo"],
  ["parlour", "parlor"],
  ["plough", "plow"],
  ["pretence", "pretense"],
  ["programme", "program"],
  ["rigour", "rigor"],
  ["rumour", "rumor"],
  ["savour", "savor"],
  ["sceptic", "skeptic"],
  ["skilful", "skillful"],
  ["storey", "story"],
  ["sulph", "sulf"],
  ["theatre", "theater"],
  ["tumour", "tumor"],
  ["tyre", "tire"],
  ["vapour", "vapor"],
  ["vigour", "vigor"],
];

/** Whole words that are read as another: second spellings, short forms in the documents, numbers in words. */
export const VARIANT_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    art: "article",
    arts: "article",
    nr: "number",
    nos: "number",
    percent: "per",
    pct: "per",
    vs: "versus",
    two: "2",
    three: "3",
    four: "4",
    five: "5",
    six: "6",
    seven: "7",
    eight: "8",
    nine: "9",
    ten: "10",
    eleven: "11",
    twelve: "12",
    "1st": "first",
    "2nd": "second",
    "3rd": "third",
    "4th": "fourth",
    "5th": "fifth",
    jan: "january",
    feb: "february",
    apr: "april",
    aug: "august",
    sept: "september",
    oct: "october",
    nov: "november",
    dec: "december",
    colleges: "college",
    indispensible: "indispensable",
    everday: "everyday",
    loose: "lose",
    dependant: "dependent",
    programing: "programming",
    bureaus: "bureau",
    datas: "data",
    infos: "information",
    info: "information",
    cargos: "cargo",
    cargoes: "cargo",
    orientated: "oriented",
    whilst: "while",
    amongst: "among",
    towards: "toward",
    forgo: "forego",
    analyses: "analysis",
    licenced: "licensed",
    practise: "practice",
    practised: "practiced",
    practises: "practices",
    practising: "practicing",
  }),
);

/** Capital letters that would be read as a stop word otherwise. */
export const CAPITALS: ReadonlyMap<string, string> = new Map(
  Object.entries({ US: "usa", "U.S": "usa", "U.S.A": "usa", USA: "usa", IT: "ict" }),
);

/** Names of two words that are written shortly too; each of their words alone says little. */
export const NAMES_OF_TWO_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ "united states": "usa", "united kingdom": "uk", "united nations": "un" }),
);

/** First halves of compounds written in one word, with a hyphen or in two: counterterrorism, counter-terrorism, counter terrorism. */
export const COMPOUND_BEGINNINGS: ReadonlySet<string> = new Set(
  "anti co counter cross cyber e extra home inter man mid multi non on pan post pre semi sub super supra time trans ultra".split(
    " ",
  ),
);

/** Those that begin a compound also when a space follows; "on" before a space is a word of its own: "report on Eurosur". */
export const SPACED_BEGINNINGS: ReadonlySet<string> = new Set(
  [...COMPOUND_BEGINNINGS].filter((beginning) => beginning !== "on"),
);

const LATIN_WORD = /^[a-z]+$/u;

/** The beginnings by their first three letters, so that few are tried. */
const BEGINNINGS_BY_LETTERS = new Map<string, (readonly [string, string])[]>();
for (const beginning of VARIANT_BEGINNINGS) {
  const letters = beginning[0].slice(0, 3);
  BEGINNINGS_BY_LETTERS.set(letters, [...(BEGINNINGS_BY_LETTERS.get(letters) ?? []), beginning]);
}

/** The one spelling under which a word is looked up. Expects a word in lower case without accents. */
export function foldVariant(word: string): string {
  const whole = VARIANT_WORDS.get(word);
  if (whole !== undefined) return whole;
  if (word.length < 4 || !LATIN_WORD.test(word)) return word;
  const beginning = BEGINNINGS_BY_LETTERS.get(word.slice(0, 3))?.find(([british]) => word.startsWith(british));
  if (beginning) return beginning[1] + word.slice(beginning[0].length);
  if (word.length < 6 || SINGLE_SPELLING.has(word)) return word;
  const ending = VARIANT_ENDINGS.find(([pattern]) => pattern.test(word));
  return ending ? word.replace(ending[0], ending[1]) : word;
}
