import type { DocumentId } from "../../corpus/document.ts";
import { idf } from "../../search/statistics.ts";
import { analyse } from "../../words/terms.ts";
import type { Library } from "../library.ts";
import { wordTerms } from "../part-titles.ts";
import type { Question } from "../question.ts";
import type { DocumentPart } from "../structure.ts";
import { isTopic } from "./opening.ts";
import type { References } from "./references.ts";

/** Words by which people ask for a place in a document rather than for a fact. */
const NAVIGATION =
  /\b(?:section|intro|conclude[sd]?|part|chapter|bit|heading|headed|titled|called|title|text|show|open (?:the|section|part|chapter|objective|action|annex|guideline|page)|take me|go to|jump to|pull (?:it |that )?up|bring up|display|find|where(?:'s| is| are)?|contents?|under|whole|entire|complete|full|everything|read|what(?:'s| is) in|page|annex|introduction|conclusions?|remarks)\b/i;
const NAVIGATION_TERMS = new Set(
  (
    "section part chapter bit heading headed titled called title text show open take go jump pull bring display find where contents content under whole entire complete " +
    "full everything read page annex please get give see look want need me it up can you there stand stands located place passage paragraph paragraphs document documents point points all list " +
    "say says said listed lists paper"
  )
    .split(" ")
    .flatMap((word) => analyse(word).map(({ term }) => term)),
);

type Named = { readonly part: DocumentPart; readonly score: number };

function objectiveOf(library: Library, part: DocumentPart): number | undefined {
  const segment = /\/objective-(\d+)(?:$|\/)/u.exec(part.heading.id)?.[1];
  if (segment !== undefined) return Number(segment);
  const topic = library.topicsIn(part.title)[0]?.name;
  return topic === undefined ? undefined : Number(topic.split(".")[0]);
}

/** The parts about an objective, outermost first, in the documents that are asked (all when none is named). */
export function partsOfObjective(
  library: Library,
  objective: number,
  documents: readonly DocumentId[],
): readonly DocumentPart[] {
  return [...library.parts.values()].filter((part) => {
    if (documents.length > 0 && !documents.includes(part.heading.document)) return false;
    return objectiveOf(library, part) === objective && !part.heading.place.some((id) => /objective-\d+$/u.test(id));
  });
}

function segmentsOf(references: References): readonly string[] {
  const { objective, action, section, part, guideline } = references;
  return [
    section === undefined ? "" : `section-${section}`,
    part === undefined ? "" : `part-${part}`,
    guideline === undefined ? "" : `guideline-${guideline}`,
    objective === undefined ? "" : `objective-${objective}`,
    action === undefined ? "" : `action-${action}`,
  ].filter((segment) => segment !== "");
}

/** Parts that a question points to by number: "objective 3 action 2", "guideline VII", "section 3". */
export function numberedParts(library: Library, question: Question, references: References): readonly DocumentPart[] {
  const segments = segmentsOf(references);
  const last = segments.at(-1);
  if (last === undefined || (references.action !== undefined && references.objective === undefined)) return [];
  const { documents } = question.scope;
  // "The first part" of which document?
  if (segments.length === 1 && references.part !== undefined && documents.length === 0) return [];
  return [...library.parts.values()].filter(({ heading }) => {
    const path = heading.id.split("/");
    if (path.at(-1) !== last || !segments.every((segment) => path.includes(segment))) return false;
    return documents.length === 0 || documents.includes(heading.document);
  });
}

/** Words by which people call parts whose titles say it otherwise. */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/\bintro\b/gi, "introduction"],
  [/\bconclu(?:de[ds]?|sions)\b/gi, "conclusion"],
];

function asTitled(text: string): string {
  return CALLED.reduce((said, [called, titled]) => said.replace(called, titled), text);
}

function trailHolds(library: Library, part: DocumentPart, term: string): boolean {
  return part.heading.place.some((id) => library.termsIn(id).has(term) || id.split(/[/-]/u).includes(term));
}

/**
 * How well a question names a part by its title, from 0 to 1: the share of the title that is named and the share of the
 * question that the title and the headings above it explain, by rarity.
 */
function titleScore(
  library: Library,
  part: DocumentPart,
  asked: readonly string[],
  title: ReadonlySet<string>,
): number {
  if (asked.length === 0 || !asked.some((term) => title.has(term))) return 0;
  const rarity = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + idf(library.index, term), 0);
  const named = rarity([...title].filter((term) => asked.includes(term))) / rarity([...title]);
  const explained = rarity(asked.filter((term) => title.has(term) || trailHolds(library, part, term))) / rarity(asked);
  return named + explained === 0 ? 0 : (2 * named * explained) / (named + explained);
}

const CERTAIN = 0.95;
const LIKELY = 0.72;

/** Parts whose title a question names, the best first; certain ones, or likely ones where a place is asked for. */
export function titledParts(library: Library, question: Question): readonly DocumentPart[] {
  const { documents, strict, rest } = question.scope;
  const asked = [...new Set(wordTerms(asTitled(rest)).filter((term) => !NAVIGATION_TERMS.has(term)))];
  const found: Named[] = [];
  for (const part of library.parts.values()) {
    if (strict && !documents.includes(part.heading.document)) continue;
    const score = Math.max(...library.titlesOf(part).map((title) => titleScore(library, part, asked, title)));
    const preferred = documents.includes(part.heading.document) ? 0.02 : 0;
    if (score >= CERTAIN || (score >= LIKELY && NAVIGATION.test(question.text)))
      found.push({ part, score: score + preferred });
  }
  return found.toSorted((one, other) => other.score - one.score).map(({ part }) => part);
}

/** The action whose name is all that a message says, as the plan tells of it: "cyber attacks?", "terrorist financing". */
export function partOfTopic(library: Library, question: Question): DocumentPart | undefined {
  const { text, scope } = question;
  if (!isTopic(text)) return undefined;
  const [topic, ...others] = library.topicsIn(scope.rest);
  if (topic === undefined || others.length > 0) return undefined;
  const besides = analyse(`${scope.rest.slice(0, topic.start)} ${scope.rest.slice(topic.end)}`);
  const [objective, action] = topic.name.split(".").map(Number);
  if (objective === undefined || action === undefined || besides.some(({ stop }) => !stop)) return undefined;
  return numberedParts(library, question, { objective, action, annex: false }).find(
    ({ heading }) => !heading.id.includes("/annex/"),
  );
}

/** Whether a question asks for a place by its wording. */
export function asksForPlace(text: string): boolean {
  return NAVIGATION.test(text);
}
