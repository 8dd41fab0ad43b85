import type { Passage } from "../../corpus/passage.ts";
import { termsOf } from "../../words/terms.ts";
import type { Library } from "../library.ts";
import type { Question } from "../question.ts";
import { namingsIn, withoutNames } from "./document-names.ts";
import type { Want } from "./wants.ts";

/** What is asked of a document itself: "when was the booklet published", "reference of the report". */
export type DocumentAsked = { readonly want: Want; readonly passages: readonly Passage[] };

type DocumentRule = { readonly want: Want; readonly asked: RegExp };

/** What people ask of a document as a thing, not of what it says. First match first. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [
  { want: "date", asked: /\bwhen\b|\bdate[ds]?\b|\bhow old\b|\b(?:what|which) (?:year|day|month|date)s?\b/iu },
  { want: "reference", asked: /\b(?:reference|number)\b/iu },
  { want: "definition", asked: /\b(?:title|(?:full|official|exact) name)\b/iu },
  { want: "party", asked: /\bwho\b|\bby whom\b|\bauthors?\b|\bwhose\b/iu },
];

/** All that such a question may say beside the document's name: any other word asks for something in it. */
const TERMS = new Set(
  termsOf(
    "when date dated dates old age year day month exact exactly official publish published publication issue issued release released come came out adopt adopted approve approved present presented " +
      "presidency title titled name full european council yes appear appeared write wrote written draft drafted draw drew drawn made make sign signed send sent author authors reference number com document doc number's printed print eu",
  ),
);

function isStated({ formsIn, namesParty }: Library, { id, kind }: Passage, want: Want): boolean {
  if (want === "definition") return kind !== "caption";
  return want === "party" ? namesParty(id) : formsIn(id, want).length > 0;
}

/** What the strategy is called in full; a document is named by its last word. */
const IN_FULL = /\b(?:(?:EU|European Union|Union|EU's|Europe's) )?internal security (?=strategy\b)/giu;

/** Passages that state what is asked of one document itself, those that give it first; nothing where a question asks for more. */
export function documentAsked(library: Library, question: Question): DocumentAsked | undefined {
  const text = question.text.replace(IN_FULL, "");
  const want = DOCUMENT_RULES.find(({ asked }) => asked.test(text))?.want;
  if (want === undefined) return undefined;
  const { documents } = library.corpus;
  // "The strategy" is that of the document which bears the name first.
  const namings = namingsIn(text, documents).filter((naming, at, all) => all.findIndex(({ start }) => start === naming.start) === at);
  const [only, ...others] = new Set(namings.map(({ document }) => document));
  const asked = termsOf(withoutNames(text, namings));
  if (only === undefined || others.length > 0 || asked.some((term) => !TERMS.has(term))) return undefined;
  const passages = (library.documents.get(only)?.stated ?? []).flatMap((id) => library.byId.get(id) ?? []);
  // What is stated comes first; of several that state it, the one in the question's own words ("approved", "European Council").
  const worth = (passage: Passage): number => (isStated(library, passage, want) ? asked.length : 0) + asked.filter((term) => library.termsIn(passage.id).has(term)).length;
  return passages.length === 0 ? undefined : { want, passages: passages.toSorted((one, other) => worth(other) - worth(one)) };
}
