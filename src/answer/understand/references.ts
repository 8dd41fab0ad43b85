/** Numbers by which a question points to a place: "objective 3 action 2", "guideline VII", "footnote 12". */
export type References = {
  readonly objective?: number;
  readonly action?: number;
  readonly section?: number;
  readonly guideline?: number;
  readonly note?: number;
  readonly annex: boolean;
};

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10 };
const WORDS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
};
const NUMBER = "(\\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)";
const ORDINAL = "(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))";

type Name = "objective" | "action" | "section" | "guideline" | "note";
/** Words for each kind of place; singular only, since "five objectives" points to none. */
const PLACES: readonly (readonly [Name, string])[] = [
  ["objective", "(?:strategic )?objective|obj\\.?|goal|priority area"],
  ["action", "action|act\\."],
  ["section", "section|chapter|sect\\.?|ch\\."],
  ["guideline", "(?:strategic )?guideline"],
  ["note", "foot ?note|note|fn\\.?|endnote"],
];
const PATTERNS = PLACES.map(([name, words]) => ({
  name,
  after: new RegExp(`\\b(?:${words})\\s*(?:no\\.?|nr\\.?|number|#)?\\s*${NUMBER}\\b(?!\\s*(?:objectives|actions|-?year))`, "iu"),
  before: new RegExp(`\\b${ORDINAL}\\s+(?:${words})\\b`, "iu"),
}));
const ANNEX = /\bannex(?:es)?\b|\bsummary table\b|\btable (?:at|of) the end\b|\b(?:annex )?table\b/iu;

function numberOf(word: string): number {
  const lower = word.toLowerCase();
  return ROMAN[lower] ?? WORDS[lower] ?? Number.parseInt(lower, 10);
}

/** The places that a question points to by number. */
export function referencesIn(text: string): References {
  const found: Partial<Record<Name, number>> = {};
  for (const { name, after, before } of PATTERNS) {
    const word = after.exec(text)?.[1] ?? before.exec(text)?.[1];
    if (word !== undefined) found[name] = numberOf(word);
  }
  return { ...found, annex: ANNEX.test(text) };
}
