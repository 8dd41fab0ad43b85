import { documentOfRole, type DocumentFacts, type DocumentId } from "../../corpus/document.ts";
import { namingsIn, withoutNames, withoutSharers, type Naming } from "./document-names.ts";
import { isSpeaking, opensQuestion } from "./name-reading.ts";
import { asksForProgress, asksWhatCameOfIt } from "./tense.ts";

/** Documents to be compared and the topic that is left when their names are taken out. */
export type CompareQuery = {
  readonly documents: readonly DocumentId[];
  readonly topic: string;
  /** Several are surely named and set side by side: nothing else can be meant. */
  readonly sure: boolean;
};

const COMPARES =
  /\bcompar\w*\b|\bversus\b|\bvs\.?(?=\s)|\bdiffer(?:s|ence|ences|ent(?:ly)?)?\b|\bcontrast\w*\b|\bboth (?:documents|texts|strategies)\b|\bsame (?:\w+ ){0,2}as\b|\bside by side\b|\brespectively\b|\bacross (?:the|all) (?:\w+ )?documents\b|\b(?:each|every) (?:of the )?(?:five )?documents?\b|\ball (?:the )?(?:five )?documents\b/i;
const EVERY_COMPARING = new RegExp(COMPARES.source, "gi");
/** Asks what came of what a named document planned; of anything else these words ask other things: "kept for how many years". */
const KEPT =
  /\bdid (?:they|it|that|this)\b|\bdeliver(?:y)?\b|\bhappen(?:ed)?\b|\bkept\b|\bbecome of\b|\bmove on\b|\bturn out\b|\bput into practice\b|\blive up\b|\bmake of it\b|\bsame year\b|\bwas it done\b|\bsince\b/i;
/** Sets documents side by side, where two are named anyway. */
const SIDE_BY_SIDE =
  /\beach\b|\bboth\b|\bwhich of (?:the )?(?:two|three|them|these)\b|\bas the (?:\w+ ){1,3}(?:did|does|said|says)\b|\b(?:agree|match|consistent|in line|alike|same|repeat|confirm|develop|evolve|change)\w*\b|\bhow many .* in (?:one|the other)\b|\bin 20\d\d\b.{0,30}\b(?:and|or|but|then|versus|vs)\b.{0,30}\bin 20\d\d\b/i;
/** "Plan versus reality", "the promise and what was delivered": the plan and the report on it. */
const PLAN = "plan(?:s|ned)?|promise[ds]?|floated|announced|proposed|intended|wanted|idea|suggested|foreseen";
const OUTCOME =
  "reality|practice|outcome|delivered|delivery|results?|done|achieved|report\\w*|stand|stood|came of|became of|happened|year later|kept|progress|2011";
const PLAN_AND_OUTCOME = new RegExp(
  `\\b(?:${PLAN})\\b.{0,60}\\b(?:versus|vs\\.?|and|with|to|but)\\b.{0,60}\\b(?:${OUTCOME})\\b|\\bplan (?:vs\\.?|versus) \\w+`,
  "i",
);
/** "What became of the plan to ...": the report answers, the plan shows what was meant. */
const CAME_OF_PLAN = new RegExp(
  `\\b(?:became|become|came|come|happened) (?:of|to|with) .{0,40}\\b(?:${PLAN}|proposal)\\b`,
  "i",
);
/** Words for the report that name it only by its time. */
const LATER = /\b(?:a|one) year (?:later|on|after)\b|\bby (?:late|the end of) 2011\b/i;
/** What stands between the names of documents that are listed: "the booklet, the communication and the report". */
const BETWEEN_LISTED =
  /^(?:'s)?[\s,;'"()&+/-]*(?:(?:and|or|vs|versus|via|through|to|then|against|with|than|from|in|both|the|its|a|own|eu)\b[\s,.;:'"()-]*)*$/i;
/** Words that compare or report; the topic is what they leave. */
const ABOUT_COMPARING =
  /\b(?:how|what|where|which|when|who|about|documents?|texts?|do|does|did|is|are|was|were|will|has|have|had|the|its|it|they|them|each|both|two|three|via|versus|vs|against|according|per|describ\w+|defin\w+|says?|said|states?|mentions?|mentioned|planned|plans?|promis\w+|foresaw|foresee|foreseen|supposed|meant|deliver\w*|progress|status|stand|stood|things?|year|later|idea of|mov(?:e|ed) on|between|among|adopted|announce[sd]?|announcing|roles?|reality|practice|given?|gives?|puts?|treat\w*|alike|same|agrees?|agreed|dealt|deals?|with|from|to|go|goes|went|came|come|became|become|happened|develop\w*|evolv\w*|change[ds]?|line|wording|worded|position|stance|views?|mention\w*|ask(?:s|ed)?|want(?:s|ed)?|proposed?|proposes|confirm\w*|repeat\w*|been|done|then|find|found|finds|by|late|2011|strategy|communication|report|action plan)\b|'s\b/gi;

/** Whether a question sets things side by side by its wording. */
export function hasComparingWord(text: string): boolean {
  return COMPARES.test(text);
}

/** Documents named in a question, in passing too, in the order of their names. */
function named(text: string, documents: readonly DocumentFacts[]): readonly Naming[] {
  const namings = namingsIn(text, documents);
  const isShared = (naming: Naming): boolean =>
    namings.some((other) => other !== naming && other.start === naming.start);
  const otherwise = new Set(namings.filter((naming) => !isShared(naming)).map(({ document }) => document));
  const report = documentOfRole(documents, "report");
  const later = LATER.exec(text);
  const reports = later !== null || [...otherwise].every((document) => document === report);
  // "The strategy" beside the report on it is the plan, beside any other document the first of this name that is not named otherwise.
  const settled = namings.filter((naming) => {
    const sharing = namings.filter(({ start, document }) => start === naming.start && !otherwise.has(document));
    const chosen =
      (reports ? sharing.find(({ document }) => document === documentOfRole(documents, "plan")) : undefined) ??
      sharing[0];
    return !isShared(naming) || naming.kind === "author" || chosen === naming;
  });
  return report === undefined || later === null
    ? settled
    : [
        ...settled,
        {
          document: report,
          kind: "name",
          start: later.index,
          end: later.index + later[0].length,
          sure: true,
          strict: false,
        },
      ];
}

function idsOf(namings: readonly Naming[]): readonly DocumentId[] {
  return [...new Set(namings.map(({ document }) => document))];
}

/** Two documents named in two clauses: "The annex says X. What does the report say?" */
function inClauses(text: string, documents: readonly DocumentFacts[]): boolean {
  const clauses = text.split(
    /[.?!;]\s+|\s[–-]\s|,?\s(?:and|but|while|whereas)\s(?=what|which|who|when|how|where|the|does|did|in)/u,
  );
  return (
    clauses.filter((clause) => named(clause, documents).some(({ kind, sure }) => sure || kind !== "ordinary")).length >
    1
  );
}

/** Documents named side by side: "the booklet and the action paper". */
function listedIn(text: string, namings: readonly Naming[]): readonly Naming[] {
  const beside = (one: Naming | undefined, other: Naming | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    one.document !== other.document &&
    BETWEEN_LISTED.test(text.slice(one.end, other.start));
  return namings.filter((naming, at) => beside(namings[at - 1], naming) || beside(naming, namings[at + 1]));
}

/** Several documents are searched, and none of them tells of another: "Where does the summary say that the report ...?", "EUR-Lex: what does the report ...?" */
function areSources(text: string, namings: readonly Naming[]): boolean {
  const sources = namings.filter(({ strict }) => strict);
  if (sources.some((naming) => opensQuestion(text, naming))) return false;
  const speaking = idsOf(sources.filter((naming) => isSpeaking(text, naming)));
  return idsOf(sources).length > 1 && speaking.length !== 1;
}

/** Words at the ends of a topic that belonged to what was taken out. */
const EDGES =
  /^(?:[\s,.;:-]|\b(?:and|or|but|on|of|for|in|as|over|a|an)\b)+|(?:[\s,.;:-]|\b(?:and|or|but|on|of|for|in|as|over|a|an)\b)+$/gi;

/** The years by which documents of one author are told apart. */
const OF_YEARS = /\bin 20\d\d\b/gi;

function topicOf(text: string, namings: readonly Naming[]): string {
  const places = withoutSharers(namings);
  const dated = places.length < namings.length;
  return withoutNames(dated ? text.replace(OF_YEARS, (years) => " ".repeat(years.length)) : text, places)
    .replace(EVERY_COMPARING, " ")
    .replace(ABOUT_COMPARING, " ")
    .replace(/\s+(?=[?.,;:!])|[?!]/gu, "")
    .replace(/,(?:\s*,)+/gu, ",")
    .replace(/\s+/gu, " ")
    .replace(EDGES, "");
}

/**
 * Recognises a comparison: several documents are named, or one that plans and the question what became of it (the one
 * that reports tells), or a comparing word with none named (all documents).
 */
export function compareQueryOf(text: string, documents: readonly DocumentFacts[]): CompareQuery | undefined {
  const all = named(text, documents);
  const listed = listedIn(text, all);
  // "Carrying out the strategy: booklet versus release": beside documents that are listed an ordinary word is part of the topic.
  const namings = all.filter((naming) => listed.length === 0 || listed.includes(naming) || naming.kind !== "ordinary");
  const ids = idsOf(namings);
  const topic = topicOf(text, namings);
  if (ids.length >= 2) {
    const beside =
      listed.length > 0 ||
      hasComparingWord(text) ||
      asksWhatCameOfIt(text) ||
      KEPT.test(text) ||
      SIDE_BY_SIDE.test(text) ||
      areSources(text, namings);
    const sure =
      listed.length > 0 ||
      (beside && idsOf(namings.filter((naming) => naming.kind === "name" || naming.sure)).length >= 2);
    return beside || inClauses(text, documents) ? { documents: ids, topic, sure } : undefined;
  }
  const plan = documentOfRole(documents, "plan");
  const report = documentOfRole(documents, "report");
  if (plan !== undefined && report !== undefined && CAME_OF_PLAN.test(text))
    return { documents: [report, plan], topic: topic.replace(CAME_OF_PLAN, " "), sure: false };
  if (plan !== undefined && report !== undefined && PLAN_AND_OUTCOME.test(text))
    return { documents: [plan, report], topic: topic.replace(PLAN_AND_OUTCOME, " "), sure: false };
  const [only] = idsOf(namings.filter(({ kind, sure }) => sure || kind !== "ordinary"));
  const isEarlier = documents.some(
    ({ id, issued }) => id === only && issued < (documents.find((facts) => facts.id === report)?.issued ?? ""),
  );
  if (
    only !== undefined &&
    report !== undefined &&
    isEarlier &&
    (asksWhatCameOfIt(text) || KEPT.test(text) || asksForProgress(text))
  )
    return { documents: [report, only], topic, sure: false };
  if (ids.length === 0 && hasComparingWord(text) && /\bdocuments?\b|\btexts?\b|\bcompare\b/i.test(text))
    return { documents: documents.map(({ id }) => id), topic, sure: false };
  return undefined;
}
