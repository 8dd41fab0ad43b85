/**
 * Letters, inside the brackets of a pattern that ignores case: with `u` and `\p{L}` Node reads what follows 20 times as slowly
 * (test/patterns.test.ts).
 */
export const LETTER = String.raw`a-z\u00C0-\u024F`;

/** Words that join a message to the one before, and what it may begin with besides before it asks; as parts of patterns. */
export const CONJUNCTION = String.raw`(?:(?:ok(?:ay)?|and|so|but)[\s,]+)*`;
export const OPENING = String.raw`(?:(?:and|so|but|ok(?:ay)?|please)[\s,]+)*`;

/** Verbs with which questions begin, and words that ask; as parts of patterns. */
export const AUXILIARY = "is|are|was|were|do|does|did|has|have|had|can|will|would|should|must";
const QUESTION_WORD = "who|whose|whom|what|when|where|which|why|how";
const ORDER = "list|show|give|tell|find|explain|name|compare";

const ASKS_OR_ORDERS = new RegExp(
  String.raw`^\W*(?:(?:and|so|but|ok(?:ay)?|please|hi|hello)[\s,]+)*(?:${QUESTION_WORD}|${AUXILIARY}|could|${ORDER}|summari[sz]e|i|we|my)\b`,
  "i",
);

/** Whether a message begins as a question, an order or a remark of its writer: then it is no pasted sentence, however much of one it repeats. */
export function asksOrOrders(message: string): boolean {
  return ASKS_OR_ORDERS.test(message);
}

/** A question without the marks at its end, so that more can be said behind it. */
export function withoutEnd(text: string): string {
  return text.replace(/[?.!\s]+$/u, "");
}

const ASKS_ANYWHERE = new RegExp(
  String.raw`\b(?:${QUESTION_WORD}|whats|${AUXILIARY}|be|could|may|might|shall|${ORDER}|read|quote|define|any|anything)\b`,
  "i",
);

/** Whether a message names a topic and asks nothing of it: "carbon credit fraud", "terrorist financing?" */
export function isTopic(text: string): boolean {
  return !ASKS_ANYWHERE.test(text);
}
