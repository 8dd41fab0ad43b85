import type { Passage } from "../../corpus/passage.ts";
import { termsOf } from "../../words/terms.ts";
import type { Library } from "../library.ts";
import type { Question } from "../question.ts";
import { namingsIn, withoutNames, withoutSharers } from "./document-names.ts";
import { withoutEnd } from "./opening.ts";
import type { Want } from "./wants.ts";

/** What is asked of a document itself: "when was the booklet published", "reference of the report". */
export type DocumentAsked = { readonly want: Want | "gist"; readonly passages: readonly Passage[] };

type DocumentRule = { readonly want: Want; readonly asked: RegExp };

/** What people ask of a document as a thing, not of what it says. First match first. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [
  { want: "date", asked: /\bwhen\b|\bdate[ds]?\b|\bhow old\b|\b(?:what|which) (?:year|day|month|date)s?\b/i },
  { want: "reference", asked: /\b(?:reference|number)\b/i },
  { want: "definition", asked: /\b(?:title|(?:full|official|exact) name)\b/i },
  { want: "party", asked: /\bwho\b|\bby whom\b|\bauthors?\b|\bwhose\b/i },
];

/** All that such a question may say beside the document's name: any other word asks for something in it. */
const TERMS = new Set(
  termsOf(
    "when date dated dates old age year day month exact exactly official publish published publication issue issued release released come came out adopt adopted approve approved present presented " +
      "presidency title titled name full european council yes appear appeared write wrote written draft drafted draw drew drawn made make sign signed send sent author authors reference number com document doc number's printed print eu last update updated revise revised",
  ),
);

function isStated({ formsIn, namesParty }: Library, { id, kind }: Passage, want: Want): boolean {
  if (want === "definition") return kind !== "caption";
  return want === "party" ? namesParty(id) : formsIn(id, want).length > 0;
}

/** What the strategy is called in full; a document is named by its last word. */
const IN_FULL =
  /\b(?:about|on) the (?:(?:EU|European) )?(?:internal security )?strategy\b(?=.*\bupdate)|\b(?:(?:EU|European Union|Union|EU's|Europe's) )?internal security (?=strategy\b)/gi;

/** Which of the documents came first or last, asked of all of them. */
const FIRST_OR_LAST =
  /^(?:(?:which|what) )?(?:(?:one )?of )?(?:(?:the|your|these|those|all|five) )*(?:(?:documents?|sources?|texts?|ones?) )?(?:(?:is|was|are) )?(?:the )?(newest|latest|most recent|youngest|oldest|earliest)(?: (?:of (?:them|these|those|the (?:five )?documents)|one|documents?|texts?|sources?)(?: (?:you (?:have|know)|of (?:them|all|the five)))?)?[\s.?!]*$/i;

/** What states the date of the newest or the oldest document. */
function firstOrLast({ corpus, byId }: Library, text: string): DocumentAsked | undefined {
  const which = FIRST_OR_LAST.exec(text)?.[1]?.toLowerCase();
  if (which === undefined) return undefined;
  const inOrder = corpus.documents.toSorted((one, other) => one.issued.localeCompare(other.issued, "en"));
  const document = which === "oldest" || which === "earliest" ? inOrder[0] : inOrder.at(-1);
  const passages = (document?.stated ?? []).flatMap((id) => byId.get(id) ?? []);
  return passages.length === 0 ? undefined : { want: "date", passages };
}

const ABOUT_ALL =
  /^(?:(?:can|could|would) you (?:please )?|please |i need |give me |write |i want |show me |tell me )*(?:(?:an? |the )?(?:(?:short|brief|quick|one[- ]line) )?(?:summary|overview|gist|outline|abstract|tl;?dr|main (?:points|messages?|ideas?)|key (?:points|messages?)|essence) (?:of|on|for)|summari[sz]e|sum up|what(?:'s| is)|tl;?dr:?)\s+(.+?)(?<about>\s+(?:all )?about(?: in (?:short|brief|a nutshell|one sentence|general))?)?[\s.?!]*$/i;

/** Longer messages (UTF-16 units) ask for more. */
const LONGEST = 200;

/** What says what a document as a whole is about, where that is all that is asked: "summarise the report". */
function gistAsked(
  { corpus, byId, documents }: Library,
  text: string,
  looksUpNothing: boolean,
): DocumentAsked | undefined {
  const asked = text.length > LONGEST ? null : ABOUT_ALL.exec(text);
  const name = asked?.[1];
  // "What is the report?" asks for nothing that could be looked up in it; "what is the strategy?" does.
  const asksWhatIs = /\bwhat(?:'s| is)\b/i.test(text) && asked?.groups?.about === undefined;
  if (name === undefined || (asksWhatIs && !looksUpNothing)) return undefined;
  const namings = withoutSharers(namingsIn(`in ${name}`, corpus.documents));
  const [only, ...others] = new Set(namings.map(({ document }) => document));
  if (
    only === undefined ||
    others.length > 0 ||
    termsOf(withoutNames(`in ${name}`, namings)).some((term) => !TERMS.has(term))
  )
    return undefined;
  const passages = (documents.get(only)?.gist ?? []).flatMap((id) => byId.get(id) ?? []);
  return passages.length === 0 ? undefined : { want: "gist", passages };
}

const OF_IT = /\b(?:its|it|that|this)\b/i;
/** What else a message about a document as a whole may say. */
const OF_WHOLE = new Set(
  termsOf("summarise summarize summary gist overview outline tell show about what's main point message"),
);

/**
 * "When was it updated?", "its author" after a question about a document itself: the question in full; nothing where either
 * asks for something else.
 */
export function documentFactInFull({ corpus }: Library, text: string, before: string): string | undefined {
  const bare = withoutEnd(text).replace(/^(?:(?:and|so|ok(?:ay)?)[\s,]+)+/i, "");
  if (!DOCUMENT_RULES.some(({ asked }) => asked.test(bare)) || termsOf(bare).some((term) => !TERMS.has(term)))
    return undefined;
  const namings = withoutSharers(namingsIn(before, corpus.documents));
  const [only, ...others] = namings;
  if (
    only === undefined ||
    others.length > 0 ||
    termsOf(withoutNames(before, namings)).some((term) => !TERMS.has(term) && !OF_WHOLE.has(term))
  )
    return undefined;
  const name = `the ${before.slice(only.start, only.end)}`;
  return OF_IT.test(bare) ? bare.replace(OF_IT, name) : `${bare} of ${name}`;
}

/** Passages that state what is asked of one document itself, those that give it first; nothing where a question asks for more. */
export function documentAsked(library: Library, question: Question): DocumentAsked | undefined {
  const text = question.text.replace(IN_FULL, "");
  const ends = firstOrLast(library, question.text);
  if (ends !== undefined) return ends;
  const gist = gistAsked(library, text, question.read.query.terms.length === 0);
  if (gist !== undefined) return gist;
  const want = DOCUMENT_RULES.find(({ asked }) => asked.test(text))?.want;
  if (want === undefined) return undefined;
  const { documents } = library.corpus;
  // "The strategy" is that of the document which bears the name first.
  const namings = withoutSharers(namingsIn(text, documents));
  const [only, ...others] = new Set(namings.map(({ document }) => document));
  const asked = termsOf(withoutNames(text, namings));
  if (only === undefined || others.length > 0 || asked.some((term) => !TERMS.has(term))) return undefined;
  const passages = (library.documents.get(only)?.stated ?? []).flatMap((id) => library.byId.get(id) ?? []);
  // What is stated comes first; of several that state it, the one in the question's own words ("approved", "European Council").
  const worth = (passage: Passage): number =>
    (isStated(library, passage, want) ? asked.length : 0) +
    asked.filter((term) => library.termsIn(passage.id).has(term)).length;
  return passages.length === 0
    ? undefined
    : { want, passages: passages.toSorted((one, other) => worth(other) - worth(one)) };
}
