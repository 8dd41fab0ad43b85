import { analyse } from "../../words/terms.ts";
import type { Library } from "../library.ts";
import type { NameHit } from "../named-list.ts";
import { hasFilter, type RowFilters } from "./row-filters.ts";
import { referencesIn, withoutReferences, withoutUnwanted, type References } from "./references.ts";
import { exceptionsIn, mayExcept, type Exceptions } from "./row-exceptions.ts";
import { NAMED_YEARS, periodIn, yearsIn } from "./row-period.ts";

/** What a question says of rows of the annex. */
export type RowQuery = RowFilters & {
  /** Words of the question that no filter explains, as terms. */
  readonly rest: readonly string[];
  /** How surely the annex is meant: by name, by its columns' words, or not at all. */
  readonly about: "annex" | "actions" | "nothing";
  /** Whether several rows are asked for, rather than one fact of one row. */
  readonly wantsList: boolean;
};

/** Nobody looks for rows on a round table, nor for what is brought to the table. */
const ANNEX_WORDS =
  /\bannex\b|\b(?:annex|summary|action) table\b|(?<!\b(?:round|joint|one|same|on the|(?<!according )to the|around the|around a|round the|round a|at the same) )\btable\b|\brows?\b|\bcolumn\b|\bresponsible column\b|\btiming\b|\bmatrix\b/i;
const ACTION_WORDS =
  /\bactions?\b|\bmeasures?\b|\bdeliverables?\b|\btasks?\b|\bduties\b|\bjobs\b|\bdue\b|\bdeadlines?\b|\bscheduled?\b|\btimetable\b|\bresponsib\w+\b|\bin charge\b|\bentries\b|\bitems\b|\bproposals\b|\bcommitments?\b|\bpromised?\b|\bplanned\b|\bmust\b|\bsupposed to\b|\bhave to\b|\bobligations?\b/i;
/** "What's new in 2014" asks for what is due then as well. */
const HAPPENS_IN =
  /\bwhat(?:'s| is| are| was| were| will)?\b.{0,30}\b(?:new|news|happens?|happening|changes?|changing|com(?:es|ing)|starts?|starting|lined up|in store|foreseen|expected)\b.{0,30}\b(?:in|for|by) (?:the year )?20\d\d\b/i;
const ONGOING =
  /\bongoing\b|\bon-going\b|\bopen[- ]ended\b|\bno (?:fixed |set |specific )?(?:year|date|deadline|end date|end)\b|\bwithout (?:a |any )?(?:fixed |set )?(?:year|date|deadline|end date)\b|\bundated\b|\bcontinuous(?:ly)?\b|\bpermanent(?:ly)?\b|\bstill running\b/i;
const DATED = /\bdated\b|\bwith (?:a |fixed |set )*(?:date|deadline|year)s?\b/i;
const WITHOUT_RANGES =
  /\b(?:(?:do not|don't) mean|not|no|without|excluding|except(?: for)?) (?:the (?:ones?|rows?|items?) )?(?:(?:with|in|for|of|timed) )?20\d\d ?[-–/] ?\d{2,4}\b|\b(?:not|no|without|excluding|except|ignor\w+|leav\w+ out|skip\w*)\s+(?:(?:the|any|counting|for)\s+)*(?:(?:year|date|timing|multi-year)\s+)?ranges?\b|\b(?:exactly|precisely|strictly|simply|plain(?:ly)?|merely|nothing but|only)(?=(?: the| a)?(?: (?:date|year|timing|deadline))? (?:in |for |the year )?20\d\d\b)|\branges (?:excluded|left out|not (?:counted|included)|(?:do not|don't) count)\b/gi;
const ALONE =
  /\balone\b|\bsolely\b|\bexclusively\b|\bonly (?:for |by )?(?:the )?(?:member states|ms|com\b|commission)\b|\bjust (?:for |by )?(?:the )?(?:ms|com|member states|commission|national)\b|\bon (?:their|its) own\b|\b(?:all )?by (?:themselves|itself)\b|\b(?:member states?|ms|commission|com|national)[ -]only\b|\bnobody else\b|\bno one else\b/i;
/** "No Commission and no agency next to them": who is named so is not the one that must act. */
const NO_OTHERS = /\bno (?:commission|brussels)\b|\b(?:no|without(?: the)?|not the) agenc(?:y|ies)\b/gi;
const LIST_WORDS =
  /\b(?:all|every|list|lists|complete|full|everything|entire|whole|overview|each|rows|entries|items|lines|actions|measures|deliverables|tasks|duties|proposals|deadlines|commitments|things|table|which|what)\b/i;
/** "Where does Eurojust appear in the RESPONSIBLE column?", "what is CEPOL responsible for?" */
const IN_COLUMN =
  /^responsible\s*:|\bwhere (?:does|do) (?:\S+ ){1,4}(?:have|appear|come|play|get|show)\b.{0,40}\b(?:annex|table)\b|\bamong (?:the|those) responsible\b|\bwhat (?:else )?(?:is|are|was|were) (?:\S+ ){1,6}(?:responsible|in charge|down) (?:for|of)\b|\b(?:appears?|named|listed|occurs?|stands?|mentioned)\b.{0,40}\bcolumn\b|\bcolumn\b.{0,40}\b(?:appears?|named|listed|occurs?|stands?|mentioned)\b/i;
const ONE_FACT =
  /^(?:and |so |but |ok |then |in the annex,? |according to the annex,? |annex: ?)*(?:who|whose|when|by when|until when|since when|what year|which year|what date|what(?:'s| is) the (?:deadline|timing|date|year|target)|deadline|how (?:long|many years)|is|are|was|were|does|do|did|has|have|will|why)\b/i;
/** "In the table, what year ...": one fact, wherever it is asked. */
const ONE_DATE = /\b(?:what|which) (?:year|date)\b|\bby when\b|\buntil when\b/i;
const SEVERAL = /\b(?:rows|actions|entries|items|lines|measures|deliverables|tasks|things|list|which ones|how many)\b/i;

/** Words of the question that say that the annex is asked, and how; they look for nothing in it. */
const GENERIC = new Set(
  (
    "annex table row rows column timing responsible responsibility action actions measure measures deliverable task tasks item items entry entries line lines list " +
    "all every complete full overview due deadline date dates year years schedule scheduled plan planned plans proposal proposals announce announced include including " +
    "range ranges count counts end ends ending leave leaves left column name names named party parties body bodies share role involve involved involving appear appears appearing " +
    "fall falls give given gives co coresponsible objective objectives strategy number numbers show need want get put say says state states stated still run running wait open ended ongoing dated fixed " +
    "summary communication commission's pls please also too one ones thing things must do does job jobs duty duties charge lead leads leading figure figures mention mentions mentioned " +
    "point points part word words title titles under over foresee foreseen expect expected finish finished complete completed done deliver delivered begin start starting target targeted timetable " +
    "way forward side agenda homework encourage encouraged urge urged initiative initiatives intend intention next store appear up commission's " +
    "many count contain contains comprise whole altogether package individual propose proposed there are " +
    "new news happen happens happening happened change changes changing come comes coming lined in-store got " +
    "mark marked marks label labelled 41 forty " +
    "alone just only solely exclusively mere section sum total eu european down set main work kind bullet bullets brussels ask asks asked concern concerning regard regarding according"
  )
    .split(" ")
    .flatMap((word) => analyse(word).map(({ term }) => term)),
);

/** What a possessive leaves, and small numbers: "Frontex's four actions". */
const SAYS_NOTHING = /^(?:\p{L}|\d)$/u;

function without(text: string, hits: readonly { readonly start: number; readonly end: number }[]): string {
  return hits.toReversed().reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

function overlap(one: NameHit, other: NameHit): boolean {
  return one.start < other.end && other.start < one.end;
}

function length({ start, end }: NameHit): number {
  return end - start;
}

/** Topics and parties; of two that overlap the longer counts: the counter-terrorism coordinator is a party, not a topic. */
function namesIn(
  library: Library,
  text: string,
): { readonly topics: readonly NameHit[]; readonly parties: readonly NameHit[] } {
  const parties = library.partiesIn(text);
  const topics = library
    .topicsIn(text)
    .filter((topic) => !parties.some((party) => overlap(party, topic) && length(party) > length(topic)));
  return { topics, parties: parties.filter((party) => !topics.some((topic) => overlap(party, topic))) };
}

/** "What is due first", "the latest deadline". */
const DUE_FIRST =
  /\b(?:due|timed|scheduled|dated|deadlines?|to be (?:done|finished|completed|delivered|ready))\b.{0,20}\b(?:first|earliest|soonest)\b|\b(?:first|earliest|soonest|nearest)\b.{0,12}\b(?:due|deadlines?|timing|dates?|to be (?:done|finished|completed|delivered|ready))\b/i;
const DUE_LAST =
  /\b(?:due|timed|scheduled|dated|deadlines?|to be (?:done|finished|completed|delivered|ready))\b.{0,20}\b(?:last|latest)\b|\b(?:last|latest|final)\b.{0,12}\b(?:due|deadlines?|timing|dates?|to be (?:done|finished|completed|delivered|ready))\b/i;
const DUE_AT_END = new RegExp(`${DUE_FIRST.source}|${DUE_LAST.source}`, "gi");

/** What came of actions is reported, not planned: "not completed in 2011" chooses no rows. */
const PROGRESS =
  /^(?:(?:yet|been|fully|already|actually) )*(?:done|complet|finish|deliver|achiev|start|report|launch|adopt|implement|met\b|kept)/i;

/** What a question excepts; the patterns for ranges and for who stands alone deny for themselves. */
function exceptionsOf(library: Library, text: string): Exceptions {
  if (!mayExcept(text)) return { wanted: text, excepted: [] };
  const said = text.replace(WITHOUT_RANGES, " ").replace(NO_OTHERS, " ");
  return exceptionsIn(said, (words) => {
    const { rest, filters } = filtersIn(library, words, referencesIn(words));
    return rest.length === 0 && hasFilter(filters) && !PROGRESS.test(words);
  });
}

/** A question about rows without what it excepts: "all rows but not objective 5" asks for no objective. */
export function withoutExceptions(library: Library, text: string): string {
  const { wanted, excepted } = exceptionsOf(library, text);
  return excepted.length === 0 ? text : wanted;
}

/** The filters that words name, and the words that none explains. */
function filtersIn(
  library: Library,
  text: string,
  references: References,
): { readonly filters: RowFilters; readonly rest: readonly string[] } {
  const period = periodIn(text);
  const wanted = withoutUnwanted((period?.rest ?? text).replace(NO_OTHERS, " "));
  const withoutNumbers = withoutReferences(wanted);
  const { topics, parties } = namesIn(library, withoutNumbers);
  const named = [...topics, ...parties].toSorted((one, other) => one.start - other.start);
  const rest = without(withoutNumbers, named)
    .replace(DUE_AT_END, " ")
    .replace(NAMED_YEARS, " ")
    .replace(ONGOING, " ")
    .replace(ALONE, " ")
    .replace(WITHOUT_RANGES, " ");
  const action = topics.map(({ name }) => name.split(".").map(Number)).find((numbers) => numbers.length === 2);
  const objectives =
    references.objective !== undefined
      ? [references.objective]
      : topics.filter(({ name }) => !name.includes(".")).map(({ name }) => Number(name));
  const [actionObjective, actionOfTopic] = action ?? [];
  const filters: RowFilters = {
    objectives: [...new Set(objectives)],
    ...(actionObjective === undefined || actionOfTopic === undefined || references.objective !== undefined
      ? {}
      : { action: { objective: actionObjective, action: actionOfTopic } }),
    ...(references.action === undefined ? {} : { actionNumber: references.action }),
    parties: [...new Set(parties.map(({ name }) => name))],
    alone: ALONE.test(wanted) || text.search(NO_OTHERS) !== -1,
    years: period?.years ?? [...new Set(yearsIn(text.replace(WITHOUT_RANGES, " ")))],
    ...(period === undefined ? {} : { period: period.said }),
    withoutRanges: text.search(WITHOUT_RANGES) !== -1,
    ongoing: ONGOING.test(text),
    dated: DATED.test(text),
    ...(DUE_FIRST.test(text) ? { due: "first" as const } : DUE_LAST.test(text) ? { due: "last" as const } : {}),
  };
  const unexplained = analyse(rest)
    .filter(({ stop, term }) => !stop && !GENERIC.has(term) && !SAYS_NOTHING.test(term))
    .map(({ term }) => term);
  return { filters, rest: [...new Set(unexplained)] };
}

/** Reads what a question says about rows. `text` is the corrected question without names of documents. */
export function rowQueryOf(library: Library, text: string, references: References): RowQuery {
  const { wanted, excepted } = exceptionsOf(library, text);
  const hasExceptions = excepted.length > 0;
  const kept = hasExceptions ? wanted : text;
  const { filters, rest } = filtersIn(library, kept, hasExceptions ? referencesIn(kept) : references);
  const except = excepted.map((words) => filtersIn(library, words, referencesIn(words)).filters);
  const said = withoutUnwanted(kept.replace(NO_OTHERS, " "));
  return {
    ...filters,
    ...(hasExceptions ? { except } : {}),
    withoutRanges: text.search(WITHOUT_RANGES) !== -1,
    alone: filters.alone || text.search(NO_OTHERS) !== -1,
    rest,
    about: ANNEX_WORDS.test(said)
      ? "annex"
      : ACTION_WORDS.test(said) || HAPPENS_IN.test(said) || filters.period !== undefined
        ? "actions"
        : "nothing",
    wantsList:
      (LIST_WORDS.test(text) && (!(ONE_FACT.test(text.trim()) || ONE_DATE.test(text)) || SEVERAL.test(text))) ||
      IN_COLUMN.test(text),
  };
}
