/** Words that join a message to the one before, and what it may begin with besides before it asks; as parts of patterns. */
export const CONJUNCTION = String.raw`(?:(?:ok(?:ay)?|and|so|but)[\s,]+)*`;
export const OPENING = String.raw`(?:(?:and|so|but|ok(?:ay)?|please)[\s,]+)*`;

/** A question without the marks at its end, so that more can be said behind it. */
export function withoutEnd(text: string): string {
  return text.replace(/[?.!\s]+$/u, "");
}
