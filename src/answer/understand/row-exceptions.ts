/** A question about rows, and of it what the rows must not be. */
export type Exceptions = {
  /** The question without what is excepted. */
  readonly wanted: string;
  /** What is excepted, each as it was said: "the Commission", "2011 or 2012", "objective 5". */
  readonly excepted: readonly string[];
};

const NOT = String.raw`(?:(?:do|does|did|are|is|was|were|need|must|should)(?:n't| not)|but not|not|without|except(?:ing)?(?: for)?|with the exception of|excluding|other than|apart from|aside from|neither|nor|leaving out|minus)`;
/** What may stand between the denial and what is denied; any other word is denied itself: "not delivered in 2011". */
const LINK = String.raw`(?:for|in|by|with|of|on|to|from|under|due|dated|timed|scheduled|planned|assigned|involv(?:e|es|ing)|includ(?:e|es|ing)|concern(?:s|ing)?|need(?:s|ing)?|nam(?:e|es|ing)|mention(?:s|ing)?|belong(?:s|ing)?|the|any|those|that|which|ones?|rows?|measures?|actions?|responsib(?:le|ility)|are|is|be|at|all|a|task|job|either)\s+`;
/** What is denied ends where another thing is asked. */
const THING = String.raw`([^,;?.!]+?)(?=\s*(?:[,;?.!]|$)|\s+(?:under|due|dated|that|which|but|for|with|in objective|in (?:the )?(?:annex|table)|nor|or for|(?:and )?(?:in|by|before|after|until|from|between) (?:the (?:year|end of) )?20\d\d|and (?:due|in|under|for|not|with)|neither)\b)`;
const EXCEPTED = new RegExp(
  String.raw`\b${NOT}\s+(?!only\b|just\b|.{0,30}\buntil\b(?! the end))(?:${LINK})*${THING}`,
  "gi",
);

/** Longer messages (UTF-16 units) except nothing that could be told from the rest. */
const LONGEST = 300;

const DENIES = new RegExp(String.raw`\b${NOT}\b`, "i");

/** Whether a message holds any word that could except something; few do, and only they need a closer look. */
export function mayExcept(text: string): boolean {
  return text.length <= LONGEST && DENIES.test(text);
}

/**
 * What a question excepts: "not for the Commission", "except objective 5", "but not due in 2011".
 *
 * @param isFilter whether words name nothing but what rows are chosen by; all else that is denied is left as it stands
 */
export function exceptionsIn(text: string, isFilter: (words: string) => boolean): Exceptions {
  if (!mayExcept(text)) return { wanted: text, excepted: [] };
  const excepted: string[] = [];
  const wanted = text.replace(EXCEPTED, (whole, thing: string) => {
    if (!isFilter(thing)) return whole;
    excepted.push(thing.trim());
    return " ";
  });
  return { wanted, excepted };
}
