import type { Gap } from "../../store/gaps.ts";
import { essentialTerms } from "../../words/query.ts";

/** Questions that ask the same thing in other words, and how often. */
export type GapGroup = {
  /** As it was asked most often. */
  readonly question: string;
  /** Every wording, the most frequent first. */
  readonly wordings: readonly { readonly question: string; readonly times: number }[];
  readonly times: number;
  /** Separate days (UTC) on which it was asked. */
  readonly days: number;
  readonly lastDay: string;
  /** Why it was not answered well, the most frequent first. */
  readonly reasons: readonly string[];
};

/** Two questions are one when they share this part of their words (shared by all, by stems). */
const SAME = 0.6;

/** Terms stand by rarity, the rarest first. */
type Wording = {
  readonly question: string;
  readonly terms: readonly string[];
  readonly gaps: readonly Gap[];
  readonly times: number;
};
type Open = { readonly terms: ReadonlySet<string>; readonly wordings: Wording[] };

const timesOf = (gaps: readonly Gap[]): number => gaps.reduce((sum, { times }) => sum + times, 0);

function wordingsOf(gaps: readonly Gap[]): readonly Wording[] {
  const byQuestion = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const own = byQuestion.get(gap.question);
    if (own === undefined) byQuestion.set(gap.question, [gap]);
    else own.push(gap);
  }
  const wordings = [...byQuestion].map(([question, own]) => {
    const terms = [...new Set(essentialTerms(question))];
    return { question, terms: terms.length === 0 ? [question] : terms, gaps: own, times: timesOf(own) };
  });
  const counts = new Map<string, number>();
  for (const term of wordings.flatMap(({ terms }) => terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const byRarity = (one: string, other: string): number =>
    (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || (one < other ? -1 : 1);
  return wordings.map((wording) => ({ ...wording, terms: wording.terms.toSorted(byRarity) }));
}

/**
 * The rarest terms of a question, of which two like questions share at least one (prefix filtering): comparing by them
 * alone spares comparing all questions on "the EU" with each other.
 */
function telling(terms: readonly string[]): readonly string[] {
  return terms.slice(0, terms.length - Math.ceil(SAME * terms.length) + 1);
}

/** The open group that is most like a wording, if one is like enough; of equals the first. */
function likeliest(
  { terms }: Wording,
  groups: readonly Open[],
  holders: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  let best: number | undefined;
  let bestLikeness = SAME;
  for (const group of new Set(telling(terms).flatMap((term) => holders.get(term) ?? []))) {
    const theirs = groups[group]?.terms ?? new Set<string>();
    const shared = terms.reduce((count, term) => count + Number(theirs.has(term)), 0);
    const likeness = shared / (terms.length + theirs.size - shared);
    if (likeness < bestLikeness || (likeness === bestLikeness && best !== undefined && best < group)) continue;
    best = group;
    bestLikeness = likeness;
  }
  return best;
}

function closed({ wordings }: Open): GapGroup {
  const gaps = wordings.flatMap((wording) => wording.gaps);
  const reasons = new Map<string, number>();
  for (const { reason, times } of gaps) reasons.set(reason, (reasons.get(reason) ?? 0) + times);
  const days = new Set(gaps.map(({ day }) => day));
  return {
    question: wordings[0]?.question ?? "",
    wordings: wordings.map(({ question, times }) => ({ question, times })),
    times: timesOf(gaps),
    days: days.size,
    lastDay: [...days].toSorted().at(-1) ?? "",
    reasons: [...reasons].toSorted((one, other) => other[1] - one[1]).map(([reason]) => reason),
  };
}

/**
 * Groups logged questions by their stems: those asked on most separate days first, then those asked most often. A
 * question joins the group whose first wording it shares most words with.
 */
export function groupGaps(gaps: readonly Gap[]): readonly GapGroup[] {
  const groups: Open[] = [];
  const holders = new Map<string, number[]>();
  const wordings = wordingsOf(gaps).toSorted(
    (one, other) => other.times - one.times || (one.question < other.question ? -1 : 1),
  );
  for (const wording of wordings) {
    const found = likeliest(wording, groups, holders);
    if (found !== undefined) {
      groups[found]?.wordings.push(wording);
      continue;
    }
    for (const term of telling(wording.terms)) {
      const holding = holders.get(term);
      if (holding === undefined) holders.set(term, [groups.length]);
      else holding.push(groups.length);
    }
    groups.push({ terms: new Set(wording.terms), wordings: [wording] });
  }
  return groups
    .map(closed)
    .toSorted(
      (one, other) => other.days - one.days || other.times - one.times || (one.question < other.question ? -1 : 1),
    );
}
