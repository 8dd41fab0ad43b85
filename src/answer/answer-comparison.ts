import type { Passage } from "../corpus/passage.ts";
import { readQuestion } from "../words/read-question.ts";
import type { Citation, Comparison } from "./answer.ts";
import { commonOf } from "./answer-common.ts";
import { cite } from "./cite.ts";
import { coverageOf } from "./evidence.ts";
import { leadOf } from "./lead.ts";
import { factsOf, type Library } from "./library.ts";
import { withPairs } from "./pairs.ts";
import type { Question } from "./question.ts";
import { rank, type Ranked } from "./rank.ts";
import type { CompareQuery } from "./understand/compare-query.ts";

/** A document whose best passage has less of the topic than this share does not mention it. */
const MENTIONED = 0.2;
/** A bank entry this much like the topic proves that it is mentioned. */
const RESEMBLES = 0.3;

function citable({ kind }: Passage): boolean {
  return kind !== "heading" && kind !== "title" && kind !== "caption";
}

/** One best passage per document that is compared, or nothing where it is not mentioned. */
export function answerComparison(library: Library, id: string, question: Question, query: CompareQuery): Comparison | undefined {
  const read = readQuestion(query.topic, library.readers);
  const best = new Map<string, Ranked>();
  for (const document of query.documents) {
    const [first] = rank(library, read.query, { limit: 1, among: (passage) => passage.document === document && citable(passage) });
    if (first !== undefined) best.set(document, first);
  }
  const sides = query.documents.map((document) => {
    const found = withPairs(library, document, best);
    const mentioned = found !== undefined && (coverageOf(library, read.query, found.passage) >= MENTIONED || (found.question?.similarity ?? 0) >= RESEMBLES);
    if (found === undefined || !mentioned) return { document: factsOf(library, document) };
    const lead = leadOf(library, found.passage, read.query);
    return { document: factsOf(library, document), citation: cite(library, found.passage, { mark: lead.range }) };
  });
  const shown = sides.flatMap(({ citation }): Citation[] => (citation === undefined ? [] : [citation]));
  if (shown.length === 0) return undefined;
  return { ...commonOf(id, question, shown), kind: "comparison", topic: query.topic, sides };
}
