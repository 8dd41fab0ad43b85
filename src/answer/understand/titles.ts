import type { Passage } from "../../corpus/passage.ts";
import { termsOf } from "../../words/terms.ts";
import type { Library } from "../library.ts";
import type { Question } from "../question.ts";
import { partsOfObjective } from "./part-query.ts";
import { referencesIn, withoutReferences } from "./references.ts";

/** A series of headings that people ask for as a list, with how the id of each heading ends. */
type TitleRule = {
  readonly series: "objectives" | "guidelines" | "actions";
  readonly asked: RegExp;
  readonly heading: RegExp;
};

const LISTS =
  /\b(?:what|which|list|name|give|show|titles?|headings?|enumerate|tell|word for word|all|please|pls|as listed|as titled|called)\b|^(?:the )?(?:five|ten|17|seventeen|5|10)\b/i;

/** First match first. */
export const TITLE_RULES: readonly TitleRule[] = [
  {
    series: "objectives",
    asked:
      /\b(?:objectives|goals|priorities of the (?:EU |European )?(?:internal security )?(?:strategy|ISS))\b|\b(?:what|which|list|name) (?:are |all )*(?:the )?(?:five|5) steps\b/i,
    heading: /\/objective-\d+$/u,
  },
  { series: "guidelines", asked: /\bguidelines\b/i, heading: /\/guideline-\d+$/u },
  {
    series: "actions",
    asked:
      /\b(?:17|seventeen|all (?:the )?|titles of (?:all )?(?:the )?|headings of (?:all )?(?:the )?)\s*(?:\w+ ){0,2}?actions\b|\bactions\b.{0,40}\b(?:titles?|headings?|names)\b/i,
    heading: /\/objective-\d+\/action-\d+$/u,
  },
];
/** More than the series itself is asked: "what do the guidelines say about ...". */
const MORE_THAN_TITLES =
  /\b(?:guidelines|objectives)\b.{0,20}\b(?:about|on(?! the list)|say (?:about|on)|says|said|concerning|regarding|to (?:help|track|trace|handle))\b|\b(?:about|on) the (?:five |ten )?(?:objectives|guidelines)\b|\bhow (?:well|far|many)\b|\bprogress\b|\bwhich (?:of the )?(?:\w+ )?(?:objective|guideline)\b/i;
/** All that a question may say beside the series: any other word asks for something else ("objectives of a network"). */
const TITLE_TERMS = new Set(
  termsOf(
    "five ten seventeen 5 10 17 all the strategic main title titles titled heading headings headed name names named naming list lists listed listing enumerate called call exact exactly word words text wording " +
      "objective objectives goal goals priorities priority guideline guidelines action actions step steps strategy internal security eu europe european union commission commission's council communication order number numbers numbered " +
      "full complete set secure toward towards official overall overview short plan paper document docs annex give gives state stated states set lay laid lays down put forward propose proposed proposes identify identifies identified pursue pursues " +
      "contain contains have based rest made consist consists adopted need want quick literally verbatim two three four 2 3 4 2011 2012 2013 2014",
  ),
);

/** A number that is counted with ("three actions") or one of the objectives. */
const COUNTED = /\b(?:two|three|four|2|3|4)\s+actions\b/i;

function isMoreAsked(rest: string): boolean {
  return (
    MORE_THAN_TITLES.test(rest) ||
    termsOf(withoutReferences(rest.replace(COUNTED, "actions"))).some((term) => !TITLE_TERMS.has(term))
  );
}

/** Headings whose ids end so, in the text: those of the annex head rows. */
function headingsOf(library: Library, ending: RegExp): readonly Passage[] {
  return library.corpus.passages.filter(
    ({ id, kind }) => kind === "heading" && ending.test(id) && !id.includes("/annex/"),
  );
}

const TITLES = /\b(?:titles?|headings?|names)\b/i;

/** The actions of one objective, where their titles or a number of them are asked: "the three actions of objective 2". */
function actionsOf(library: Library, question: Question, objective: number): readonly Passage[] {
  const byTitle =
    TITLES.test(question.text) &&
    TITLE_RULES.some(({ series, asked }) => series === "actions" && asked.test(question.text));
  return COUNTED.test(question.text) || byTitle
    ? headingsOf(library, new RegExp(`/objective-${objective}/action-\\d+$`, "u"))
    : [];
}

const COUNTS = /\b(?:how many|number of)\s+(?:\w+ ){0,2}?(objectives|goals|guidelines|steps)\b/i;

/** The series that "how many guidelines are there" counts, with the word for one of them. */
export function seriesCounted(
  library: Library,
  question: Question,
): { readonly headings: readonly Passage[]; readonly noun: string } | undefined {
  const noun = COUNTS.exec(question.text)?.[1]?.toLowerCase();
  if (
    noun === undefined ||
    question.scope.documents.length > 1 ||
    termsOf(question.scope.rest.replace(/\bnumber\b/i, "")).some((term) => !TITLE_TERMS.has(term))
  )
    return undefined;
  const series = noun === "guidelines" ? noun : "objectives";
  const rule = TITLE_RULES.find((each) => each.series === series);
  const headings = rule === undefined ? [] : headingsOf(library, rule.heading);
  return headings.length === 0 ? undefined : { headings, noun: series };
}

/** Headings whose titles are asked for: the five objectives, the ten guidelines, the 17 actions; of a named document only. */
export function titlesAsked(library: Library, question: Question): readonly Passage[] {
  const { documents, strict, rest } = question.scope;
  // Several documents are compared, not listed from.
  if (documents.length > 1 || isMoreAsked(rest)) return [];
  // The actions of the annex are its rows.
  if (/\bannex\b/i.test(rest) && !/\b(?:titles?|titled|headings?|names?|called)\b/i.test(rest)) return [];
  const named = referencesIn(rest);
  if (named.guideline !== undefined || named.section !== undefined || named.part !== undefined) return [];
  if (named.objective !== undefined)
    return named.action === undefined ? actionsOf(library, question, named.objective) : [];
  const rule = TITLE_RULES.find(({ asked }) => asked.test(question.text));
  if (rule === undefined || !LISTS.test(question.text)) return [];
  const own = headingsOf(library, rule.heading);
  if (!strict) return own;
  const [document] = documents;
  const inDocument = own.filter((heading) => heading.document === document);
  if (inDocument.length > 0 || rule.series !== "objectives") return inDocument;
  // Pages that repeat the objectives number or title them in their own way.
  return [1, 2, 3, 4, 5].flatMap((objective) => {
    const [part] = partsOfObjective(library, objective, documents);
    return part === undefined ? [] : [part.heading];
  });
}
