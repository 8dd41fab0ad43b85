import { phraseKey } from "../../words/thesaurus.ts";
import { analyse } from "../../words/terms.ts";
import type { Library } from "../library.ts";
import type { Question } from "../question.ts";
import { namingsIn } from "./document-names.ts";
import { documentFactInFull } from "./document-query.ts";
import { AUXILIARY, withoutEnd } from "./opening.ts";
import { ownWords } from "./own-words.ts";
import { nextSlot, replaceSlot } from "./slots.ts";
import { addedInFull, addressedInFull, narrowedInFull } from "./refers-to-all.ts";

/** How a message leans on the question before it. */
export type FollowUp =
  /** It replaces one thing of the earlier question: "same for action 3", "and ENISA?"; `text` is the question in full. */
  | { readonly kind: "replaced"; readonly text: string }
  /** It goes on about the same subject: its words are looked up together with those before, which weigh `weight`. */
  | {
      readonly kind: "continued";
      readonly weight: number;
      readonly contrasts: boolean;
      /** Nothing but its shortness leans on what was said: it may be a new topic as well. */
      readonly loose: boolean;
    }
  | { readonly kind: "new" };

const OPENS = /^(?:and|or|but|so|also|ok(?:ay)?|same|what about|how about|what of|then|now|more|plus|well)\b[\s,.:-]*/i;
const POINTS_BACK =
  /\b(?:it|its|they|them|their|theirs|this|that|these|those|he|she|his|her|him|there|one|ones|same|such|former|latter|both|do so|did so)\b/i;
/** "How many are there" points to nothing. */
const EXISTS = /\b(?:is|are|was|were) there\b|\bthere (?:is|are|was|were)\b/gi;
/** Replaces a party by a party ("and ENISA?"), or a topic by a topic ("and for border management?"). */
function replaceName(find: Library["partiesIn"], text: string, before: string): string | undefined {
  const [now, ...further] = find(text);
  const then = find(before);
  if (now === undefined || further.length > 0 || then.length === 0 || ownWords(text, [now]).length > 0)
    return undefined;
  const old = then.at(-1);
  if (old === undefined || old.name === now.name) return undefined;
  return `${before.slice(0, old.start)}${text.slice(now.start, now.end)}${before.slice(old.end)}`;
}

/** Parties, and acronyms that the documents write out, as they stand in a text. */
function namesIn({ readers, partiesIn }: Library): Library["partiesIn"] {
  return (text) => {
    const parties = partiesIn(text);
    const acronyms = [...text.matchAll(/[\p{L}\p{N}-]{2,10}/gu)]
      .filter(([word]) => readers.acronyms?.expansions.has(phraseKey(word)) === true)
      .map((match) => ({ name: match[0].toUpperCase(), start: match.index, end: match.index + match[0].length }))
      .filter(({ start }) => !parties.some((party) => party.start <= start && start < party.end));
    return [...parties, ...acronyms].toSorted((one, other) => one.start - other.start);
  };
}

/** Replaces or adds the document: "what about the press release?". */
function replaceDocument(library: Library, text: string, before: string): string | undefined {
  const { documents } = library.corpus;
  const [now, ...further] = namingsIn(text, documents);
  if (now === undefined || further.length > 0 || ownWords(text, [now]).length > 0) return undefined;
  const name = text.slice(now.start, now.end);
  const then = namingsIn(before, documents)[0];
  return then === undefined
    ? `${withoutEnd(before)} in the ${name}?`
    : `${before.slice(0, then.start)}${name}${before.slice(then.end)}`;
}

/** "The second priority" is one of several that were spoken of. */
const ONE_OF_SEVERAL = /\bthe (?:first|second|third|fourth|fifth|last|other|remaining) ([\p{L}-]+)/giu;

function pointsAtOneOf(text: string, said: string): boolean {
  const terms = new Set(analyse(said).map(({ term }) => term));
  return [...text.matchAll(ONE_OF_SEVERAL)].some((match) =>
    analyse(match[1] ?? "").some(({ term, stop }) => !stop && terms.has(term)),
  );
}

const ASKS_FOR_OTHERS = /\b(?:which|what|any|who|are there|the) (?:\w+ )?others?\b|\bwh(?:o|at) else\b|\banother\b/i;

/** Whether other things are asked for than those just shown: "which other projects are there?" */
export function asksForOthers(text: string): boolean {
  return ASKS_FOR_OTHERS.test(text);
}

/** "In which city?", "which countries", "under what programme": a question without a verb has the verb of the one before. */
const HAS_NO_VERB = new RegExp(
  String.raw`^(?:(?:and|or|but|so|ok(?:ay)?)[\s,]+)*(?:(?:in|at|from|under|via|by|through|for|on|to|with|during|over|until|since|near|against|between) )?(?:which|what|whose)(?: (?!(?:${AUXILIARY}|may|about|of|else|for|next|then|now|if)\b)[\w-]+){1,2}\W*$`,
  "i",
);

/** "When is it due?" has no subject but the one before. */
export const HAS_NO_SUBJECT = 1;
const LEANS = 0.55;
const MAY_LEAN = 0.3;
const OWN_SUBJECT_LIMIT = 5;
/** Words of its own that the name of another thing of the same kind has at most: "and the non-conviction-based kind?" */
const CONTRASTING = 3;

/**
 * Judges how a message leans on the question before it.
 *
 * @param before that question in full, corrected
 * @param said what the conversation said besides
 */
export function followUpOf(library: Library, question: Question, before: string, said = ""): FollowUp {
  const { text } = question;
  const hasNoVerb = HAS_NO_VERB.test(text);
  const replaced =
    documentFactInFull(library, text, before) ??
    addressedInFull(library, text, before) ??
    narrowedInFull(library, text, before) ??
    replaceSlot(text, before) ??
    nextSlot(text, before) ??
    replaceDocument(library, text, before) ??
    (hasNoVerb ? undefined : replaceName(library.partiesIn, text, before)) ??
    (OPENS.test(text)
      ? (replaceName(library.topicsIn, text, before) ?? replaceName(namesIn(library), text, before))
      : undefined) ??
    addedInFull(library, text, before);
  if (replaced !== undefined) return { kind: "replaced", text: replaced };
  const own = ownWords(text, []);
  const pointsBack = POINTS_BACK.test(text.replace(EXISTS, " ")) || pointsAtOneOf(text, `${before} ${said}`);
  // "And extended?" asks for another thing of the same kind: its own word has to be there.
  const contrasts =
    own.length > 0 &&
    own.length <= CONTRASTING &&
    OPENS.test(text) &&
    !POINTS_BACK.test(text.replace(/\bones?\b/gi, " "));
  if (own.length === 0 || OPENS.test(text) || pointsBack || hasNoVerb)
    return {
      kind: "continued",
      weight: own.length === 0 ? HAS_NO_SUBJECT : own.length <= OWN_SUBJECT_LIMIT ? LEANS : MAY_LEAN,
      contrasts,
      loose: false,
    };
  return own.length <= 3 ? { kind: "continued", weight: MAY_LEAN, contrasts: false, loose: true } : { kind: "new" };
}
