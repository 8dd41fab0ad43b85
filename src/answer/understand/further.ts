const OPENING = String.raw`(?:(?:and|ok|okay|please|pls|yes|can you|could you|do you have|is there|are there|got|have you)[\s,]+)*(?:(?:show|give|tell|list|read|find)\s+(?:me\s+)?)?(?:some\s+|any\s+|a few\s+)?`;
const CLOSING = String.raw`(?:\s+(?:please|pls|passages?|results?|sources?|quotes?|hits?|texts?|details?|information|info|ones?|(?:of|on|about|like) (?:them|it|these|this|that|those)|there is|there are|to (?:see|read|say|show)))*`;
/** "More", "show me further passages", "anything else?", "go on": nothing but what an answer did not show yet is asked. */
const ASKS_FOR_MORE = new RegExp(
  String.raw`^\s*(?:${OPENING}(?:more|further|others|additional|the rest|next)${CLOSING}|${OPENING}(?:what|anything|something) else${CLOSING}|(?:continue|go on|keep going|carry on)(?:\s+please)?)[\s.!?]*$`,
  "i",
);

/** Whether a message only asks for more of the answer before it. */
export function asksForMore(message: string): boolean {
  return message.length < 80 && ASKS_FOR_MORE.test(message);
}
