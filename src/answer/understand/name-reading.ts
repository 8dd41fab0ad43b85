import { foldQuotes } from "./fold-quotes.ts";

/** How a document is named: by a name of its own, by an ordinary word such as "report", by who speaks in it. */
export type NameKind = "name" | "ordinary" | "author";

/** Where a name stands in a question; offsets are UTF-16, end exclusive. */
type Found = { readonly start: number; readonly end: number };

type Match = Found & { readonly kind: NameKind };

/** Words before or after a name that make it a source. */
const SOURCE_BEFORE =
  /(?:\b(?:in|inside|according to|per|from|within|by|going by|based on|of|under|see|open|only|vs\.?|versus|and|or|via|against|does|do|did|has|compare|between|than|as|to|what(?:'s| is) in|both)\s+(?:the|its|this|that|their|your)?\s*(?:\w+'s\s+)?(?:own |first |eu |original |official )?|^(?:the |this |that |where |how )*|[:,;(–—-]\s*(?:the )?)$/i;
const VERBS =
  "say|says|said|state|states|stated|list|lists|listed|mention|mentions|mentioned|describe|describes|put|puts|promise|promises|promised|make|makes|think|want|wants|wanted|urge|urges|urged|call|calls|called|announce|announces|announced|give|gives|gave|claim|claims|ask|asks|asked|report|reports|reported|see|sees|talk|talks|speak|speaks|flag|flags|expect|expects|plan|plans|planned|note|notes|conclude|concludes|define|defines|tell|tells|name|names|count|counts|foresee|foresees|cover|covers|explain|explains|confirm|confirms|confirmed|contain|contains|propose|proposes|proposed";
const SOURCE_AFTER = new RegExp(
  String.raw`^(?:'s\b|\s*[:,;?)–—-]|\s*$|\s+(?:${VERBS}|have|has|had|only|go|goes|went|on|about|vs|versus|and|annex|table|page|chapter|part|section)\b)`,
  "i",
);
/** What follows a text that speaks. */
const SPEAKS = new RegExp(String.raw`^(?:'s)?\s+(?:only |also |itself |even )?(?:${VERBS})\b`, "u");
/** "... say that the report": what another one says of it. */
const SPOKEN_OF = new RegExp(String.raw`\b(?:${VERBS})\s+(?:about\s+)?(?:that\s+)?(?:the\s+)?(?:first\s+)?$`, "u");
const ACCORDING = /\b(?:according to|as per|per)\s+(?:the\s+)?$/u;
/** At the end of a question a name is no source behind these: "who writes the annual report?" */
const NO_SOURCE_BEFORE =
  /\b(?:on|about|with|for|after|before|until|behind|get|gets|reads?|(?:present|adopt|publish|produc|submit|draft|prepar|writ|issu|approv|receiv)\w*)\s+(?:the |an? |its |this )?$/u;
const AT_END = /^[\s?.!]*$/u;

/** An ordinary word stands for the text: "the report says", "in the summary". */
const DEFINITE = /\b(?:the|this|that)\s+$/u;
const TEXT_BEFORE =
  /(?:\b(?:in|of|according to|as of|as per|per|by|from|does|did|do|has|within|going by|based on|see|only)\s+(?:the|this|that|its)\s+|^(?:the|this|that)\s+)$/u;
/** "The report on cross-border crime", "the action plan against explosives" are other ones. */
const ABOUT_ELSE = /^(?:'s)?\s+(?:on|of|for|from|to|between|by|against|in action)\b/u;
/** An ordinary word is the first half of another name: "the summary table", "the communication network". */
const OTHER_THING =
  /^\s+(?:table|technolog|network|channel|system|tool|card|office|officer|infrastructure|means|skill|team)/u;
/** A report that is owed to somebody is none that can be read. */
const OWED = /^\s+to (?:the )?(?:european )?(?:parliament|council|ministers|public)\b/u;
/** "Have they met, as the plan wanted?": what came of it stands elsewhere. */
const AS_BEFORE = /\b(?:as|like|what) (?:the|this|that)\s+$/u;
const WISHED = /^\s+(?:had )?(?:wanted|planned|promised|foresaw|hoped|announced|proposed|intended|expected|asked)\b/u;
/** A member of a list of documents: "booklet, communication and report". */
const LISTED_BEFORE =
  /(?:[,:&+-]|\b(?:and|or|vs\.?|versus|via|against|both|then|between|with|than|as|from|to))\s*(?:the\s+)?$|^$/u;
const LISTED_AFTER =
  /^(?:'s)?\s*(?:$|[,:;.?!&+-]|(?:and|or|vs|versus|via|against|then|to|through|on|about|say|says|each|both|differ|agree)\b)/u;
/** An author who is asked to speak. */
const AUTHOR_ASKED = /\b(?:according to|as per|per|did|does|do|has)\s+(?:the\s+)?$/u;
const AUTHOR_VERBS =
  "say|says|said|want|wants|wanted|call for|calls for|called for|ask for|asks for|asked for|think|thinks|thought|expect|expects|expected|plan|plans|planned|propose|proposes|proposed|hope|hoped|ask|asked|call|mention|mentions|mentioned|name|names|named|list|lists|listed|state|states|see|sees";
const AUTHOR_SPEAKS = new RegExp(String.raw`^\s+(?:itself\s+|in 2010\s+)?(?:${AUTHOR_VERBS})\b`, "u");
const AUTHOR_OWNS = /^(?:'s own\b|'s version\b|\s+itself\b|\s+in 2010\b)/u;
const AUTHOR_ENDS = /^\s*(?:[,?]|$)/u;
const AUTHOR_SAYS =
  /^\s+(?:says?|said|wants?|wanted|names?|named|lists?|listed|mentions?|mentioned|called for|asked for)\b/u;
const AUTHOR_WISHED = /^.{0,40}\b(?:wanted?|called|asked|hoped|idea)\b/u;
/** Years within so many characters behind an author say which of his documents are meant. */
const DATED_WITHIN = 60;
const AUTHOR_YEAR = /\b(?:in|of) (?:\p{L}+ )?(20\d\d)\b/gu;
const REFERENCE = /^com\W{0,2}\d{4}/u;

/** "The second report" is another document, of which only the summary page tells. */
const OTHER_TEXT = /\b(?:second|third|last|final|next|mid-term|2013|2014|european|other|another|joint)\s+$/u;

/** "... as listed on the web page": the one that gives what another says. */
const GIVEN_IN =
  /\bas (?:listed|given|told|summari[sz]ed|described|reported|stated|shown|put|presented|found|printed|quoted|set out|mentioned) (?:on|in|by|at) (?:the |this |that |its )?$/i;

/** Certainly the document, at least beside other documents, or not a document at all. */
export type Reading = "strict" | "loose" | undefined;

function readOrdinary(before: string, after: string): Reading {
  if (OTHER_THING.test(after)) return undefined;
  if (AS_BEFORE.test(before) && WISHED.test(after)) return "loose";
  if (DEFINITE.test(before) && SPEAKS.test(after)) return "strict";
  const listed = LISTED_BEFORE.test(before) && LISTED_AFTER.test(after);
  if (ABOUT_ELSE.test(after)) return ACCORDING.test(before) ? "strict" : listed ? "loose" : undefined;
  if (TEXT_BEFORE.test(before)) return "strict";
  return listed || DEFINITE.test(before) ? "loose" : undefined;
}

/** Whether an author stands for a document: only one that has no other, or with the year in which it was issued. */
function readAuthor(before: string, after: string, year: string, alone: boolean): Reading {
  if (OTHER_TEXT.test(before)) return undefined;
  if (alone && ACCORDING.test(before)) return "strict";
  if (
    alone &&
    AUTHOR_ASKED.test(before) &&
    (AUTHOR_SPEAKS.test(after) || AUTHOR_OWNS.test(after) || AUTHOR_ENDS.test(after))
  )
    return "strict";
  if (alone && DEFINITE.test(before) && (AUTHOR_OWNS.test(after) || AUTHOR_SAYS.test(after))) return "strict";
  const dated = [...after.slice(0, DATED_WITHIN).matchAll(AUTHOR_YEAR)].some(([, named]) => named === year);
  return dated || (alone && (AUTHOR_WISHED.test(after) || /\bidea of the $/u.test(before))) ? "loose" : undefined;
}

/**
 * What the words around a name make of it: a source to be searched, a document that is talked about, or no document.
 *
 * @param text the question as `foldQuotes` gives it
 * @param match the name in it, offsets as there
 * @param issued when the document was issued, the year first
 * @param alone whether no other document is called so
 */
export function readName(text: string, { kind, start, end }: Match, issued: string, alone: boolean): Reading {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (kind === "author") return readAuthor(before, after, issued.slice(0, 4), alone);
  if (OTHER_TEXT.test(before)) return undefined;
  if (kind === "ordinary") return readOrdinary(before, after);
  if (OWED.test(after)) return undefined;
  if (GIVEN_IN.test(before)) return "strict";
  if (AT_END.test(after) && NO_SOURCE_BEFORE.test(before)) return "loose";
  return SOURCE_BEFORE.test(before) || SOURCE_AFTER.test(after) || REFERENCE.test(text.slice(start, end))
    ? "strict"
    : "loose";
}

/** Whether a document that a question names is made to speak: "according to the summary", "the summary says". */
export function isSpeaking(question: string, { start, end }: Found): boolean {
  const text = foldQuotes(question);
  const before = text.slice(0, start);
  return (SPEAKS.test(text.slice(end)) && !SPOKEN_OF.test(before)) || ACCORDING.test(before);
}

/** A question begins by naming its source and goes on behind a comma or colon: "On the web page, what ...", "EUR-Lex: what ...". */
const OPENS = /^\W*(?:according to|in|on|per|as per|from|going by)\s+(?:the |this |that )?$/i;
const CLOSED = /^\s*[,:–—-]/u;
const OPENS_BARELY = /^\W*(?:the )?$/i;
const CLOSED_BY_COLON = /^\s*:/u;

/** Whether a document is named as the source of all that goes before. */
export function closesQuestion(question: string, { start }: Found): boolean {
  return GIVEN_IN.test(question.slice(0, start));
}

/** Whether a document is named as the source of all that follows. */
export function opensQuestion(question: string, { start, end }: Found): boolean {
  const before = question.slice(0, start);
  const after = question.slice(end);
  return (OPENS.test(before) && CLOSED.test(after)) || (OPENS_BARELY.test(before) && CLOSED_BY_COLON.test(after));
}
