/** Numbers by which a question points to a place: "objective 3 action 2", "guideline VII", "footnote 12". */
export type References = {
  readonly objective?: number;
  readonly action?: number;
  readonly section?: number;
  readonly part?: number;
  readonly guideline?: number;
  readonly note?: number | "last";
  readonly annex: boolean;
};

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
};
const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
/** Numbers in words, as parts of patterns. */
export const CARDINALS = "one|two|three|four|five|six|seven|eight|nine|ten";
export const ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth";
const NUMBER = `(\\d{1,2}|[ivx]{1,4}|${CARDINALS})`;
const ORDINAL = `(${ORDINALS}|\\d{1,2}(?:st|nd|rd|th))`;

type Name = "objective" | "action" | "section" | "part" | "guideline" | "note";
/** Words for each kind of place; singular only, since "five objectives" points to none. */
const PLACES: readonly (readonly [Name, string])[] = [
  // "Step 4" of five is the fourth objective, "point 4" of the press release what it says of it.
  ["objective", "(?:strategic )?objective|obj|goal|priority area|step|point"],
  ["action", "action|act"],
  ["section", "section|chapter|sect|ch"],
  ["part", "part|sub-?section|sub-?chapter"],
  ["guideline", "(?:strategic )?guideline"],
  ["note", "foot ?note|note|fn|endnote"],
];
const PATTERNS = PLACES.map(([name, words]) => ({
  name,
  after: new RegExp(
    `\\b(?:${words})\\b\\.?\\s*(?:no\\.?|nr\\.?|number|#)?\\s*${NUMBER}\\b(?!\\s*(?:objectives|actions|-?year))`,
    "i",
  ),
  before: new RegExp(`\\b${ORDINAL}\\s+(?:${words})\\b`, "i"),
}));

type Pair = { readonly outer: Name; readonly inner: Name; readonly pattern: RegExp };
/** Two numbers in one: "objective 1.3", "o1 a3", "section II.3". */
const PAIRS: readonly Pair[] = [
  { outer: "objective", inner: "action", pattern: /\b(?:objective|obj|action|act)\b\.?\s*([1-5])\.(\d)\b/i },
  { outer: "objective", inner: "action", pattern: /\bo\.?\s?([1-5])[\s,/.-]*a\.?\s?(\d)\b/i },
  {
    outer: "section",
    inner: "part",
    pattern: /\b(?:section|chapter|part|sect|ch)\b\.?\s*([ivx]{1,4}|\d)\s?[.,/-]\s?(\d)\b/i,
  },
  { outer: "section", inner: "part", pattern: /(?<![\p{L}\p{N}.])(I{1,3}|IV|V)\.(\d)\b/u },
];
const ANNEX = /\bannex(?:es)?\b|\bsummary table\b|\btable (?:at|of) the end\b|\b(?:annex )?table\b/i;
/** "Not the annex", "without rows": what is named is not wanted. */
const UNWANTED =
  /\b(?:not|no|without|except(?: for)?|excluding|instead of|rather than|leave out|leaving out|skip)\s+(?:(?:the|its|in|from|any|that|of)\s+)*(?:annex(?:es)?|(?:summary |annex )?tables?)(?:\s+(?:rows?|table|entries|lines|part))?\b|\b(?:no|without|skip)\s+(?:the\s+|any\s+)?(?:rows?|lines)\b/gi;

/** A number in figures ("3", "3rd"), words or Roman figures. */
export function numberOf(word: string): number {
  const lower = word.toLowerCase();
  return ROMAN[lower] ?? WORDS[lower] ?? Number.parseInt(lower, 10);
}

/** The last footnote has another number in each document. */
const LAST_NOTE = /\b(?:last|final) (?:foot ?note|endnote)\b/i;

/** A question without the words that say what of the annex is not wanted. */
export function withoutUnwanted(text: string): string {
  return text.replace(UNWANTED, " ");
}

/** A question without the words that point to a place by number: "who pays for action 2" leaves "who pays for". */
export function withoutReferences(text: string): string {
  const patterns = [
    ...PAIRS.map(({ pattern }) => pattern),
    ...PATTERNS.flatMap(({ after, before }) => [after, before]),
  ];
  return patterns.reduce((rest, pattern) => rest.replace(pattern, " "), text);
}

/** The places that a question points to by number. */
export function referencesIn(text: string): References {
  const found: Partial<Record<Name, number>> = {};
  for (const { outer, inner, pattern } of PAIRS) {
    const [, first, second] = pattern.exec(text) ?? [];
    if (first === undefined || second === undefined) continue;
    found[outer] = numberOf(first);
    found[inner] = numberOf(second);
  }
  for (const { name, after, before } of PATTERNS) {
    const word = after.exec(text)?.[1] ?? before.exec(text)?.[1];
    if (word !== undefined && found[name] === undefined) found[name] = numberOf(word);
  }
  return {
    ...found,
    ...(LAST_NOTE.test(text) ? { note: "last" as const } : {}),
    annex: ANNEX.test(withoutUnwanted(text)),
  };
}
