import type { Passage } from "../../corpus/passage.ts";
import type { Library } from "../library.ts";
import type { Question } from "../question.ts";
import { partsOfObjective } from "./part-query.ts";

type TitleRule = { readonly asked: RegExp; readonly heading: RegExp };

const LISTS = /\b(?:what|which|list|name|give|show|titles?|headings?|enumerate|tell|word for word|all|please|pls|as listed|called)\b|^(?:the )?(?:five|ten|17|seventeen|5|10)\b/iu;

/** Series of headings that people ask for as a list, with how each heading's id ends. */
export const TITLE_RULES: readonly TitleRule[] = [
  { asked: /\b(?:five|5|the|all|strategic|main)\s+(?:\w+ ){0,2}?(?:objectives|goals|priorities of the strategy)\b(?!.{0,40}\b(?:actions?|rows|annex|table|progress)\b)/iu, heading: /\/objective-\d+$/u },
  { asked: /\b(?:ten|10|the|all|strategic)\s+(?:\w+ ){0,2}?guidelines\b/iu, heading: /\/guideline-\d+$/u },
  { asked: /\b(?:17|seventeen|all (?:the )?|titles of the|headings of the)\s*(?:\w+ ){0,2}?actions\b(?=.*\b(?:titles?|headings?|names?)\b|$)/iu, heading: /\/objective-\d+\/action-\d+$/u },
];
/** More than the series itself is asked: "what do the guidelines say about ...". */
const MORE_THAN_TITLES = /\b(?:guidelines|objectives)\b.{0,20}\b(?:about|on(?! the list)|say (?:about|on)|says|said|concerning|regarding|to (?:help|track|trace|handle))\b|\b(?:about|on) the (?:five |ten )?(?:objectives|guidelines)\b|\bhow (?:well|far|many)\b|\bprogress\b|\bwhich (?:of the )?(?:\w+ )?(?:objective|guideline)\b/iu;

/** Headings whose titles are asked for: the five objectives, the ten guidelines, the 17 actions; of a named document only. */
export function titlesAsked(library: Library, question: Question): readonly Passage[] {
  const { documents, strict, rest } = question.scope;
  const rule = TITLE_RULES.find(({ asked }) => asked.test(question.text));
  if (rule === undefined || !LISTS.test(question.text) || MORE_THAN_TITLES.test(rest)) return [];
  const own = library.corpus.passages.filter(({ id, kind }) => kind === "heading" && rule.heading.test(id) && !id.includes("/annex/"));
  if (!strict) return own;
  const [document] = documents;
  const named = own.filter((heading) => heading.document === document);
  if (named.length > 0 || !rule.asked.source.includes("objectives")) return named;
  // Pages that repeat the objectives number or title them in their own way.
  return [1, 2, 3, 4, 5].flatMap((objective) => {
    const [part] = partsOfObjective(library, objective, documents);
    return part === undefined ? [] : [part.heading];
  });
}
