import type { Passage } from "../corpus/passage.ts";
import type { Query } from "../words/query.ts";
import type { Answer, Found } from "./answer.ts";
import { answerList, answerParts } from "./answer-part.ts";
import { citeFound, foundOf } from "./cite-found.ts";
import { foldAlike } from "./fold-alike.ts";
import { leadOf } from "./lead.ts";
import { textFrom, type Library } from "./library.ts";
import type { Searched } from "./look-up.ts";
import type { Question } from "./question.ts";
import type { Ranked } from "./rank.ts";
import { isEnough, refuse } from "./refuse.ts";
import { bulletsOf } from "./structure.ts";
import { asksForPlace } from "./understand/part-query.ts";
import { wantsList, wantsWholeList } from "./understand/list-form.ts";
import { wantOf, type Want } from "./understand/wants.ts";

const SHOWN = 3;
const MORE = 12;
/** Share of the best score that a further passage needs where a list is asked. */
const LIST_SHARE = 0.7;
/** Among so many best matches a list has to show itself: its opening and its items count. */
const NEAR_LIST = 5;
/** How near to the best a row has to be, in place and score. */
const NEAR_ROW = 10;
const ROW_SHARE = 0.5;
/** A passage that counts its items itself is the whole list. */
const ENUMERATES = /(?:\(1\)|\b1\.)\s[\s\S]*(?:\(2\)|\b2\.)\s[\s\S]*(?:\(3\)|\b3\.)\s/u;

/** A part or a list, where the wording asks for several things and the best match is a heading or a list's opening. */
function severalOf(library: Library, id: string, question: Question, ranked: readonly Ranked[]): Answer | undefined {
  const [first] = ranked;
  if (first === undefined) return undefined;
  const list = wantsList(question.text);
  const part = library.parts.get(first.passage.id);
  if (part !== undefined && first.passage.kind === "heading" && (list || asksForPlace(question.text))) {
    const bullets = bulletsOf(part);
    return list && bullets.length > 0
      ? answerList(library, id, question, part.heading, bullets)
      : answerParts(library, id, question, [part]);
  }
  if (!list) return undefined;
  const near = ranked.slice(0, NEAR_LIST);
  const opened = library.lists.find(({ intro, items }) => {
    const held = countIn(near, [intro, ...items]);
    // Two are enough where one of them is the opening of the list that the best belongs to, or where the whole is asked for.
    const areEnough = items.includes(first.passage) ? countIn(near, [intro]) > 0 : wantsWholeList(question.text);
    return intro.id === first.passage.id || held > 2 || (held === 2 && areEnough);
  });
  return opened === undefined ? undefined : answerList(library, id, question, opened.intro, opened.items);
}

function countIn(ranked: readonly Ranked[], items: readonly Passage[]): number {
  return ranked.filter(({ passage }) => items.includes(passage)).length;
}

function found(
  library: Library,
  id: string,
  question: Question,
  query: Query,
  ranked: readonly Ranked[],
): Found | undefined {
  const want = wantOf(question.text);
  const [best] = ranked;
  if (best === undefined) return undefined;
  // Where several things are asked, weak matches among them would be wrong ones.
  const least = wantsList(question.text) ? best.score * LIST_SHARE : 0;
  const enumerated = wantsWholeList(question.text) && ENUMERATES.test(textFrom(library, best.passage.id));
  const near = withRow(
    ranked.filter(({ score }) => score >= least),
    want,
  );
  const folded =
    question.scope.documents.length > 0 ? near.map((each) => ({ ranked: each, alike: [] })) : foldAlike(library, near);
  const cited = folded
    .slice(0, enumerated ? 1 : SHOWN)
    .map(({ ranked: { passage }, alike }) => citeFound(library, query, passage, alike, want));
  return foundOf(
    id,
    question,
    cited,
    folded.slice(SHOWN, SHOWN + MORE).map(({ ranked: { passage } }) => passage),
  );
}

/** Who and when: the annex row is shown beside the text, if it is among the near matches. */
function withRow(ranked: readonly Ranked[], want: Want | undefined): readonly Ranked[] {
  const [best] = ranked;
  if (
    best === undefined ||
    (want !== "date" && want !== "party") ||
    ranked.slice(0, SHOWN).some(({ passage }) => passage.kind === "row")
  )
    return ranked;
  const row = ranked
    .slice(0, NEAR_ROW)
    .find(({ passage, score }) => passage.kind === "row" && score >= best.score * ROW_SHARE);
  return row === undefined ? ranked : [best, row, ...ranked.filter((each) => each !== best && each !== row)];
}

/** The list that the best passage opens, where the sentence that answers is the opening itself: "in particular, to:". */
function openedBy(
  library: Library,
  id: string,
  question: Question,
  query: Query,
  [best, next]: readonly Ranked[],
): Answer | undefined {
  const list = library.lists.find(({ intro }) => intro.id === best?.passage.id);
  // An item that is found beside the opening is what is asked for.
  if (list === undefined || (next !== undefined && list.items.includes(next.passage))) return undefined;
  const { range } = leadOf(library, list.intro, query, { want: wantOf(question.text) });
  return range.end < textFrom(library, list.intro.id).trimEnd().length
    ? undefined
    : answerList(library, id, question, list.intro, [list.intro, ...list.items]);
}

/** The answer of the ranking: a part, a list, up to three passages, or a refusal when the evidence is not enough. */
export function answerSearched(library: Library, id: string, question: Question, searched: Searched): Answer {
  const { ranked, evidence, query } = searched;
  const passages = ranked.filter(({ passage }) => passage.kind !== "heading");
  if (evidence === undefined || !isEnough(evidence)) return refuse(library, id, question, passages, evidence);
  return (
    severalOf(library, id, question, ranked) ??
    openedBy(library, id, question, query, passages) ??
    found(library, id, question, query, passages) ??
    refuse(library, id, question, passages, evidence)
  );
}
