import type { Passage } from "../corpus/passage.ts";
import { plainQuery } from "../words/query.ts";
import { alignQuote, differencesOf, foldedWords, standsIn, type Alignment } from "./align.ts";
import type { QuoteCheck, Refused } from "./answer.ts";
import { commonOf } from "./answer-common.ts";
import { cite } from "./cite.ts";
import { textFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import { rank } from "./rank.ts";
import { RANKING } from "./ranking.ts";
import { readQuestion } from "../words/read-question.ts";

/**
 * What a passage holds of the paste and the paste of its sentence, both as shares, come to this much where one was made of
 * the other: a short piece stands there whole, a sentence in other words shares much on both sides. Of 35 invented
 * sentences with the documents' own words 32 stay below, of 34 remembered ones 33 reach it.
 */
const ALTERED = 0.7;
const CANDIDATES = 30;
/** How much the ranking of a passage counts beside the alignment: it knows everyday words that replaced the document's. */
const RANK_SHARE = 0.35;

/** A question that was asked of a passage says little of where a sentence stands. */
const TEXT_FIRST = { ...RANKING, bank: RANKING.bank / 4 };

type Match = { readonly passage: Passage; readonly alignment: Alignment; readonly score: number };

function matchesOf(library: Library, pasted: string, among: (passage: Passage) => boolean): readonly Match[] {
  const folded = foldedWords(pasted);
  const exact = library.corpus.passages.filter(
    (passage) => among(passage) && standsIn(folded, library.foldedWords(passage.id)),
  );
  const query = pasted.length > 400 ? plainQuery(pasted) : readQuestion(pasted, library.readers).query;
  const ranked = rank(library, query, { among, limit: CANDIDATES, ranking: TEXT_FIRST });
  const best = ranked[0]?.score ?? 1;
  const matches = ranked.map(({ passage, score }): Match => {
    const alignment = alignQuote(library, pasted, textFrom(library, passage.id));
    return { passage, alignment, score: alignment.similarity + RANK_SHARE * (score / best) };
  });
  for (const passage of exact) {
    const alignment = alignQuote(library, pasted, textFrom(library, passage.id));
    matches.push({ passage, alignment: { ...alignment, similarity: 1 }, score: 2 });
  }
  const kept = new Map<string, Match>();
  for (const match of matches)
    if ((kept.get(match.passage.id)?.score ?? -1) < match.score) kept.set(match.passage.id, match);
  return [...kept.values()].toSorted(
    (one, other) =>
      other.score - one.score ||
      (library.positions.get(one.passage.id) ?? 0) - (library.positions.get(other.passage.id) ?? 0),
  );
}

function resembles({ alignment }: Match): boolean {
  return alignment.similarity + alignment.share >= ALTERED;
}

/** Finds a pasted text: verbatim, altered (with what was changed) or not in the documents. */
export function answerQuote(library: Library, id: string, question: Question, pasted: string): QuoteCheck | Refused {
  const { documents, strict } = question.scope;
  const among = (passage: Passage): boolean =>
    passage.kind !== "heading" && passage.kind !== "title" && (!strict || documents.includes(passage.document));
  const [first, ...others] = matchesOf(library, pasted, among);
  if (first === undefined || !resembles(first)) {
    const nearest = first === undefined ? [] : [cite(library, first.passage, { mark: first.alignment.range })];
    return {
      ...commonOf(id, question, nearest),
      kind: "refused",
      reason: "quote-absent",
      unknownWords: question.read.unknown,
      nearest,
      rewordings: [],
    };
  }
  const text = textFrom(library, first.passage.id);
  const { range } = first.alignment;
  const alike = others.filter((other) => resembles(other) && other.score >= first.score * 0.8).slice(0, 2);
  const citations = [
    cite(library, first.passage, { mark: range }),
    ...alike.map(({ passage, alignment }) => cite(library, passage, { mark: alignment.range })),
  ] as const;
  const isVerbatim = standsIn(foldedWords(pasted), library.foldedWords(first.passage.id));
  return {
    ...commonOf(id, question, citations),
    kind: "quote-check",
    verdict: isVerbatim ? "verbatim" : "altered",
    pasted,
    // Words that stand twice could be aligned otherwise; what stands exactly so differs in nothing.
    differences: isVerbatim ? [] : differencesOf(text.slice(range.start, range.end), pasted),
    citations,
  };
}
