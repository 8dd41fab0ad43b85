import type { Passage } from "../../corpus/passage.ts";
import { listTerms, type KnownList } from "../known-lists.ts";
import { factsOf, passageFrom, type Library } from "../library.ts";
import type { Question } from "../question.ts";
import { bulletsOf } from "../structure.ts";
import { hasComparingWord } from "./compare-query.ts";
import { wantsList } from "./list-form.ts";

/** A list that is asked for whole, with what opens it. */
export type ListAsked = { readonly opening: Passage; readonly items: readonly Passage[] };

/** Words that ask for a list or say that it stands in a document; they name none. */
const GENERIC: ReadonlySet<string> = new Set(
  listTerms(
    "two three four five six seven eight nine ten eleven twelve 2 3 4 5 6 7 8 9 10 list lists listed listing enumerate name named naming complete full whole entire everything " +
      "set point points bullet bullets item items order turn need short overview single exactly precisely word words form read write " +
      "identify identified identifies mention mentioned mentions describe described describes set out lay laid lays goes through see sees seen face faces faced " +
      "consider considers considered count counts cite cites cited call called stated states contain contains include included pursue pursued pursues have rest rests based " +
      "per account according document documents text page annex section chapter part heading brochure booklet box boxes side show shows shown strategy eu europe european union internal security council commission main key big major important different various explain explained explains defined given gives provide provided " +
      "kind kinds type types sort sorts area areas example examples lesson class homework work paid pay pays money fund funded funds funding financed finance finances supported support find found meant further other want wants wanted wish wished hope hoped underpin underpins underlie underlies underlying inspire inspires inspired guide guides guiding govern governs ground grounded built build follow follows stand stands supposed achieve behind exist exists developed develop recognise recognises recognised acknowledge acknowledges",
  ),
);

function openingOf(library: Library, list: KnownList): Passage | undefined {
  const [first] = list.passages;
  return first === undefined ? undefined : passageFrom(library, first);
}

/** Words that belong to where the list stands: its heading or opening sentence, the headings above, the document's names. */
function placeTerms(library: Library, list: KnownList, opening: Passage): ReadonlySet<string> {
  const facts = factsOf(library, opening.document);
  const names = [facts.title, facts.shortName, facts.issuer, ...facts.aliases];
  const around = list.passages.length > 1 ? [] : [opening.id, ...opening.place];
  return new Set([...names, ...around.map((id) => library.texts.get(id) ?? "")].flatMap((text) => listTerms(text)));
}

const SUMMARY = /\bsummary\b/i;

/** Only a document that is named is looked at; "the summary of the first annual report" names the summary page as well. */
function inScope(library: Library, question: Question, opening: Passage): boolean {
  const { documents, strict } = question.scope;
  if (!strict || documents.includes(opening.document)) return true;
  return SUMMARY.test(question.text) && factsOf(library, opening.document).aliases.some((alias) => SUMMARY.test(alias));
}

function itemsOf(library: Library, list: KnownList): readonly Passage[] {
  return list.passages.flatMap((id) => {
    const part = library.parts.get(id);
    if (part !== undefined) return bulletsOf(part);
    return library.lists.find(({ intro }) => intro.id === id)?.items ?? [passageFrom(library, id)];
  });
}

/**
 * Words of the longest name of a list that stands in a question, when the list's names together explain every word of it
 * that is not generic and does not belong to its place; otherwise 0.
 *
 * @param asked the question by {@link listTerms}
 * @param placeOf gives the words of its place; made only for lists of which a name fits
 */
export function nameLength(list: KnownList, asked: readonly string[], placeOf: () => ReadonlySet<string>): number {
  const fitting = list.names.filter((name) => name.length > 0 && name.every((term) => asked.includes(term)));
  if (fitting.length === 0) return 0;
  const place = placeOf();
  const named = new Set(list.names.flat());
  const isExplained = asked.every((term) => named.has(term) || GENERIC.has(term) || place.has(term));
  return isExplained ? Math.max(...fitting.map(({ length }) => length)) : 0;
}

/** "How many threats" is answered by the threats, but not by one passage that holds more than their number. */
const COUNTS = /\bhow many\b|\bnumber of\b/i;
/** One of the items is asked for: "what is meant by the vertical dimension". */
const ONE_ITEM =
  /\bmeant by\b|\bmeans?\b|\bdefin(?:e|ition)\b|\b(?:first|second|third|fourth|fifth|last)\b(?! (?:\w+ )?report|[ -](?:part(?:y|ies)|countr))|\b(?:one|which) of\b/i;
/** A name of so many words needs no wording that asks for several things: "where was further progress wanted". */
const SURELY_NAMED = 2;

/** The list that a question asks for by its name, and for nothing besides. */
export function listAsked(library: Library, question: Question): ListAsked | undefined {
  if (hasComparingWord(question.text) || ONE_ITEM.test(question.scope.rest)) return undefined;
  const several = wantsList(question.text);
  const asked = listTerms(question.scope.rest);
  let best: { readonly list: KnownList; readonly opening: Passage; readonly length: number } | undefined;
  for (const list of library.knownLists) {
    const opening = openingOf(library, list);
    if (opening === undefined || !inScope(library, question, opening)) continue;
    const length = nameLength(list, asked, () => placeTerms(library, list, opening));
    if (!several && length < SURELY_NAMED) continue;
    if (length > (best?.length ?? 0)) best = { list, opening, length };
  }
  const items = best === undefined ? [] : itemsOf(library, best.list);
  return best === undefined || (COUNTS.test(question.text) && items.length === 1)
    ? undefined
    : { opening: best.opening, items };
}
