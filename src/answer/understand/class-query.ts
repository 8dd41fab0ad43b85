import type { Passage } from "../../corpus/passage.ts";
import { listTerms, type KnownList } from "../known-lists.ts";
import { factsOf, type Library } from "../library.ts";
import type { Question } from "../question.ts";
import { hasComparingWord } from "./compare-query.ts";
import { wantsList } from "./list-form.ts";
import { nameLength } from "./list-query.ts";
import { OPENING } from "./opening.ts";

/** A class of things whose members are asked for, with all passages that name one. */
export type ClassAsked = { readonly name: string; readonly passages: readonly Passage[] };

/** "How many operations", "who planned the conferences" ask for something about them. */
const ASKS_ABOUT_THEM = new RegExp(
  String.raw`^${OPENING}(?:how|why|when|who|whose|whom|where|is|are|was|were|do|does|did|has|have|had|will|should|must|can)\b`,
  "i",
);

/** All documents are looked at anyway. */
const IN_ALL =
  /\b(?:in|across|over|from|of|throughout) (?:all|the|any of the|all of the|all the) (?:five |5 )?(?:documents|texts|papers|files|sources)\b/gi;
/** "What conferences are planned", "which directives does it cite". */
const PLURAL = new RegExp(
  String.raw`^${OPENING}(?:which|what) (?:[\p{L}-]+ ){0,3}?(?!is\b|was\b|does\b)\p{L}{3,}s\b`,
  "iu",
);

/** "The largest sum of money": which one it is the documents do not say; all of its class are given to be compared. */
const SUPERLATIVE = /\b(?:largest|biggest|highest|smallest|lowest|greatest|most expensive|longest|shortest)\b/gi;

/** The passages that name members of the class that a question asks for by its name, in the documents that it names. */
export function classAsked(library: Library, question: Question): ClassAsked | undefined {
  const { scope } = question;
  const text = question.text.replace(IN_ALL, " ");
  const isGreatest = text.search(SUPERLATIVE) !== -1;
  if (!(isGreatest || wantsList(text) || PLURAL.test(text)) || hasComparingWord(text) || ASKS_ABOUT_THEM.test(text))
    return undefined;
  const asked = listTerms(scope.rest.replace(IN_ALL, " ").replace(SUPERLATIVE, " "));
  const named = scope.documents.map((id) => factsOf(library, id));
  const place = new Set(
    named.flatMap(({ title, shortName, aliases }) => [title, shortName, ...aliases]).flatMap((name) => listTerms(name)),
  );
  let best: { readonly list: KnownList; readonly length: number } | undefined;
  for (const list of library.classes) {
    const length = nameLength(list, asked, () => place);
    if (length > (best?.length ?? 0)) best = { list, length };
  }
  if (best === undefined) return undefined;
  const passages = best.list.passages
    .flatMap((id) => library.byId.get(id) ?? [])
    .filter(({ document }) => scope.documents.length === 0 || scope.documents.includes(document));
  return passages.length === 0 ? undefined : { name: best.list.called, passages };
}
