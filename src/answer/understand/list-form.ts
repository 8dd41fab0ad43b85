const THINGS =
  "points|strands|pillars|steps|priorities|aims|goals|principles|guidelines|threats|challenges|objectives|areas|items|measures|dangers|risks|tools|instruments|actions|things|dimensions|reasons|tasks|plans|bullets?|kinds|types|sorts|examples|commitments|requirements|recommendations";

const LISTING = new RegExp(
  "(?<!\\b(?:passenger|watch|waiting|price|mailing|black)s? )\\blists?\\b|\\b(?:listed|all|every|each|complete|everything|enumerate|name (?:the|all|them)|which ones|what are (?:the|all|its|their)|what (?:were|are)|which (?:\\w+ ){0,3}(?:are|were|does|do|did|has|have))\\b" +
    `|\\b(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) (?:\\w+ ){0,3}(?:${THINGS}|emerging|new|main|key|strategic|common)\\b` +
    `|\\b(?:${THINGS}|homework|to-?do(?: list)?)\\b`,
  "i",
);
const WHOLE = new RegExp(
  `\\b(?:list|lists|listed|all|every|each|complete|everything|enumerate|which ones)\\b|\\b(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10) (?:\\w+ ){0,3}(?:${THINGS})\\b`,
  "i",
);

/** "Is all cargo checked?" asks for a yes or a no, "can you show all of them?" and "are there other aims?" do not. */
const YES_OR_NO =
  /^\W*(?:(?:and|so|but|ok(?:ay)?)[\s,]+)*(?:is|are|was|were|does|do|did|has|have|will|would|should|must|can|could)\b(?! (?:you|there|i|we|u)\b)(?!.*\b(?:which|what|list|name|enumerate)\b)/i;

/** Whether a question asks for several things rather than one, by its wording. */
export function wantsList(text: string): boolean {
  return LISTING.test(text) && !YES_OR_NO.test(text);
}

/** Whether it surely asks for a whole list: "all of its aims", "which three strands". */
export function wantsWholeList(text: string): boolean {
  return WHOLE.test(text) && !YES_OR_NO.test(text);
}
