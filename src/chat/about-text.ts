import type { Citation } from "../answer/answer.ts";
import { ABOUT } from "./wording.ts";

/** What the bot covers, what it will not do and what it stores, as plain lines. */
export function aboutLines(documents: readonly Citation["document"][], build: string): readonly string[] {
  return [
    ABOUT.covers,
    ...documents.map(({ title, reference, issuer, date }) => `- ${title} (${reference}; ${issuer}, ${date})`),
    ABOUT.willNot,
    ABOUT.how,
    ABOUT.storedHeading,
    ...ABOUT.stored.map((line) => `- ${line}`),
    ABOUT.forget,
    `Index build: ${build}`,
  ];
}
