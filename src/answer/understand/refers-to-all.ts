import type { Library } from "../library.ts";
import { readTyped } from "../question.ts";
import { namingsIn, withoutNames } from "./document-names.ts";
import { referencesIn } from "./references.ts";
import { CONJUNCTION, withoutEnd } from "./opening.ts";
import { hasFilter, rowsFor } from "./row-filters.ts";
import { rowQueryOf, type RowQuery } from "./row-query.ts";
import { namesAddressee, wayForwardOf } from "./way-forward.ts";

const POLITE = String.raw`^(?:(?:ok(?:ay)?|and|so|now|please|then|(?:can|could|would) you|how do)[\s,]+)*`;
const THEM =
  "(?:them|both|the two|these|those|these two|the two (?:documents|texts|passages)|it all|they|the (?:texts|documents|passages|answers))";
/** "Compare them", "what is the difference?", "how do the two differ?" */
const COMPARES_THEM = new RegExp(
  `${POLITE}(?:(?:compare|contrast)(?: ${THEM})?(?: (?:for me|side by side|with each other))?|(?:(?:what(?:'s| is| are)|tell me|explain|show(?: me)?) )?the differences?(?: between ${THEM})?|${THEM} (?:differ|compare)|side by side)[\\s.?!]*$`,
  "i",
);

/**
 * As a question, with what the conversation was about and the documents that it named; nothing where a message asks something else.
 *
 * @param askedBefore gives the questions of the conversation in full; made only where they are compared
 */
export function comparedInFull(
  library: Library,
  text: string,
  askedBefore: () => readonly string[],
): string | undefined {
  const asked = COMPARES_THEM.test(text) ? askedBefore() : [];
  const last = asked.at(-1);
  if (last === undefined) return undefined;
  const { documents } = library.corpus;
  const named = new Set(
    asked
      .flatMap((question) => namingsIn(question, documents).filter(({ kind, sure }) => kind === "name" || sure))
      .map(({ document }) => document),
  );
  const names = documents.filter(({ id }) => named.has(id)).map(({ reference }) => reference);
  const topic = withoutEnd(withoutNames(last, namingsIn(last, documents)).replace(/\s+/gu, " "));
  return `compare ${names.length > 1 ? names.join(" and ") : "the documents"}: ${topic}`;
}

const OF_THOSE = new RegExp(
  String.raw`^${CONJUNCTION}(?:which|what|who|how many|any|are (?:any|there any))(?: (?:\p{L}+ ){0,2}?)?\s?(?:of|among|from) (?:those|these|them|the (?:rows|actions|measures|list|ones))(?: (?:is|are|was|were|do|does|have|has|belongs?|concerns?|involves?|falls?))*\s+`,
  "iu",
);

/** "Only the ones for the Commission", "which ones concern borders?" */
const ONLY_ONES = new RegExp(
  String.raw`^${CONJUNCTION}(?:(?:only|just)(?: (?:the )?(?:ones|those|rows|actions))?|which(?: ones)?)(?: that| which)?(?: (?:are|is|concern|involve|deal with|relate to|belong to|fall (?:on|to|under)))?(?: (?:about|for|of|by|on|due in|in))?\s+`,
  "i",
);

const POINTS_TO_ROWS = /\b(?:those|these|them|ones|rows|actions|measures|list|only|just)\b/i;

function rowsAsked(library: Library, question: string): RowQuery {
  return rowQueryOf(library, question, referencesIn(question));
}

/** "Which of those are due in 2011?" after rows of the annex: the question before, narrowed. */
export function narrowedInFull(library: Library, text: string, before: string): string | undefined {
  const ofThose = OF_THOSE.exec(text)?.[0];
  const narrowing = ofThose ?? ONLY_ONES.exec(text)?.[0];
  if (narrowing === undefined) return undefined;
  const rest = withoutEnd(text.slice(narrowing.length));
  const narrowed = rowsAsked(library, rest);
  // With words of its own it is a question of its own: "which actions concern borders in the report".
  if (!hasFilter(narrowed) || (ofThose === undefined && narrowed.rest.length > 0)) return undefined;
  const rows = rowsAsked(library, before);
  // "Which capitals?" narrows no rows where none were asked for.
  const areRows = hasFilter(rows) && (rows.about !== "nothing" || POINTS_TO_ROWS.test(narrowing));
  return areRows ? `which rows of the annex: ${withoutEnd(before)}, ${rest}` : undefined;
}

/** "And in 2011?", "what about those of Europol?" */
const ADDS =
  /^(?:(?:and|ok(?:ay)?|so|but|what about|how about|what of|only|just|those|ones?)[\s,]+)+(?=in|for|by|of|due|under|until|20|\p{L})/iu;

/** UTF-16 units of a message that names nothing but whom plans address. */
const ADDRESSING = 60;

/** "Only what Member States should do" after "way forward on terrorism": the question before, with whom it addresses. */
export function addressedInFull(library: Library, text: string, before: string): string | undefined {
  const opening = ADDS.exec(text)?.[0];
  if (opening === undefined || text.length > ADDRESSING || !namesAddressee(text) || namesAddressee(before))
    return undefined;
  const { objectives } = rowsAsked(library, before);
  if (wayForwardOf(library, readTyped(library, before), objectives) === undefined) return undefined;
  return `${withoutEnd(before)}: ${withoutEnd(text.slice(opening.length))}`;
}

/** "And in 2011?" after "what must Frontex do?": the question before, with one thing more that rows are chosen by. */
export function addedInFull(library: Library, text: string, before: string): string | undefined {
  const opening = ADDS.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const rest = withoutEnd(text.slice(opening.length));
  const added = rowsAsked(library, rest);
  const rows = rowsAsked(library, before);
  if (!hasFilter(added) || added.rest.length > 0 || !hasFilter(rows) || rows.about === "nothing" || !rows.wantsList)
    return undefined;
  const inFull = `which rows of the annex: ${withoutEnd(before)}, ${rest}`;
  return rowsFor(library, rowsAsked(library, inFull)).length > 0 ? inFull : undefined;
}
