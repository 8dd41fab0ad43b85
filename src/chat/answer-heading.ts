import type { Answer } from "../answer/answer.ts";
import { echo } from "./clean-text.ts";
import { documentsInEnglish } from "./other-languages.ts";
import { KIND_NAMES, NOTES, REFUSALS, VERDICTS } from "./wording.ts";

/** Most characters shown of a topic or term that somebody typed. */
const TYPED_LIMIT = 60;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The line above an answer: what it is and how much of it there is. Empty where the quote itself comes first. */
export function answerHeading(answer: Answer): string {
  switch (answer.kind) {
    case "found":
    case "talk":
      return "";
    case "rows": {
      const filters =
        answer.filters.length === 0 ? "" : ` (${answer.filters.map((filter) => echo(filter, 100)).join("; ")})`;
      return `${answer.rows.length} of ${counted(answer.total, "row", "rows")} of the annex${filters}`;
    }
    case "part":
      return `${echo(answer.label, 150)} (${counted(answer.citations.length, "passage", "passages")}, complete)`;
    case "comparison":
      return `"${echo(answer.topic, TYPED_LIMIT)}", document by document`;
    case "mentions": {
      const times = answer.counts.reduce((sum, count) => sum + count.times, 0);
      const [one, many] = KIND_NAMES[answer.among ?? "passage"];
      const passages = counted(answer.citations.length, one, many);
      return `"${echo(answer.term, TYPED_LIMIT)}" stands ${counted(times, "time", "times")} in ${passages}`;
    }
    case "quote-check":
      return VERDICTS[answer.verdict];
    case "refused":
      return REFUSALS[answer.reason];
    default:
      return answer satisfies never;
  }
}

/**
 * Above the answer to a question in another language: that the documents are in English, in that language where it is
 * known. Nothing for English; a refusal says it itself (see refusal-text.ts).
 */
export function languageText({ kind, language }: Pick<Answer, "kind" | "language">): string | undefined {
  return language === undefined || kind === "refused" ? undefined : (documentsInEnglish(language) ?? NOTES.englishOnly);
}

/** Whether words were corrected that an English question is made of: a pasted text and other languages are left as they are. */
function wasReadOtherwise(answer: Answer): boolean {
  const asTyped = answer.kind === "quote-check" || (answer.kind === "refused" && answer.reason === "quote-absent");
  return answer.corrections.length > 0 && answer.language === undefined && !asTyped;
}

/** How a question was read where words were corrected, such as `Read "cybercrme" as "cybercrime".`, or nothing. */
export function correctionsText(answer: Answer): string | undefined {
  if (!wasReadOtherwise(answer)) return undefined;
  const pairs = answer.corrections
    .slice(0, 6)
    .map(({ typed, readAs }) => `"${echo(typed, 40)}" as "${echo(readAs, 40)}"`);
  return `Read ${pairs.join(", ")}.`;
}
