const SORRY = String.raw`(?:(?:oh|ah|sorry|no|nope|nah|oops|wait|hm+|actually|hang on|my bad|pardon|well|ok(?:ay)?|please|excuse me)[\s,.!…–-]+)*`;
const MEANT = String.raw`(?:i (?:actually |really |just )?(?:mean|meant|was (?:asking|talking|thinking) (?:about|of))|make (?:that|it)|rather|instead|correction:?)`;
/** The wordings by which people take back a part of what they asked; the group is what they mean. */
const CORRECTIONS: readonly RegExp[] = [
  new RegExp(
    String.raw`^${SORRY}(?:not|i (?:do not|don't|did not|didn't) mean) .{2,50}?(?:[,;–-]+\s*(?:but |rather )?| but | rather )(?:${MEANT} )?(.{2,80})$`,
    "i",
  ),
  new RegExp(String.raw`^${SORRY}${MEANT}[\s,:]+(.{2,80})$`, "i"),
  new RegExp(String.raw`^${SORRY}(.{2,60}?),? (?:${MEANT}|please, not (?:the )?[\p{L} -]{2,30})[.!]*$`, "iu"),
  new RegExp(String.raw`^(?=\p{L}+[\s,.!…–-]+)${SORRY}(?<=\s)((?:on|about|for|in|under|the) .{2,60})$`, "iu"),
];
/** A whole question stands for itself. */
const IS_QUESTION =
  /^(?:who|whose|what|when|where|which|why|how|is|are|was|were|does|do|did|has|have|can|list|show|give|tell)\b/i;

/** What a message says instead of a part of the question before, as if it went on: "sorry, I meant EISAS" is "and EISAS". */
export function correctionIn(message: string): string | undefined {
  for (const pattern of CORRECTIONS) {
    const meant = pattern.exec(message)?.[1]?.trim();
    if (meant !== undefined) return IS_QUESTION.test(meant) ? meant : `and ${meant}`;
  }
  return undefined;
}
