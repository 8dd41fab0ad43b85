import { asksOrOrders } from "./opening.ts";

/** A stretch in quotation marks of at least this many words is a quotation to be found, not a name. */
const QUOTED_WORDS = 5;
/** Text behind "where does this come from:" may be shorter. */
const ANNOUNCED_WORDS = 4;
const QUOTED = /"([^"]{12,})"|(?<![\p{L}\p{N}])'((?:[^']|(?<=\p{L})'(?=\p{L})){12,})'(?![\p{L}\p{N}])/gu;
const ASKS_SOURCE =
  /\b(?:where (?:does|did|do|is|was|can|have) (?:this|that|it|i|the (?:quote|sentence|phrase|line|passage)|they)\b.{0,40}(?:come from|from|stand|read|say|said|find|written|quote[d]?|see)|source (?:of|for)|what(?:'s| is) the source|who (?:said|wrote|says)|which (?:doc(?:ument)?|text|paper|report|file) (?:says|said|states|is (?:this|that)|has|contains)|somewhere (?:it|they) (?:says?|said|wrote|writes?)|i remember (?:something|reading)|is (?:this|that|it) (?:a |an )?(?:real |exact |correct |verbatim |accurate )?quote|check (?:this|the|my) (?:quote|sentence|quotation)|did (?:they|it|he|she|any(?:one|body)|some(?:one|body)|the \w+) (?:really |actually |ever )?(?:say|write)|verbatim|word for word|quote check)\b/i;
/** "..., 2011 has been a promising start - which doc?" */
const ASKED_BEHIND =
  /^([^?]{40,}?)["'.,;\s]*(?:[–—-]+|\.\.+|,|\.|\(|\s)\s*(?:(?:which|what) (?:doc(?:ument)?|text|paper|report|file|source|one)(?: (?:is|was) (?:this|that|it)(?: (?:from|in))?| does (?:this|that|it) come from)?|from where|source|where(?:'s| is| was| does) (?:this|that|it)(?: come)?(?: from)?|(?:real|exact|verbatim|word for word)(?: quote)?)\s*\?*\)?\s*$/i;
/** A sentence has so many words; fewer are a topic: "actions on cybercrime - which document?" */
const SENTENCE_WORDS = 10;
const ANNOUNCED = /(?:^|[?:.]\s*|\b(?:says?|said|like|that|quote|quotation|sentence|from)\b\s*:\s*)([^?:"]{20,})$/i;

function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The quotation in a question, where one is pasted to be found; the longest of several. */
export function pastedIn(text: string): string | undefined {
  const quoted = [...text.matchAll(QUOTED)]
    .map((match) => match[1] ?? match[2] ?? "")
    .filter((quote) => wordCount(quote) >= QUOTED_WORDS);
  const longest = quoted.toSorted((one, other) => other.length - one.length)[0];
  if (longest !== undefined && (ASKS_SOURCE.test(text) || wordCount(longest) >= wordCount(text) * 0.4))
    return longest.trim();
  const before = ASKED_BEHIND.exec(text)?.[1];
  if (before !== undefined && wordCount(before) >= SENTENCE_WORDS && !asksOrOrders(before)) return before.trim();
  if (!ASKS_SOURCE.test(text)) return undefined;
  const announced = ANNOUNCED.exec(text)?.[1];
  // "The fund: what did they say of it" asks in what stands behind the colon.
  const isAsked = announced !== undefined && ASKS_SOURCE.test(text.slice(0, text.length - announced.length));
  return isAsked && /:\s/u.test(text) && wordCount(announced) >= ANNOUNCED_WORDS ? announced.trim() : undefined;
}
