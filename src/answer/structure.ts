import { textOf, type Corpus } from "../corpus/corpus.ts";
import type { AnnexRow, Footnote, Passage, PassageId } from "../corpus/passage.ts";

/** A heading with everything below it: what people ask for as "action 2 of objective 3" or "the part on funding". */
export type DocumentPart = {
  readonly heading: Passage;
  readonly title: string;
  /** All passages below, headings left out, in document order. */
  readonly passages: readonly Passage[];
};

/** Items that belong together below a sentence that opens them: bullets, or paragraphs that count "First, ... Second, ...". */
export type ItemList = { readonly intro: Passage; readonly items: readonly Passage[] };

const OPENS_LIST = /:\s*$/u;
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|lastly|finally)(?:ly)?\b/i;
const BETWEEN_ITEMS: ReadonlySet<Passage["kind"]> = new Set(["box", "caption"]);

/** The parts of all documents by the id of their heading; a part without passages is left out. */
export function partsOf(corpus: Corpus): ReadonlyMap<PassageId, DocumentPart> {
  const below = new Map<PassageId, Passage[]>();
  for (const passage of corpus.passages) {
    if (passage.kind === "heading") continue;
    for (const heading of passage.place) below.set(heading, [...(below.get(heading) ?? []), passage]);
  }
  const parts = new Map<PassageId, DocumentPart>();
  for (const passage of corpus.passages) {
    const passages = below.get(passage.id);
    if (passages !== undefined) parts.set(passage.id, { heading: passage, title: textOf(corpus, passage), passages });
  }
  return parts;
}

/** The bullets of a part, where it is a list with a sentence around it rather than text. */
export function bulletsOf(part: DocumentPart): readonly Passage[] {
  const bullets = part.passages.filter(({ kind, place }) => kind === "bullet" && place.at(-1) === part.heading.id);
  return bullets.length > 1 ? bullets : [];
}

/** No list of a document is longer than this many passages, its boxes and captions counted. */
const LIST_REACH = 60;

function sameParent(one: Passage, other: Passage): boolean {
  return one.document === other.document && one.place.at(-1) === other.place.at(-1);
}

function bulletsAfter(passages: readonly Passage[], from: number): readonly Passage[] {
  const items: Passage[] = [];
  for (const passage of passages.slice(from, from + LIST_REACH)) {
    const first = items[0];
    if (passage.kind === "bullet" && (first === undefined || sameParent(passage, first))) items.push(passage);
    else if (first === undefined || !BETWEEN_ITEMS.has(passage.kind)) break;
  }
  return items;
}

function ordinalsAfter(corpus: Corpus, from: number): readonly Passage[] {
  const items: Passage[] = [];
  for (const passage of corpus.passages.slice(from, from + LIST_REACH)) {
    if (passage.kind !== "paragraph" || !ORDINAL.test(textOf(corpus, passage))) break;
    items.push(passage);
  }
  return items;
}

/** Every list of two items or more, with the paragraph or heading that opens it. */
export function itemListsOf(corpus: Corpus): readonly ItemList[] {
  const lists: ItemList[] = [];
  for (const [index, intro] of corpus.passages.entries()) {
    if (intro.kind !== "paragraph" && intro.kind !== "heading") continue;
    const bullets = bulletsAfter(corpus.passages, index + 1);
    const items =
      bullets.length > 0 || !OPENS_LIST.test(textOf(corpus, intro)) ? bullets : ordinalsAfter(corpus, index + 1);
    if (items.length > 1) lists.push({ intro, items });
  }
  return lists;
}

/** Footnotes by the passage in which their mark stood. */
export function notesByPassage(corpus: Corpus): ReadonlyMap<PassageId, readonly Footnote[]> {
  const notes = new Map<PassageId, Footnote[]>();
  for (const passage of corpus.passages) {
    if (passage.kind !== "footnote" || passage.mark === undefined) continue;
    notes.set(passage.mark.passage, [...(notes.get(passage.mark.passage) ?? []), passage]);
  }
  return notes;
}

/** The rows of all annexes, in document order. */
export function rowsOf(corpus: Corpus): readonly AnnexRow[] {
  return corpus.passages.flatMap((passage) => (passage.kind === "row" ? [passage] : []));
}
