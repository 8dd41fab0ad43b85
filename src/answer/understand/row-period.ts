/** Years that a question bounds without naming each: "before 2012", "2013 or later", "between 2011 and 2013". */
export type Period = {
  /** Each year of it, within what any document speaks of. */
  readonly years: readonly number[];
  /** The bound in words, for the heading of a list: "after 2012". */
  readonly said: string;
  /** The question without it. */
  readonly rest: string;
};

const YEAR = String.raw`(?:the years? )?(20[0-3]\d)`;
const END = "(?:the end of )?";
/** Years that name a document: "COM(2010) 673", "the 2010 plan". */
const NAMING_YEARS =
  /\b(?:com|sec)\s?\(?\d{4}\)?|\b20\d\d (?:plan|strategy|communication|programme|booklet|brochure|paper|document|report|annual report|press release)\b/gi;

/** Years and ranges of years, as they stand in a question. */
export const NAMED_YEARS = /\b(20(?:0\d|1\d|2\d))(?:\s?[-–/]\s?(\d{4}|\d{2}))?\b/gu;

/** No document speaks of years beyond these. */
const FIRST = 2000;
const LAST = 2039;

type Bound = {
  readonly asked: RegExp;
  readonly from?: (year: number) => number;
  readonly to?: (year: number) => number;
  readonly said: string;
};

const same = (year: number): number => year;

/** First match first: "from 2011 to 2013" before "from 2011". "By 2013" names the year itself, as the table does. */
const BOUNDS: readonly Bound[] = [
  {
    asked: new RegExp(
      String.raw`\b(?:before|earlier than|prior to|ahead of|sooner than) (?:the (?:start|beginning) of )?${YEAR}\b`,
      "i",
    ),
    to: (year) => year - 1,
    said: "before",
  },
  {
    asked: new RegExp(
      String.raw`\b(?:no|not) later than ${END}${YEAR}\b|\b(?:by|until|till|up to|before) the end of ${YEAR}\b|\bup (?:to|until)(?: and including)? ${YEAR}\b|\b${YEAR},? (?:at the (?:very )?latest|or (?:earlier|before|sooner)|and (?:earlier|before))\b`,
      "i",
    ),
    to: same,
    said: "until",
  },
  {
    asked: new RegExp(String.raw`\b(?:after|later than|beyond|past) ${END}${YEAR}\b`, "i"),
    from: (year) => year + 1,
    said: "after",
  },
  {
    asked: new RegExp(
      String.raw`\b(?:from|since|as of|starting(?: in| from)?) ${YEAR} (?:on|onwards?|and (?:later|after|beyond))\b|\b(?:not before|no(?:t)? earlier than) ${YEAR}\b|\b${YEAR} (?:onwards?|(?:or|and) (?:later|after|beyond))\b`,
      "i",
    ),
    from: same,
    said: "from",
  },
];

const BETWEEN = new RegExp(String.raw`\b(?:between|from) ${YEAR} (?:and|to|until|till|through|up to) ${YEAR}\b`, "i");

function eachYear(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** Most questions name no year: they need no closer look. */
const HAS_YEAR = /20[0-3]\d/u;

/** The period that a question bounds, if any; "not due until 2014" bounds none. */
export function periodIn(text: string): Period | undefined {
  if (!HAS_YEAR.test(text)) return undefined;
  const own = text.replace(NAMING_YEARS, " ");
  const between = BETWEEN.exec(own);
  if (between?.[1] !== undefined && between[2] !== undefined) {
    const [from, to] = [Number(between[1]), Number(between[2])].toSorted((one, other) => one - other);
    if (from !== undefined && to !== undefined)
      return { years: eachYear(from, to), said: `from ${from} to ${to}`, rest: own.replace(between[0], " ") };
  }
  for (const { asked, from, to, said } of BOUNDS) {
    const match = asked.exec(own);
    const year = Number(match?.slice(1).find((each) => each !== undefined));
    if (match === null || Number.isNaN(year)) continue;
    return {
      years: eachYear(from?.(year) ?? FIRST, to?.(year) ?? LAST),
      said: `${said} ${year}`,
      rest: own.replace(match[0], " "),
    };
  }
  return undefined;
}

/** The years that a question names, each of a range; not those that name a document. */
export function yearsIn(text: string): readonly number[] {
  const singles: number[] = [];
  const ranges: number[][] = [];
  for (const match of text.replace(NAMING_YEARS, " ").matchAll(NAMED_YEARS)) {
    const from = Number(match[1]);
    const to =
      match[2] === undefined ? from : Number(match[2].length === 2 ? String(from).slice(0, 2) + match[2] : match[2]);
    if (to > from && to - from < 10) ranges.push([...eachYear(from, to)]);
    else singles.push(from);
  }
  // "2013, including the 2013-14 one" asks for 2013: the range is only an example of what counts.
  const own = ranges.filter((range) => !range.some((year) => singles.includes(year)));
  return [...singles, ...own.flat()];
}
