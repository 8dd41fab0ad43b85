import type { Refused } from "../answer/answer.ts";
import { echo } from "./clean-text.ts";
import { ENGLISH_ONLY } from "./other-languages.ts";
import { documentName } from "./source-line.ts";
import { NOTES, REFUSALS } from "./wording.ts";

/** Most unknown words named in a refusal, and their length in characters; a question can hold thousands. */
const UNKNOWN_WORDS = 6;
const WORD_LENGTH = 40;

/** The words of a question that occur nowhere, as one line, or nothing. */
function unknownWordsText(words: readonly string[]): string | undefined {
  const shown = words.map((word) => echo(word, WORD_LENGTH)).filter((word) => word !== "");
  if (shown.length === 0) return undefined;
  const rest = shown.length - UNKNOWN_WORDS;
  return `${NOTES.unknownWords} ${shown.slice(0, UNKNOWN_WORDS).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
}

/**
 * Why a question is not answered, in one to four lines without the nearest passages: the reason (in the language of
 * the question where it is not English and known), the document that was searched, and the words found nowhere.
 */
export function refusalText(answer: Refused): string {
  const native = answer.language === undefined ? undefined : ENGLISH_ONLY[answer.language];
  const searched = answer.document && `Searched only: ${documentName(answer.document)}.`;
  const covered = answer.reason === "after-the-documents" ? NOTES.coverage : undefined;
  // Which words of another language do not stand in English documents tells nobody anything.
  const unknown = answer.reason === "other-language" ? undefined : unknownWordsText(answer.unknownWords);
  return [native, REFUSALS[answer.reason], searched, covered, unknown].filter((line) => line !== undefined).join("\n");
}
