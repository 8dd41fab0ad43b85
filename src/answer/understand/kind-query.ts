import type { DocumentFacts } from "../../corpus/document.ts";
import type { Passage } from "../../corpus/passage.ts";
import { analyse } from "../../words/terms.ts";
import type { Library } from "../library.ts";
import type { Question } from "../question.ts";

/** Passages of one kind that are asked for together; none where the documents meant have none of it. */
export type KindAsked = { readonly name: string; readonly passages: readonly Passage[] };

type KindRule = { readonly kind: Passage["kind"]; readonly name: string; readonly asked: RegExp };

/** How people call the kinds of passages that stand beside the text; one of them alone is found by what it says. */
export const KIND_RULES: readonly KindRule[] = [
  {
    kind: "caption",
    name: "captions",
    asked:
      /\b(?:(?:picture|photo|image)s? captions?|captions|pictures|photos|photographs|images|illustrations|pics)\b/i,
  },
  { kind: "footnote", name: "footnotes", asked: /\b(?:foot ?notes|endnotes)\b/i },
  { kind: "box", name: "boxes", asked: /\bboxes\b/i },
];

/** Words that ask for all of a kind; any other says which of them is looked for, and that is a search. */
const GENERIC = new Set(
  "list all every complete full number count contain contains include includes included present find see print printed text texts whole entire eu european union internal security strategy"
    .split(" ")
    .flatMap((word) => analyse(word).map(({ term }) => term)),
);

/** A picture's caption stands in a brochure; the date line of a web page is none. */
function hasKind({ format }: DocumentFacts, kind: Passage["kind"]): boolean {
  return kind !== "caption" || format === "brochure";
}

/** The kind whose passages are all asked for: "the pictures in the booklet", "list the footnotes of the report". */
export function kindAsked(library: Library, { scope }: Question): KindAsked | undefined {
  const rule = KIND_RULES.find(({ asked }) => asked.test(scope.rest));
  if (rule === undefined) return undefined;
  const rest = analyse(scope.rest.replace(rule.asked, " ")).filter(({ stop, term }) => !stop && !GENERIC.has(term));
  if (rest.length > 0) return undefined;
  const documents = library.corpus.documents
    .filter(
      (facts) => hasKind(facts, rule.kind) && (scope.documents.length === 0 || scope.documents.includes(facts.id)),
    )
    .map(({ id }) => id);
  const passages = library.corpus.passages.filter(
    ({ kind, document }) => kind === rule.kind && documents.includes(document),
  );
  return { name: rule.name, passages };
}
