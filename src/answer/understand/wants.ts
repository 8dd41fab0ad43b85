import type { TextRange } from "../answer.ts";
import { rememberRecent } from "../remember.ts";
import { asksWhatCameOfIt } from "./tense.ts";

/** What kind of thing a question asks for, where its wording tells. */
export type Want =
  | "date"
  | "money"
  | "share"
  | "count"
  | "frequency"
  | "duration"
  | "person"
  | "place"
  | "capital"
  | "party"
  | "country"
  | "definition"
  | "reason"
  | "reference";

type WantRule = { readonly want: Want; readonly asked: RegExp };

/** First match first: "how much money" before "how much". */
export const WANT_RULES: readonly WantRule[] = [
  {
    want: "reference",
    asked:
      /\b(?:which|what) (?:treaty )?articles?\b|\btreaty articles?\b|\blegal bas[ei]s\b|\b(?:which|what) (?:\w+ ){0,2}(?:decisions?|directives?|regulations?|conventions?|council conclusions|documents?|working papers?|communications?|studies|study|survey|poll|report)\b|\btitle of\b|\bsource (?:document|of)\b|\bdocument number\b|\breference(?: number)?\b|\bcom number\b|\blaws? .{0,40}\balready exist\b/i,
  },
  {
    want: "duration",
    asked:
      /\b(?:what|which|how long an?) (?:prison|jail) (?:sentence|term)s?\b|\bhow long\b|\b(?:for )?how many (?:years|months|weeks|days|hours)\b|\bretention (?:period|time)\b/i,
  },
  {
    want: "money",
    asked:
      /\b(?:what|which|how (?:big|high|large|much) (?:is|are|of) (?:a|an|the)) (?:fine|penalty|penalties)\b|\bhow (?:much|many) (?:\w+ ){0,3}?(?:money|funding|euros?|cash|budget|pounds|dollars|millions?|billions?)\b|\bwhat (?:budget|sum|amount)\b(?! of (?!money\b|funding\b|cash\b|aid\b|support\b|euros?\b|the\b))|\bhow (?:big|large|high) (?:is|was|are|were) (?:the |its )?(?:\w+ ){0,3}(?:budget|fund|funding|sum|amount)\b|\bhow expensive\b|\bwhat (?:do|does|did|will|would) .{1,40}\bcost\b|\bhow much (?:did|does|do|will|would|has|have|was|were|is|are) (?:\w+ ){0,9}?(?:cost|costs|get|got|receive|received|spend|spent|pay|paid|put|set|earmark\w*|reserve\w*|invest\w*|provide\w*|allocat\w*|grant\w*|available|foreseen)\b|\bhow much (?:is|was|will|would) (?:it|that|this)(?: be)?\W*$|\bprice tag\b|\bwhat(?:'s| is| was) the price\b|\bwhat price\b|\bcosts? of\b|^(?:(?:and|or|what about|how about)\s+)*(?:the |its |their |any |total )*costs?\W*$|\bwhat(?:'s| is| was| did)(?: \w+){0,4} costs?\b/i,
  },
  {
    want: "share",
    asked:
      /\bwhat (?:share|percentage|proportion|fraction|part)\b|\bhow many (?:percent|per cent)\b|\bby how much\b|\bpercent(?:age)?\b/i,
  },
  { want: "count", asked: /\bhow many\b|\bnumber of\b|\bwhat (?:number|amount|quantity)\b/i },
  { want: "frequency", asked: /\bhow (?:often|regularly|frequently)\b|\bhow many times\b/i },
  {
    want: "date",
    asked:
      /(?:^|[,;:–—(-]\s*|\b(?:and|or|but|since|by|until|till|from|exactly|so|know|says?|said|states?|me|on|about|of|tell|just|eu) )when\b(?! (?!(?:is|are|was|were|will|would|should|must|shall|can|could|may|did|does|do|has|have|had|exactly|precisely|roughly|and|or|if)\b)[^,?]{3,80}, (?:\w+[ '’]){2})|\bwhen\W*$|\bwhat (?:year|date|day|month)s?\b|\bwhich (?:year|date|day|month)s?\b|\bdeadline\b|\bdue\b|\bsince when\b|\bhow soon\b|\bdate\b|\btiming\b|\buntil when\b/i,
  },
  {
    want: "person",
    asked:
      /\bwho (?:runs|ran|took over from|takes over from|followed|heads|headed|leads|led|chairs|chaired|directs|succeeded|replaced|founded|(?:holds|held|fills|filled|has|had) the (?:post|office|position|job|role|title))\b(?! (?:it|this|that|them)\W*$)|\bwho (?:is|was|'s|are|were|became|becomes|got|has been|will be) (?:the |its |their |appointed |named |now )*(?:[\w'’-]+ ){0,3}?(?:director|head|chief|president|commissioner|minister|coordinator|chair(?:man|woman|person)?|boss|leader|secretary|spokes\w+)\b|\bname of the (?:person|man|woman|director|head|commissioner|minister)\b|\bwho (?:was|got|has been|is) (?:appointed|named|chosen|elected)\b|\bwhich (?:commissioner|minister|politician|person)\b/i,
  },
  { want: "capital", asked: /\bcapital (?:city )?of\b/i },
  {
    want: "place",
    asked:
      /\b(?:which|what) (?:city|cities|towns?|villages?|capital)\b|\bwhereabouts\b|\bwhere (?:is|are|was|were) .{1,60}\b(?:based|headquartered|seated|situated|located|held|born|signed|opened|headquarters|hq|seat|office)\W*$/i,
  },
  {
    want: "country",
    asked:
      /\bwhich (?:\w+ ){0,2}(?:countries|states|member states|governments|nations|capitals)\b|\bwhich (?:country|state|nation)\b|\bwhat countries\b/i,
  },
  {
    want: "party",
    asked:
      /(?<!\b(?:folks?|people|those|anyone|anybody|someone|somebody|everyone|everybody|man|men|woman|women|guys?|lads?|kids|ones?|officers?|criminals|experts|victims|persons?) )\bwho\b(?! or what\b)|\bwhose\b|\bwhich (?:body|bodies|agency|agencies|institution|institutions|organisation|authority|authorities|department|unit)\b|\bresponsible\b|(?<!\b(?:nobody|no one|anyone|anybody|somebody|someone)(?: \w+){0,3} )\bin charge\b/i,
  },
  {
    want: "definition",
    asked:
      /\bwhat (?:is|are|'s|does|do) .{1,60}(?:\bmean\b|\bstand for\b|\bshort for\b)|\bmeaning\b|\bdefin(?:e[ds]?|itions?)\b|\bstands? for\b|\bacronym\b|\babbreviation\b/i,
  },
  { want: "reason", asked: /\bwhy\b|\bwhat for\b|\breason\b|\bpurpose\b/i },
];

const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const NUMBER_WORD =
  "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|once|twice|dozens?|hundreds?|thousands?|tens of thousands)";
const COUNTRIES =
  "(?:Austria|Belgium|Bulgaria|Canada|Croatia|Cyprus|Czech Republic|Denmark|Estonia|Finland|France|Germany|Greece|Hungary|Ireland|Italy|Kosovo|Latvia|Lithuania|Luxembourg|Malta|Netherlands|Norway|Poland|Portugal|Romania|Slovakia|Slovenia|Spain|Sweden|Turkey|UK|United Kingdom|United States|US|Australia|Iceland|Japan|Afghanistan|Iraq|FI, SE|Member States located" +
  "|Australian|Austrian|Belgian|British|Bulgarian|Croatian|Czech|Danish|Dutch|Estonian|Finnish|French|German|Greek|Hungarian|Irish|Italian|Japanese|Latvian|Lithuanian|Norwegian|Polish|Portuguese|Romanian|Slovak|Slovenian|Spanish|Swedish|Turkish)";

/** How the wanted thing looks in a text. Reasons and definitions look like any sentence. */
export const WANT_FORMS: Readonly<Partial<Record<Want, RegExp>>> = {
  date: new RegExp(
    `\\b(?:\\d{1,2} )?(?:(?:mid-|early |late )?${MONTH} )?(?:19|20)\\d{2}(?:[-–/]\\d{2,4})?\\b|\\b\\d{1,2}\\.\\d{1,2}\\.\\d{4}\\b|\\b(?:\\d{1,2} )?${MONTH}\\b|\\bongoing\\b|\\b(?:every|each|once a) (?:two )?years?\\b|\\bannual(?:ly)?\\b|\\b\\d+ (?:months|years)\\b`,
    "gi",
  ),
  money:
    /(?:€|\bEUR|\beuros?)\s?\d+(?:[.,]\d+)*(?: \d{3})*(?:\s?(?:m\b|million|billion))?|\b\d+(?:[.,]\d+)*(?: \d{3})*\s?(?:million|billion|m)?\s?(?:euros?|EUR)\b|\b\d+(?:[.,]\d+)* (?:million|billion)\b/gi,
  share: new RegExp(
    `\\b\\d[\\d.,]*\\s?(?:%|per ?cent|percent)|\\b(?:one|two|three|four|five|\\d+) (?:out of|in) (?:\\w+)\\b|\\b(?:half|majority|third|quarter)\\b|\\bpercent\\b`,
    "gi",
  ),
  // A year, and the number of a law, count nothing.
  count: new RegExp(
    `(?<![/(\\d.])\\b(?!(?:19|20)\\d\\d\\b)\\d[\\d.,]*(?: \\d{3})*\\b(?![/)])|\\b${NUMBER_WORD}\\b`,
    "gi",
  ),
  frequency:
    /\b(?:every|each) (?:\w+ )?(?:years?|months?|weeks?|days?|time|quarter|summer|winter|spring|autumn)\b|\b(?:once|twice) (?:a|per|every)\b|\b(?:annual|yearly|bi-?annual|biennial|monthly|quarterly|weekly|daily)(?:ly)?\b|\bregular(?:ly)?\b|\b(?:a|per) (?:year|month)\b/gi,
  duration: new RegExp(
    `\\b(?:\\d+|${NUMBER_WORD}|a|one)[ -](?:year|month|week|day|hour)s?\\b|\\b(?:19|20)\\d{2}[-–]\\d{2,4}\\b|\\bdecade\\b`,
    "gi",
  ),
  reference:
    /\bArt(?:icle|\.) ?\d+|\b\d{2,4}\/\d{1,5}(?:\/\w+)*|\b(?:COM|SEC|C) ?\(\d{4}\)|\b(?:Decisions?|Directives?|Regulation|Convention|Eurobarometer)\b/gu,
  // "At Europol" is a place as well; months, Europe and the Member States tell nobody where.
  place: new RegExp(
    `(?<=\\b(?:in|at|near|from|of) (?:the )?)(?!(?:${MONTH}|Europe\\b|European\\b|Union\\b|EU\\b|Member\\b|Action\\b|Commission\\b|Council\\b|The\\b))\\p{Lu}\\p{L}+`,
    "gu",
  ),
  capital: /\bcapital(?: city)?\b/gi,
  // "Chaired by the Commission" tells who chairs as well as a name does.
  person:
    /\b(?:Cecilia Malmstr[öo]m|Gilles de Kerchove|Malmstr[öo]m)\b|(?<=\b(?:chaired|led|headed|directed|managed|coordinated|founded|created|run) by (?:the )?)\p{Lu}[\p{L}-]+/gu,
  country: new RegExp(`\\b${COUNTRIES}\\b`, "gu"),
};

/** "It was due in 2011, was it delivered?" knows the date. */
const ASKS_DATE = /\bwhen\b|\b(?:what|which) (?:year|date|day|month)\b|\bhow soon\b/i;

/** What a question wants, where its wording tells; for the questions of the bank, each of which is read once. */
export function readWant(text: string): Want | undefined {
  const want = WANT_RULES.find(({ asked }) => asked.test(text))?.want;
  return want === "date" && asksWhatCameOfIt(text) && !ASKS_DATE.test(text) ? undefined : want;
}

/** The same for what is typed, which one answer reads several times. */
export const wantOf = rememberRecent(readWant);

/** Whether the wanted thing looks like something in a text, so that it can be there or missing. */
export function hasForm(want: Want | undefined): want is Want {
  return want !== undefined && WANT_FORMS[want] !== undefined;
}

/** Where the wanted thing stands in a text (UTF-16 offsets). */
export function formsIn(text: string, want: Want): readonly TextRange[] {
  const form = WANT_FORMS[want];
  if (form === undefined) return [];
  return [...text.matchAll(form)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
