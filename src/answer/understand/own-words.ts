import { analyse } from "../../words/terms.ts";

const FILLER =
  /^(?:(?:and|or|but|so|also|ok(?:ay)?|please|pls|the )*\s*(?:same|what about|how about|what of|now|then|again|likewise|do (?:the same|it)|show|give me|it)?\s*(?:(?:thing|again)\b)?\s*(?:(?:for|with|in|of|on|about)\b)?\s*(?:the\b)?\s*)/i;
/** Function words and question words that carry no subject of their own. */
const SUBJECTLESS = new Set(
  (
    "when who why how where what which whom timing date deadline year responsible charge due need want many much long cost money more else also further detail details example examples reason purpose " +
    "mean happen happened next after before first last other others kind exactly actually precisely please ok and so but still already yet really deliver delivered report progress member states commission do only ones names named name mentions mention lists list says say same thing things"
  )
    .split(" ")
    .flatMap((word) => analyse(word).map(({ term }) => term)),
);

/** Words of a text beyond the things found in it. */
export function ownWords(
  text: string,
  hits: readonly { readonly start: number; readonly end: number }[],
): readonly string[] {
  const rest = hits
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return analyse(rest.replace(FILLER, " "))
    .filter(({ stop, term, kind }) => !stop && kind === "word" && !SUBJECTLESS.has(term))
    .map(({ term }) => term);
}
