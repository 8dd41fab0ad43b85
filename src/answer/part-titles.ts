import { analyse } from "../words/terms.ts";
import type { Library } from "./library.ts";
import type { DocumentPart } from "./structure.ts";

/** The terms of a text's words, without joined forms and stop words: what a title is compared by. */
export function wordTerms(text: string): readonly string[] {
  return analyse(text)
    .filter(({ stop, kind }) => !stop && kind === "word")
    .map(({ term }) => term);
}

/** "III. Conclusion" is named by "conclusion". */
const NUMERAL = /^(?:[ivx]+|\d+)$/u;
/** "COMMON THREATS: THE MAIN CHALLENGES ..." is named by "common threats" as well; what stands before is a number or "Action". */
const SUBTITLED = /^(?!(?:action|objective|annex)\b)(\p{L}[^:]{8,}):\s\S/iu;

/** The titles by which a part may be named, as terms: the whole of it, and what stands before a subtitle. */
export function titlesOfPart(
  { termsIn }: Pick<Library, "termsIn">,
  { heading, title }: DocumentPart,
): readonly ReadonlySet<string>[] {
  const whole = new Set([...termsIn(heading.id)].filter((term) => !NUMERAL.test(term)));
  const main = SUBTITLED.exec(title)?.[1];
  return main === undefined ? [whole] : [whole, new Set(wordTerms(main))];
}
