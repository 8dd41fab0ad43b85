import type { CitationRecord } from "../answer-record.ts";

/** What does not count when a quote is compared with its source: cell separators, white space, hyphens, control marks. */
const NOT_COMPARED = /[|\s\u00AD\u200B\uFFFD\-\u2010\u2011]+/gu;

const bare = (text: string): string => text.replace(NOT_COMPARED, "");

/** Whether a citation's text is that of its spans. */
export function isFaithful({ document, text, spans }: CitationRecord, seeds: ReadonlyMap<string, string>): boolean {
  const source = seeds.get(`${document}.txt`);
  if (source === undefined || spans.length === 0) return false;
  return bare(spans.map(([start, end]) => source.slice(start, end)).join("")) === bare(text);
}
