import { OPENING } from "./opening.ts";

/** Verbs that put an end to something, or turn it down, in all their forms. */
const ENDINGS =
  "abolish(?:ed)?|deleted?|removed?|scrap(?:ped)?|abandon(?:ed)?|cancel(?:led)?|dissolved?|disband(?:ed)?|withdr[ae]w(?:n)?|drop(?:ped)?|veto(?:ed)?|reject(?:ed)?|repeal(?:ed)?|ban(?:ned)?|refused?|block(?:ed)?|(?:give|gave|given) up|shut down|closed? down|pull(?:ed)? out|walk(?:ed)? away";
/** Such a question takes for granted that something was ended: "why was it scrapped?" */
const TAKES_FOR_GRANTED = new RegExp(String.raw`^${OPENING}(?:why|when|on what date) (?:did|does|do|was|were|is|are|has|have|had)?\b.{0,80}?\b(?:${ENDINGS})\b`, "iu");

/** Asks what a text concluded or found; a text that is only announced says nothing yet. */
const ASKS_FINDINGS = /\bwhat (?:did|does|do|were|was|are|is)\b.{0,80}\b(?:conclu\w+|find|findings?|results?|recommend\w*|reveal\w*|verdict)\b/iu;
const ANNOUNCED = /\b(?:(?:is|are) (?:due )?to be|will be|is to|are to)\b/iu;

const SAYS_ENDED = new RegExp(String.raw`\b(?:${ENDINGS})\b`, "iu");

/**
 * Whether a passage lacks what a question takes for granted: it does not say that anything was ended so, or only announces
 * the text whose findings are asked for.
 *
 * @param question as asked
 * @param passage its whole text
 * @param leadOf gives the sentences of the passage that come nearest to the question; found only where they matter
 */
export function lacksPremise(question: string, passage: string, leadOf: () => string): boolean {
  if (TAKES_FOR_GRANTED.test(question)) return !SAYS_ENDED.test(passage);
  if (!ASKS_FINDINGS.test(question)) return false;
  const lead = leadOf();
  return ANNOUNCED.test(lead) && !/\bconclu|\bfound\b|\bfind/iu.test(lead);
}
