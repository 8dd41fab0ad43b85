import type { Answer, Citation, TextRange } from "../../src/answer/answer.ts";
import { INPUT } from "../support/real-engine.ts";
import { shownBy } from "./said.ts";

/** White space as quotes fold it. */
const fold = (text: string): string => text.replace(/\s+/gu, " ");

const SOURCES = new Map([...INPUT.corpus.sources].map(([id, text]) => [id, fold(text)]));

/** A quoted text and the slices of the source that it is made of. */
export type Quoted = { readonly citation: Citation; readonly text: string };

/** Everything that an answer shows as the documents' words. */
export function quotesOf(answer: Answer): readonly Quoted[] {
  const whole = shownBy(answer).map((citation) => ({ citation, text: citation.text }));
  const [first] = whole;
  return answer.kind === "found" && first !== undefined
    ? [...whole, { citation: first.citation, text: answer.lead }]
    : whole;
}

/** A text without white space and the bars between cells. */
const letters = (value: string): string => value.replace(/[\s|]+/gu, "");

/** Whether a text is of its citation, and the citation is of its document: each span stands in the source, and all of the text in the spans. */
export function isQuoted({ citation, text }: Quoted): boolean {
  const source = INPUT.corpus.sources.get(citation.document.id) ?? "";
  const folded = SOURCES.get(citation.document.id) ?? "";
  const slices = citation.spans.map(({ start, end }) => fold(source.slice(start, end)));
  return (
    fold(citation.text).includes(fold(text)) &&
    slices.every((slice) => folded.includes(slice)) &&
    letters(slices.join("")) === letters(citation.text)
  );
}

/** Whether a range lies in a text and cuts no character in two. */
export function isInside(text: string, { start, end }: TextRange): boolean {
  const cuts = (at: number): boolean =>
    at > 0 &&
    at < text.length &&
    /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) &&
    /[\uDC00-\uDFFF]/u.test(text.charAt(at));
  return start >= 0 && start <= end && end <= text.length && !cuts(start) && !cuts(end);
}

/** Whether a text is well-formed UTF-16. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
