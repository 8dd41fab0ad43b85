import { OPENING } from "./opening.ts";

/** Verbs that put an end to something, or turn it down, in all their forms. */
const ENDINGS =
  "abolish(?:ed)?|deleted?|removed?|scrap(?:ped)?|abandon(?:ed)?|cancel(?:led)?|dissolved?|disband(?:ed)?|withdr[ae]w(?:n)?|drop(?:ped)?|veto(?:ed)?|reject(?:ed)?|repeal(?:ed)?|ban(?:ned)?|refused?|block(?:ed)?|(?:give|gave|given) up|shut down|closed? down|pull(?:ed)? out|walk(?:ed)? away";
/** Such a question takes for granted that something was ended: "why was it scrapped?" */
const TAKES_FOR_GRANTED = new RegExp(
  String.raw`^${OPENING}(?:why|when|on what date) (?:did|does|do|was|were|is|are|has|have|had)?\b.{0,80}?\b(?:${ENDINGS})\b`,
  "i",
);

/** Verbs that fall short of a duty. */
const FAILINGS =
  "miss(?:ed|es)?|fail(?:ed|s)?|breach(?:ed|es)?|violat(?:ed|es)|ignored?|flout(?:ed|s)?|neglect(?:ed|s)?|defaulted|overran";
/** Such a question takes for granted that somebody fell short: "which countries missed the deadline?" */
const SAYS_SOMEBODY_FAILED = new RegExp(
  String.raw`^${OPENING}(?:who|(?:which|what) (?:\w+ ){0,3}?(?:countr\w+|states?|capitals|governments?|agenc\w+|bod(?:y|ies))) (?:has |have |had )?(?:already |so far )?(?:${FAILINGS})\b`,
  "i",
);
/** Words of the sentences that answer by which they tell of anybody falling short. */
const SAYS_FAILED =
  /\b(?:not|no|none|never|n't|fail\w*|miss\w*|delay\w*|yet|lack\w*|breach\w*|violat\w*|infring\w*|behind|incomplete|insufficient\w*|outstanding)\b/i;

const FINDINGS = "conclu\\w+|findings?|results?|recommend\\w*|verdict";
/** Asks what a text concluded or found; a text that is only announced says nothing yet. */
const ASKS_FINDINGS = new RegExp(
  String.raw`\bwhat (?:did|does|do|were|was|are|is)\b.{0,80}\b(?:${FINDINGS}|find|reveal\w*)\b|\b(?:what|which) (?:\w+ )?(?:${FINDINGS}) (?:did|was|were|has|have|had)\b`,
  "i",
);
const ANNOUNCED = /\b(?:(?:is|are) (?:due )?to be|will be|is to|are to)\b/i;

const SAYS_ENDED = new RegExp(String.raw`\b(?:${ENDINGS})\b`, "i");

/**
 * Whether a passage lacks what a question takes for granted: it does not say that anything was ended or that anybody
 * fell short, or only announces the text whose findings are asked for.
 *
 * @param question as asked
 * @param passage its whole text
 * @param leadOf gives the sentences of the passage that come nearest to the question; found only where they matter
 */
export function lacksPremise(question: string, passage: string, leadOf: () => string): boolean {
  if (TAKES_FOR_GRANTED.test(question)) return !SAYS_ENDED.test(passage);
  if (SAYS_SOMEBODY_FAILED.test(question)) return !SAYS_FAILED.test(leadOf());
  if (!ASKS_FINDINGS.test(question)) return false;
  const lead = leadOf();
  return ANNOUNCED.test(lead) && !/\bconclu|\bfound\b|\bfind/i.test(lead);
}
