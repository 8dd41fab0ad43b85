import { LETTER } from "./opening.ts";

const WORDS = `[${LETTER}' -]`;
/** Who somebody may say to be: "as a teacher", "as a national official", "I'm a first-year student". */
const PERSON = `(?:[${LETTER}-]+ ){0,3}?(?:[${LETTER}-]*(?:er|or|ist|ian|ant)|student|official|citizen|nurse|mum|dad|parent|pupil|expert|colleague|clerk|resident|president)(?: (?:of|from|in|at|for|on) ${WORDS}{2,40})?`;

/** What people say of themselves before they ask. */
const BEFORE: readonly RegExp[] = [
  new RegExp(`^(?:this is |it'?s |asking )?for (?:a|an|my|our|the [${LETTER}-]+'s) ${WORDS}{2,40}[:,–—-]\\s+`, "i"),
  new RegExp(
    String.raw`^(?:[${LETTER}']+ ){0,3}(?:project|homework|essay|presentation|quiz|exam|thesis|crossword|assignment|dissertation|seminar|lesson)[:–—-]\s+`,
    "i",
  ),
  new RegExp(String.raw`^(?:[${LETTER}'-]+ ){0,3}(?:query|question|request|enquiry|inquiry)[:–—-]\s+`, "i"),
  /^(?:true or false|fact[ -]check|right or wrong|quick check)[:,?–—-]\s+/i,
  /^just the (?:number|name|date|year|figure|wording)[:,]\s+/i,
  new RegExp(`^as an? ${PERSON}[:,–—-]\\s+`, "i"),
  new RegExp(
    `^(?:i am|i'm|we are|we're) (?:an? ${PERSON}|(?:writing|preparing|working on|doing|making|drafting|revising) ${WORDS}{2,50})[:,.;–—-]\\s+`,
    "i",
  ),
  new RegExp(
    `^(?:one|a|another|just a|last) ?(?:more |last |very )?(?:quick |short |small |silly |stupid |simple )?(?:question|thing)(?: for ${WORDS}{2,20})?[:,–—-]\\s+`,
    "i",
  ),
];
/** What they say of it behind the question. */
const AFTER: readonly RegExp[] = [
  new RegExp(
    `[?.!,;–—-]\\s+(?:(?:i|we) )?(?:just )?need (?:it|this|that|them|those|(?:the|a) (?:exact |short |full )?(?:name|date|number|figure|quote|year|wording))\\b${WORDS}{0,50}[.!]*$`,
    "i",
  ),
  new RegExp(
    `[?.!,;–—-]\\s+(?:it'?s|it is|this is|that's|asking) for (?:a|an|my|our|the|school|class|college|work|homework|uni|university)\\b${WORDS}{0,50}[.!]*$`,
    "i",
  ),
  new RegExp(
    `[?.!;–—-]\\s+(?:i'm|i am|we're|we are) (?:writing|preparing|working on|doing|making|drafting|revising)\\b${WORDS}{0,50}[.!]*$`,
    "i",
  ),
  new RegExp(
    `[?.!,;–—-]\\s+(?:my |the )?(?:boss|teacher|colleagues?|editor|professor|mum|dad|kids?|friend|client)s? (?:is|are|keeps?|was) asking${WORDS}{0,30}[.!]*$`,
    "i",
  ),
];
/** How short an answer is to be: it is a quotation, as long as it is. */
const IN_SHORT = new RegExp(
  String.raw`[,;.?–—-]?\s+in (?:one|a|a single|two|a few|1|2) (?:(?:short|simple|plain|single) )?(?:sentences?|words?|lines?)(?: (?:please|pls|for (?:a|an|my|our|the) [${LETTER} -]{2,30}))*[\s.!?]*$`,
  "i",
);
/** What a writer says of himself behind a question mark asks nothing: "...? I need a definition for my article." */
const OF_HIMSELF = new RegExp(
  String.raw`\?\s+(?=[^?]*\b(?:i|i'm|i've|i'd|we|we're|my|our)\b)(?!(?:i|we) (?:[${LETTER}]+ )?(?:need|require) (?:the|all|both|every|each)\b)(?!(?:i|we)(?:'m| am| are)? (?:mean|meant|asking|interested|looking|talking|thinking|referring|also|only|want)\b)(?!\W*(?:and|or|but|also|which|what|who|when|where|why|how)\b)[^?:"]{3,120}$`,
  "i",
);
/** All documents are looked at anyway; with "all" or "each" they are compared. */
const SOURCES =
  "(?:according to|as per|going by|anywhere in|somewhere in|in) (?:these|those|your|the) (?:papers|documents|texts|files|sources)";
const NOT_ONE: readonly RegExp[] = [
  new RegExp(`^${SOURCES}[,:]\\s+`, "i"),
  new RegExp(`[,;]?\\s+${SOURCES}[\\s?.!]*$`, "i"),
];
/** A question has at least so many words (letters together): what is left of one must not be less. */
const LEAST = 2;

/** "I'm drafting a speech on human trafficking. What do the documents say?": the topic stands in what is said before. */
const TOPIC_BEFORE =
  /^[^.?!:]{0,60}\b(?:writing|preparing|working on|doing|making|drafting|revising|researching|need|looking for|(?:essay|speech|briefing|paper|article|thesis|presentation|report|project))\b[^.?!:]{0,40}?\b(?:on|about|regarding|concerning)\s+([^.?!:]{3,60})[.:!,;–—-]+\s+/i;
const ASKS_NOTHING_ELSE =
  /^(?:so[, ]+)?(?:what (?:do|does|did|can|could) (?:the |these |your |those )?(?:documents?|papers?|texts?|docs|files|they|it|you|we|i)\b(?: (?:say|have|know|find|tell|offer|contain)| (?:me|us|there|here|in (?:there|them|here)))*|what(?:'s| is| has been) (?:said|planned|there|known|written|done|available)(?: (?:there|in (?:them|there|the (?:documents|texts|papers))))?|any(?:thing| info(?:rmation)?| passages?)(?: (?:useful|relevant|there|on (?:it|that)|in (?:there|the (?:documents|papers))))*|where (?:do|should|can) i (?:start|begin|look)|(?:can|could) you help(?: me)?(?: with (?:it|that))?)(?: (?:on|about) (?:it|this|that))?[\s?.!]*$/i;

/** Longer messages (UTF-16 units) say more than their topic. */
const LONGEST = 300;

/** What is asked about the topic that a writer names before a question without one. */
function withTopicBefore(text: string): string | undefined {
  const before = text.length > LONGEST ? null : TOPIC_BEFORE.exec(text);
  const topic = before?.[1]?.replace(/\s+for (?:an?|my|our|the)\b.*$/i, "").trim();
  if (before === null || topic === undefined || !ASKS_NOTHING_ELSE.test(text.slice(before[0].length))) return undefined;
  return `what is said about ${topic}?`;
}

/** A message without what its writer says of himself or of its purpose: "For my glossary: what is GMES?", "... Need the name for a caption." */
export function withoutAsides(text: string): string {
  const withTopic = withTopicBefore(text);
  if (withTopic !== undefined) return withTopic;
  const bare = [...BEFORE, ...AFTER, ...NOT_ONE, OF_HIMSELF, IN_SHORT]
    .reduce((rest, aside) => rest.replace(aside, ""), text)
    .trim();
  return (bare.match(/\p{L}+/gu) ?? []).length < LEAST ? text : bare;
}

/** Any clause before a question; it may ask something as well, so it is left out only where the whole is not understood. */
const PREAMBLE = /^[^:.!?]{3,120}[:.!]\s+(?=(?:which|what|who|list|show|give|name|how many|where)\b.{8,}$)/i;

/** What is asked behind a clause of whatever kind: "I train officers: which rows ...". */
export function withoutPreamble(text: string): string {
  return text.replace(PREAMBLE, "");
}
