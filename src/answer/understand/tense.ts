import { rememberRecent } from "../remember.ts";

/** Past participles: what was "created" or "set up" was done. */
const DONE = String.raw`(?:\w{3,}(?:ed|ied)|made|built|set up|done|put|held|begun|brought|given|taken|drawn up|sent|met|kept|spent|found|written)`;
const LATER =
  "been|yet|already|happen\\w*|deliver\\w*|set up|adopted|proposed|tabled|presented|launched|created|published|done|achieved|finished|completed|progress|get|got|become|became|managed?|made|come|came|gone";

/** How people ask what came of something, whatever else they name. */
const CAME_OF_IT =
  /\bdelivered\b|\bwhat (?:became|(?:had |has )?happened|came)\b|\bhow far\b|\bmoved on\b|\bturned out\b|\bby (?:late |the end of |end |february |feb )?2011\b/i;
/** How they ask it of something that goes on; a document may be called so, too ("the progress report"). */
const PROGRESS = /\bprogress\b|\bstatus\b|\bcarried out\b|\bimplemented\b/i;

/** How people ask what was done; any of them will do. "Has to" and "have to" ask what must be. */
const DONE_FORMS: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:did|has|have|had)\b(?! to\b).{0,60}\b(?:${LATER})\b`, "i"),
  CAME_OF_IT,
  PROGRESS,
  /\b(?:state of play|so far|where (?:are|do) we(?: stand)?|is it (?:there|out|here) (?:now|yet))\b|\bin 2011\b.{0,40}\b(?:done|did|achieved)\b/i,
  /\b(?:was|were|been) (?:done|achieved|delivered|completed|finished)\b|\balready\b|\byet\b|\bachiev\w+|\bstand(?:s|ing)?\b.{0,20}\b(?:2011|now|end)\b/i,
  /\b(?:as|like) (?:they |it |was |had )?(?:promised|planned|foreseen|announced|said|expected|intended)\b|\bpromised\b|\bin the end\b|\b(?:did|was|were|is|has|have|had)\b.{0,60}\b(?:actually|eventually)\b/i,
  new RegExp(String.raw`^(?:and |so |but )?(?:was|were|has|have|had)\b(?! to\b).{0,80}\b${DONE}\b`, "i"),
  /^(?:and |so |but )?(?:is|are) .{1,60}\b(?:through|out|ready|up and running|in place|in force|operational|finished|done|working|live|running)\b[\s?!.]*$/i,
  /^(?:and |so |but )?did (?:they|it|the|member|anyone|anybody|somebody|brussels|europe)\b/i,
  // "... were to be ready by 2010 - were they?", "any sign of it?"
  /[,;:.!?–—-]\s*(?:and )?(?:was|were|is|are|has|have|had|did) (?:it|they|that|this|those|these)(?: (?:out|there|ready|in place))?(?: (?:by|in) .{2,60}|,? or not)?[\s?!.]*$/i,
  /\bany (?:signs?|trace|news|word) (?:of|on|about)\b|\bor not\s*\?*$/i,
  /\b(?:done|finished|through|adopted|proposed|published|tabled|launched) (?:in|by) 2011\b/i,
  /^(?:and |so |but )?who (?:inaugurated|opened|launched|created|founded|established|signed|presented|adopted)\b/i,
];
/** Asks for a date ahead, whatever else the words are: "when can we expect the review of what was carried out". */
const AHEAD =
  /\b(?:when|how soon) (?:can|will|should|must|is|are|do|does)\b(?!.{0,80}\b(?:yet|already|so far)\b)|\bby when\b/i;
/** What is to be done, in the words of who asks; as a part of a pattern. */
export const TO_BE_DONE =
  "will|should|must|shall|(?:has|have|had) to|(?:is|are) to|supposed to|meant to|expected to|planned|going to|foreseen";
const PLANNED = new RegExp(
  String.raw`\b(?:${TO_BE_DONE}|due|deadline|by when|can (?:we|one|i|they) expect|responsible|in charge|who (?:is|are) (?:to|down)|target)\b`,
  "i",
);

/** What a question asks of something that takes time: what was done of it, or what is to be done, by whom or by when. */
export type Tense = "done" | "planned";

/** Which of the two a question asks, by its wording: a report tells of what was done, a plan of what is to be done. */
export const tenseOf = rememberRecent((text): Tense | undefined => {
  if (!AHEAD.test(text) && DONE_FORMS.some((form) => form.test(text))) return "done";
  return PLANNED.test(text) ? "planned" : undefined;
});

/** Whether a question asks what came of something, surely enough where two documents are named. */
export function asksWhatCameOfIt(text: string): boolean {
  return CAME_OF_IT.test(text);
}

/** Whether a question asks how something goes on, by words that name documents, too. */
export function asksForProgress(text: string): boolean {
  return PROGRESS.test(text);
}

/** Whether a question asks when something was done: a report tells, where it reports on the plan. */
export function asksWhenDone(text: string): boolean {
  return /(?:(?<!\bby )\bwhen|\b(?:which|what) (?:day|date|month|year)) (?:was|were|did)\b(?!.{1,60}\bto (?:be|have|come)\b)/i.test(
    text,
  );
}
