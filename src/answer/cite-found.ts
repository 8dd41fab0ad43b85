import type { Passage } from "../corpus/passage.ts";
import type { Query } from "../words/query.ts";
import type { Citation, Found } from "./answer.ts";
import { commonOf } from "./answer-common.ts";
import { cite } from "./cite.ts";
import { leadOf, type Lead } from "./lead.ts";
import { textFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import type { Want } from "./understand/wants.ts";

/** A passage that was found: its answering sentences, and the citation in which they are marked. */
export type CitedFound = { readonly lead: Lead; readonly citation: Citation };

/** Cites a passage for a question; `alike` are its near-duplicates, to be named below it. */
export function citeFound(
  library: Library,
  query: Query,
  passage: Passage,
  alike: readonly Passage[] = [],
  want?: Want,
): CitedFound {
  const lead = leadOf(library, passage, query, { want });
  return { lead, citation: cite(library, passage, { mark: lead.range, facts: lead.facts, alsoIn: alike }) };
}

/** Cites a passage of which every sentence answers. */
export function citeWhole(library: Library, passage: Passage): CitedFound {
  const text = textFrom(library, passage.id);
  return { lead: { range: { start: 0, end: text.length }, text, facts: [] }, citation: cite(library, passage) };
}

/** The answer that shows these passages, the first of them leading; nothing where there are none. */
export function foundOf(
  id: string,
  question: Question,
  cited: readonly CitedFound[],
  more: readonly Passage[],
): Found | undefined {
  const [first, ...others] = cited;
  if (first === undefined) return undefined;
  const citations = [first.citation, ...others.map(({ citation }) => citation)] as const;
  return {
    ...commonOf(id, question, citations),
    kind: "found",
    lead: first.lead.text,
    citations,
    more: more.map((passage) => passage.id),
  };
}
