import { analyse } from "../../words/terms.ts";
import { CARDINALS, numberOf, ORDINALS } from "./references.ts";

/** What a message points to in the answer before it. */
export type PointsAt =
  /** One of the things listed there, counted from 1; of one that is asked for its date or party only a list is meant. */
  | { readonly kind: "item"; readonly number: number | "last"; readonly ofList?: true }
  /** Those among them that are about something. */
  | { readonly kind: "about"; readonly topic: string }
  /** Where it stands, whole. */
  | { readonly kind: "source" }
  /** How many there are. */
  | { readonly kind: "count" }
  /** What stands before it, or behind it. */
  | { readonly kind: "beside"; readonly by: 1 | -1 }
  /** The footnotes that belong to it. */
  | { readonly kind: "notes" };

const POLITE = String.raw`(?:(?:ok(?:ay)?|and|so|now|please|pls|then|yes|only|just)[\s,]+)*`;
const ASKED = String.raw`(?:(?:can|could|would|will|may) (?:you|i|we) (?:please )?)?(?:(?:tell|give|show|read|quote|explain|open|expand|see|get|have|want|elaborate|describe|go into)(?: (?:me|us|out))?(?: (?:some|a bit|a little))?(?: more)?(?: details?| info(?:rmation)?)?(?: (?:about|on|of|for|to))? |(?:some )?more (?:details? |info(?:rmation)? )?(?:about|on|of) |details? (?:about|on|of) |(?:what|how) about |what(?:'s| is| does| was| are)? |i (?:mean|want) )?`;
const CLOSING = String.raw`(?: (?:says?|means?|about|is|please|pls|in (?:full|(?:more )?detail)|again|(?:on|in|of) (?:the|your|that) list|of (?:them|these|those)|there|exactly|then|now))*[\s.?!]*$`;
const NTH = `${ORDINALS}|1st|2nd|3rd|[4-9]th|10th|last|final`;
const COUNTED = String.raw`(?:the |that )?(${NTH})(?: ([\p{L}-]+))?`;
const NUMBERED = String.raw`(?:the )?(?:(?:number|no|nr|item|point|entry|bullet|result|passage|row)\.? ?|#)?(\d{1,2}|(?<=(?:number|item|point|entry|bullet|result|passage|row) )(?:${CARDINALS}))`;
const ITEM = new RegExp(`^${POLITE}${ASKED}(?:${COUNTED}|${NUMBERED})${CLOSING}`, "iu");

/** "Who does the first one?", "when is the second row due?": what an item shows tells it. */
const ASKS_OF_ITEM = new RegExp(
  `^${POLITE}(?:who|when|by when|what(?:'s| is) the (?:deadline|date|timing) (?:for|of)) ?(?:is|are|does|has|was|must|should)?(?: (?:responsible|in charge|to do))?(?: for| of| to do| do)? ?(?:the|number) (${NTH})(?: (?:one|item|row|point|action|measure|entry|bullet))?(?: (?:due|for|to be done|down to|responsible))?[\\s.?!]*$`,
  "i",
);

/** What anything in a list may be called, or what goes on behind the number; other names ("the fourth threat") have to stand in the question before. */
const THINGS = new Set(
  "one item point bullet entry result passage row thing line answer quote say says mean means please pls again".split(
    " ",
  ),
);

const WHOLE = "(?:full|whole|complete|entire|original|exact|actual)";
const TEXT = "(?:paragraph|passage|text|quote|quotation|sentence|wording|words|context|section)";
const THAT = "(?:that|this|it|so)";
const SOURCE = new RegExp(
  `^${POLITE}(?:${[
    `who (?:told you|says?|said|claims?) ${THAT}`,
    "says who",
    `where (?:does|did|do|is|was) (?:${THAT}|they|you) (?:come from|says? ${THAT}|get ${THAT}(?: from)?|stand|from|written|stated|said|found|printed)(?: exactly)?`,
    `where (?:did you|do you) (?:get|find|have|take) ${THAT}(?: from)?`,
    `how do you know(?: ${THAT})?`,
    `(?:which|what) (?:document|page|section|part|paragraph|text|place|source|report|passage|chapter)s? (?:is|was|does|did) ${THAT}(?: come)? (?:from|in|taken from|quoted from)`,
    `(?:(?:can|could|may) (?:you|i|we) )?(?:please )?(?:show|see|read|give|get|quote|have)?(?: me| us)? ?(?:the |its |that |your )?${WHOLE} ${TEXT}`,
    `(?:(?:what(?:'s| is| are)|show|give|name|tell)(?: me| us)? )?(?:the |its |that |your )?(?:sources?|references?|citations?|context)(?: (?:of|for|behind) ${THAT}| line)?`,
    `(?:show|see|read|give|quote)(?: (?:me|us))? (?:${THAT} )?in (?:full|context)`,
    "in (?:full|context)",
    `(?:are you|r u) (?:really |quite |very )?(?:sure|certain)(?: (?:about|of) ${THAT})?`,
    `(?:is|was) ${THAT} (?:really |actually )?(?:right|correct|true|so)`,
    `what (?:does|do|did) (?:it|${THAT}|they) (?:say|state|tell us)(?: exactly| there| in full)?`,
    `(?:read|quote) ${THAT}(?: (?:to|for) me)?(?: in full| out| aloud)?`,
    `(?:(?:can|could) you )?(?:please )?(?:say|explain|put|write|tell me|repeat)(?: ${THAT})?(?: again)?(?: (?:more simply|simply|simpler|in (?:simple|simpler|plain|easy|easier|other|your own) (?:words|terms|english|language)))`,
    "(?:simpler|in (?:simple|simpler|plain|easy|other|your own) (?:words|terms|english|language))",
  ].join("|")})(?: please| pls)?[\\s.?!]*$`,
  "i",
);

const COUNT = new RegExp(
  `^${POLITE}(?:how many(?: (?:is|are|was|were) (?:that|those|they|these|it|there))?(?: in (?:all|total)| altogether)?|(?:count|number) (?:them|those|these)|how many of (?:them|those|these)(?: are there)?)[\\s.?!]*$`,
  "i",
);

const PIECE = "(?:paragraph|passage|sentence|line|text|item|bullet|row)";
const SHOW = String.raw`(?:(?:can|could|may) (?:you|i|we) )?(?:show|see|read|give|quote|what(?:'s| is| does| was)?)?(?: me| us)? ?(?:the |in the )?`;
const BESIDE = new RegExp(
  `^${POLITE}${SHOW}(?:(next|following|previous|preceding|prior) ${PIECE}(?: say)?|(?:${PIECE}|comes|stands|is written) (?:right |directly |just )?(after|behind|below|following|before|above|preceding) (?:it|that|this|them|those))(?: (?:please|pls|then|now))*[\\s.?!]*$`,
  "i",
);
const BACKWARDS = /^(?:previous|preceding|prior|before|above)$/i;

const NOTES = new RegExp(
  `^${POLITE}${SHOW}(?:which |any |its |are there (?:any )?|is there an? )?foot ?notes?(?: (?:belongs?|is|are|go(?:es)?|says?|to|of|for|with|there|it|that|this|them|about))*[\\s.?!]*$`,
  "i",
);

const ONE = String.raw`(?:ones?|of (?:them|these|those))`;
/** "Which one is about borders?", "the one on asylum". */
const ABOUT_ONE = new RegExp(
  `^${POLITE}(?:(?:which|what) (?:\\p{L}+ )?${ONE} (?:(?:is|are|was|were) (?:about|on|for|related to|concerned with|relevant (?:to|for))|mentions?|concerns?|(?:deals?|has to do|have to do) with|(?:speaks?|talks?) (?:of|about)|covers?|names?|touch(?:es)? on|relates? to)|${ASKED}(?:the|that|those) ones? (?:about|on|with|that mentions?|dealing with|concerning|regarding)) (.{3,50}?)[\\s.?!]*$`,
  "iu",
);

const LAST = /^(?:last|final)$/i;

/** Longer messages ask for something of their own. */
const LONGEST = 90;

/**
 * Whether a message only points to what an answer showed: "tell me more about the fourth", "the last one", "source?".
 *
 * @param before the questions before it: what was asked for may be called by its name again
 */
export function pointsAt(message: string, before: string): PointsAt | undefined {
  if (message.length > LONGEST) return undefined;
  if (SOURCE.test(message)) return { kind: "source" };
  if (COUNT.test(message)) return { kind: "count" };
  if (NOTES.test(message)) return { kind: "notes" };
  const [, next, side] = BESIDE.exec(message) ?? [];
  if (next !== undefined || side !== undefined)
    return { kind: "beside", by: BACKWARDS.test(next ?? side ?? "") ? -1 : 1 };
  const topic = ABOUT_ONE.exec(message)?.[1];
  if (topic !== undefined) return { kind: "about", topic };
  const asked = ASKS_OF_ITEM.exec(message)?.[1];
  if (asked !== undefined) return { kind: "item", number: LAST.test(asked) ? "last" : numberOf(asked), ofList: true };
  const [, ordinal, thing, figure] = ITEM.exec(message) ?? [];
  const word = ordinal ?? figure;
  if (word === undefined) return undefined;
  const named = new Set(analyse(before).map(({ term }) => term));
  const isMeant =
    thing === undefined || THINGS.has(thing.toLowerCase()) || analyse(thing).every(({ term }) => named.has(term));
  return isMeant ? { kind: "item", number: LAST.test(word) ? "last" : numberOf(word) } : undefined;
}
