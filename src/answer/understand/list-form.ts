const LISTING =
  /\b(?:list|lists|listed|all|every|each|complete|full list|everything|enumerate|name (?:the|all|them)|which ones|what are (?:the|all|its|their)|what (?:were|are)\b|which (?:\w+ ){0,3}(?:are|were|does|do|did|has|have)\b)|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:\w+ ){0,3}(?:points|strands|pillars|steps|priorities|aims|goals|principles|guidelines|threats|challenges|objectives|areas|items|measures|dangers|risks|tools|instruments|actions|things|dimensions|reasons|emerging|new|main|key|strategic|common)\b|\b(?:points|strands|pillars|priorities|aims|goals|principles|guidelines|instruments|dimensions|tasks|plans|to-?do(?: list)?|homework|bullets?|items|kinds of|types of|sorts of|examples)\b/iu;

/** Whether a question asks for several things rather than one, by its wording. */
export function wantsList(text: string): boolean {
  return LISTING.test(text);
}
