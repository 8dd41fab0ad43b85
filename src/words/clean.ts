import { foldLookAlikes } from "./look-alikes.ts";

/** What is typed, made safe to look up and to show. */
export type Cleaned = {
  /** For looking up: normalised (NFKC), without mentions, mark-up, control characters and long repetitions. */
  readonly text: string;
  /** For showing: as typed, but well-formed, on one line, without control and invisible characters. */
  readonly display: string;
  /** True where something was cut off at the limit. */
  readonly truncated: boolean;
};

/** Characters (UTF-16) of a question that are read; longer ones are cut. Slack itself allows 40,000. */
const QUESTION_LIMIT = 2_000;

/** Nothing after this many characters is even looked at, so that a megabyte costs no more than a page. */
const RAW_LIMIT = 100_000;

const ESCAPE = "\u001B";
const BELL = "\u0007";
/** Commands to a terminal: colours, moves of the cursor, the clipboard. */
const ESCAPE_SEQUENCE = new RegExp(
  String.raw`(?:${ESCAPE}\[|\u009B)[0-9;?]{0,40}[ -\/]{0,4}[@-~]|${ESCAPE}\][^${BELL}${ESCAPE}]{0,2000}(?:${BELL}|${ESCAPE}\\)`,
  "gu",
);
const LONE_SURROGATE = /\p{Surrogate}/gu;
const INVISIBLE = /[\p{Format}\p{Default_Ignorable_Code_Point}]/gu;
const CONTROL = /[\p{Control}\p{Private_Use}\p{Unassigned}\u2028\u2029]/gu;
const MARK_PILE = /(\p{Mark}{2})\p{Mark}+/gu;
const WHITE_SPACE = /\s+/gu;
const REPEATED_CHARACTER = /([^\p{Number}\s])\1{3,}/gu;

/** Rules of what surrounds a question on the platforms, in order; each is replaced by its second member. */
const SURROUNDINGS: readonly (readonly [RegExp, string])[] = [
  [/&(?:amp;)?lt;/gi, "<"],
  [/&(?:amp;)?gt;/gi, ">"],
  [/&(?:nbsp|#160);/gi, " "],
  [/&amp;/gi, "&"],
  // Slack link with a label, Markdown link: the label is what was said
  [/<(?:https?|mailto):[^<>|\s]{1,1000}\|([^<>]{0,500})>/gi, " $1 "],
  [/\[([^[\]]{1,500})\]\([^()\s]{0,1000}(?: "[^"]{0,200}")?\)/gi, " $1 "],
  // Slack: <@U1>, <#C1|name>, <!here>, <!subteam^S1|@team>, <!date^1^{date}|2014>; Discord: <@!1>, <@&1>, <#1>, <:name:1>, <a:name:1>, <t:1:R>, </ask:1>, <id:browse>
  [
    /<(?:[@#!][^<>]{0,300}|a?:\w{1,64}:\d{1,24}|t:-?\d{1,20}(?::\w)?|\/[^<>:]{1,100}:\d{1,24}|id:\w{1,40}|sound:[\d:]{1,60})>/gi,
    " ",
  ],
  [/<[@#!]&?!?[A-Z0-9]{0,40}/gi, " "],
  [/@(?:here|everyone|channel)\b/gi, " "],
  [/(?<![\w:]):(?=[\w+-]{0,63}\p{Letter})[\w+-]{2,64}:/gu, " "],
  [/<\/?[a-z][^<>]{0,300}>/gi, " "],
  // marks of Markdown and of quoting around words
  [/`+/gu, " "],
  [/^(?:\s*>)+/u, " "],
  [/(?<![\p{Letter}\p{Number}])[*_~]{1,3}|[*_~]{1,3}(?![\p{Letter}\p{Number}])/gu, ""],
];

/**
 * Cleans what somebody typed or pasted. Works in time proportional to the text's length and never throws.
 *
 * @param typed anything, also text that is not well-formed UTF-16
 * @param limit characters (UTF-16) that are kept; a pasted quote may be longer than a question
 */
export function clean(typed: string, limit: number = QUESTION_LIMIT): Cleaned {
  const visible = typed
    .slice(0, Math.max(RAW_LIMIT, limit * 4))
    .replace(ESCAPE_SEQUENCE, " ")
    .replace(LONE_SURROGATE, " ")
    .replace(INVISIBLE, "")
    .replace(CONTROL, " ")
    .replace(WHITE_SPACE, " ")
    .trim();
  const display = cut(visible.replace(MARK_PILE, "$1"), limit);
  let text = foldLookAlikes(squeeze(cut(visible, limit * 4)).normalize("NFKC"));
  // twice, because one mention can be nested in another
  for (let round = 0; round < 2; round++) {
    for (const [pattern, replacement] of SURROUNDINGS) text = text.replace(pattern, replacement);
  }
  text = withoutRepeatedWords(squeeze(text).replace(CONTROL, " "));
  const kept = cut(text, limit);
  return { text: kept, display, truncated: kept.length < text.length || typed.length > RAW_LIMIT };
}

/** Four and more of one character become three (digits excepted), piles of accents two. */
function squeeze(text: string): string {
  return text.replace(MARK_PILE, "$1").replace(REPEATED_CHARACTER, "$1$1$1");
}

/** A word said more than twice in a row is kept twice. */
function withoutRepeatedWords(text: string): string {
  const kept: string[] = [];
  for (const word of text.split(WHITE_SPACE)) {
    if (word !== "" && !(word === kept.at(-1) && word === kept.at(-2))) kept.push(word);
  }
  return kept.join(" ");
}

/** The first `limit` UTF-16 units, less a surrogate that would be cut in two. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit).trim();
}
