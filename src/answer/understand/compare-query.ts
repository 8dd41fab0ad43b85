import type { DocumentFacts, DocumentId } from "../../corpus/document.ts";
import { namingsIn } from "./scope.ts";

/** Documents to be compared and the topic that is left when their names are taken out. */
export type CompareQuery = { readonly documents: readonly DocumentId[]; readonly topic: string };

const COMPARES = /\bcompar\w*\b|\bversus\b|\bvs\.?(?=\s)|\bdiffer(?:s|ence|ences|ent(?:ly)?)?\b|\bcontrast\w*\b|\bboth (?:documents|texts|strategies)\b|\bsame (?:\w+ ){0,2}as\b|\bacross (?:the|all) (?:\w+ )?documents\b|\b(?:each|every) (?:of the )?(?:five )?documents?\b|\ball (?:the )?(?:five )?documents\b/iu;
/** Asks what later became of something planned. */
const BECAME = /\bdid (?:they|it|that|this)\b|\bdeliver(?:ed|y)?\b|\bwhat (?:became|happened|had happened|has happened|came) (?:of|to|by|with|out)?\b|\bhow far\b|\bmov(?:e|ed) on\b|\bbecome of\b|\bcarried out\b|\bhappen(?:ed)?\b|\bkept\b|\bput into practice\b|\bprogress\b|\bstatus\b|\bby (?:late |the end of |february |feb )?2011\b|\bmake of it\b|\bsame year\b|\bturn(?:ed)? out\b|\bwas it done\b|\bimplemented\b|\blive up\b|\bsince\b/iu;
/** The same, surely enough where two documents are named anyway. */
const DELIVERED = /\bdid (?:they|it|that)\b|\bdelivered\b|\bwhat (?:became|had happened|has happened|came) of\b|\bhappened\b|\bhow far\b|\bmov(?:e|ed) on\b|\bmake of it\b|\bsame year\b|\bkept\b|\beach\b|\bboth\b|\bhow many .* in (?:one|the other)\b/iu;
/** "Plan versus reality", "the promise and what was delivered": the plan and the report on it. */
const PLAN = "plan(?:s|ned)?|promise[ds]?|floated|announced|proposed|intended|wanted|idea|suggested|foreseen";
const OUTCOME = "reality|practice|outcome|delivered|delivery|results?|done|achieved|report\\w*|stand|stood|came of|became of|happened|year later|kept|progress|2011";
const PLAN_AND_OUTCOME = new RegExp(`\\b(?:${PLAN})\\b.{0,60}\\b(?:versus|vs\\.?|and|with|to|but)\\b.{0,60}\\b(?:${OUTCOME})\\b|\\bplan (?:vs\\.?|versus) \\w+`, "iu");
const PLANS_AND_REPORTS: readonly DocumentId[] = ["iss-in-action", "annual-report-2011"];
/** Ways to name a document in passing, by its author and year. */
const IN_PASSING: readonly (readonly [RegExp, DocumentId])[] = [
  [/\bthe council\b.{0,60}\b(?:in|of|back in) (?:february )?2010\b|\bcouncil\b.{0,40}\b(?:wanted?|called|asked|hoped|idea)\b|\bidea\b.{0,40}\bcouncil\b/iu, "iss-2010"],
  [/\bcommission\b.{0,60}\b(?:in|of|back in) (?:november )?2010\b|\b(?:strategy|communication)(?:'s)? (?:annex|table)\b|\bannex of the strategy\b|\b2010 (?:commission )?(?:strategy|communication)\b|\bin the strategy\b|\bstrategy (?:said|says|announced|promised|planned|called|lists?)\b/iu, "iss-in-action"],
  [/\b(?:2011|first|annual|progress|implementation) report\b|\breport of 2011\b|\ba year later\b|\bone year (?:later|on)\b/iu, "annual-report-2011"],
  [/\bsecond (?:implementation )?report\b/iu, "eurlex-summary"],
  [/\b(?:2010 strategy|strategy of 2010|original strategy|earlier strategy|february strategy)\b/iu, "iss-2010"],
  [/\b(?:commission )?action plan\b(?! on| against| to)|\bthe communication\b(?! on)|\baction document\b|\bthe plan\b/iu, "iss-in-action"],
  [/\bthe report\b(?! on)/iu, "annual-report-2011"],
  [/\bthe (?:council )?strategy\b(?=.*\b(?:communication|press release|action document)\b)|\b(?:communication|press release|action document)\b.*\bthe (?:council )?strategy\b/iu, "iss-2010"],
];

/** Documents named in a question, in passing too, in the order of their names. */
function named(text: string, documents: readonly DocumentFacts[]): { readonly ids: readonly DocumentId[]; readonly rest: string } {
  const namings = namingsIn(text, documents);
  const found = namings.map(({ document, start }) => ({ document, start }));
  for (const [pattern, document] of IN_PASSING) {
    const match = pattern.exec(text);
    if (match !== null && documents.some(({ id }) => id === document)) found.push({ document, start: match.index });
  }
  const rest = namings.toReversed().reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return { ids: [...new Set(found.toSorted((a, b) => a.start - b.start).map(({ document }) => document))], rest };
}

/** Words that compare or report; the topic is what they leave. */
const ABOUT_COMPARING = /\b(?:how|what|about|documents?|texts?|do|does|did|each|describ\w+|defin\w+|says?|said|states?|planned|plans?|promis\w+|deliver\w*|progress|status|stand|stood|things?|year|idea of|mov(?:e|ed) on|between|adopted|announced|reality|practice|given?|gives|puts?|the strategy|the communication|the report|report|communication|year)\b/giu;

/** Two documents named in two clauses: "The annex says X. What does the report say?" */
function inClauses(text: string, documents: readonly DocumentFacts[]): boolean {
  const clauses = text.split(/[.?!;]\s+|\s[–-]\s|,?\s(?:and|but|while|whereas)\s(?=what|when|how|the|does|did|in)/u);
  return clauses.filter((clause) => named(clause, documents).ids.length > 0).length > 1;
}

/**
 * Recognises a comparison: two documents are named, or one that plans and the question what became of it (the first
 * annual report tells), or a comparing word with none named (all documents).
 */
export function compareQueryOf(text: string, documents: readonly DocumentFacts[]): CompareQuery | undefined {
  const { ids, rest } = named(text, documents);
  const topic = rest.replace(COMPARES, " ").replace(ABOUT_COMPARING, " ").replace(/\s+/gu, " ").trim();
  if (ids.length >= 2) return COMPARES.test(text) || DELIVERED.test(text) || inClauses(text, documents) ? { documents: ids, topic } : undefined;
  if (PLAN_AND_OUTCOME.test(text) && PLANS_AND_REPORTS.every((document) => documents.some(({ id }) => id === document))) return { documents: PLANS_AND_REPORTS, topic: topic.replace(PLAN_AND_OUTCOME, " ") };
  const report = documents.find(({ id }) => id === "annual-report-2011")?.id;
  const [only] = ids;
  if (only !== undefined && only !== report && report !== undefined && BECAME.test(text)) return { documents: [only, report], topic };
  if (only === undefined && COMPARES.test(text) && /\bdocuments?\b|\btexts?\b|\bcompare\b/iu.test(text)) return { documents: documents.map(({ id }) => id), topic };
  return undefined;
}
