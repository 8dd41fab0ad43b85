import { phraseKey } from "../words/thesaurus.ts";
import type { Passage } from "../corpus/passage.ts";
import { holds } from "../search/statistics.ts";
import { analyse, isStemOfStopWord, type Term } from "../words/terms.ts";
import type { Citation, Mentions, Refused, TextRange } from "./answer.ts";
import { commonOf } from "./answer-common.ts";
import { cite } from "./cite.ts";
import { textFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import { refuse } from "./refuse.ts";

/** What is mentioned, with or without "the word" and quotation marks. */
const TERM = String.raw`(?:the (?:word|term|words|phrase)\s+)?["']?(.+?)["']?`;
const TEXTS = "(?:passages|paragraphs|places|parts|documents|texts|sections)";
/** Kinds of passages that may be asked for alone, as people call them. */
const KINDS: readonly (readonly [kind: Passage["kind"], called: string])[] = [
  ["footnote", "foot ?notes?|endnotes?|notes?"],
  ["box", "box(?:es)?"],
  ["caption", "captions?"],
  ["heading", "headings?"],
];
const KIND = `(?:${KINDS.map(([, called]) => called).join("|")})`;
const IS_MENTIONED = "(?:mentioned|named|cited|referred to|used|appears?|occurs?|comes? up|shows? up|talked about)";

const ASKS_MENTIONS: readonly RegExp[] = [
  String.raw`\bhow (?:often|many times)\b.{0,40}?\b(?:is|are|was|were|does|do|did)?\s*${TERM}\s+${IS_MENTIONED}\b`,
  String.raw`\bwhere\b(?: all)?\s+(?:is|are|was|were|do|does|did|else is)\s+(?:(?:they|it) mention\s+)?${TERM}\s+${IS_MENTIONED}\b`,
  String.raw`\b(?:all|every|each|list|count|show|find|which)\b.{0,30}\b(?:mentions?|occurrences?|references?|appearances?|places?)\b\s+(?:of|to|that mention|which mention|where)\s+${TERM}\s*(?:\?|$|is mentioned|in (?:the|all|these)\b)`,
  String.raw`\bwhich ${TEXTS}\b(?: \w+){0,2}? (?:mention|name|use|contain|talk about|refer to)\s+${TERM}\s*\??$`,
  String.raw`\b(?:which|what|the) ${KIND}\b(?: [\w()'-]+){0,6}? (?:(?:that |which )?(?:mentions?|names?|contains?|talks? about|refers? to|cites?|speaks? of)|mentioning|naming|citing) ${TERM}(?=\s*(?:[,:?.]|$|\band (?:what|where|when|who|how)\b))`,
  String.raw`\bin which ${KIND}\b(?: \w+){0,3}? (?:is|are|do|does)\s+${TERM}\s+${IS_MENTIONED}\b`,
  String.raw`\bhow (?:often|many times)\b.{0,30}\b(?:mention|use|say|name|refer to)\s+${TERM}\s*\??$`,
  String.raw`\bin which ${TEXTS}\b(?: \w+){0,2}? (?:is|are|do|does)\s+${TERM}\s+${IS_MENTIONED}\b`,
  String.raw`^(?:is|are) the (?:words?|term|name|phrase)\s+["']?(.+?)["']?\s+(?:ever |actually |even )?${IS_MENTIONED}\b`,
  // Whether it is mentioned at all is shown by every place where it is.
  String.raw`^(?:do|does|did)\b.{1,60}?\bmention\s+${TERM}(?:\s+(?:anywhere|at all|by name|somewhere))*\s*(?:,? and .*)?\??$`,
  String.raw`^(?:is|are|was|were)\s+${TERM}\s+(?:(?:ever|also|actually|anywhere|even)\s+)*mentioned\b`,
  String.raw`^(?:is there )?(?:any|a) mention of\s+${TERM}(?:\s+in (?:the|all|these)\b.*)?\s*\??$`,
  String.raw`\beverything (?:(?:there is|it says|they say|you (?:have|know|can find|find)|that is said)\s+)?(?:on|about)\s+${TERM}(?:\s+in (?:the|all|these)\b.*)?\s*\??$`,
].map((asked) => new RegExp(asked, "i"));

const ASKS_KIND = KINDS.map(([kind, called]) => ({
  kind,
  asked: new RegExp(String.raw`\b(?:which|what|the) (?:${called})\b`, "i"),
}));

/** The kind of passage in which alone mentions are looked for: "which footnote mentions ARGUS". */
function mentioningKind(text: string): Passage["kind"] | undefined {
  return ASKS_KIND.find(({ asked }) => asked.test(text))?.kind;
}

/** The term whose mentions are asked for; nothing when the question asks for something else. */
export function mentionedTerm(text: string): string | undefined {
  for (const pattern of ASKS_MENTIONS) {
    const term = pattern
      .exec(text)?.[1]
      ?.replace(/^(?:(?:and where|is|are|was|were|do|does|did|the|a|an|word|term|words|they|it)\s+)+/i, "")
      .replace(/\s+(?:and where|in (?:the|all|these) .*)$/i, "")
      .trim();
    if (
      term !== undefined &&
      term.length > 1 &&
      term.split(/\s+/u).length <= 6 &&
      analyse(term).some(({ stop }) => !stop)
    )
      return term;
  }
  return undefined;
}

/** Endings that make another form of a word, in letters: "mobilise" and "mobilisation", but not "radical" and "radicalisation". */
const ENDING = 4;

function isForm(word: Term | undefined, wanted: Term): boolean {
  return word?.term === wanted.term && Math.abs(word.written.length - wanted.written.length) <= ENDING;
}

/** Places in a text where the words of a term stand side by side, in any of their forms. */
export function placesOf(text: string, term: string): readonly TextRange[] {
  const wanted = analyse(term).filter(({ kind }) => kind === "word");
  const words = analyse(text).filter(({ kind }) => kind === "word");
  const places: TextRange[] = [];
  if (wanted.length === 0) return places;
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (!wanted.every((each, offset) => isForm(words[at + offset], each))) continue;
    const start = words[at]?.start ?? 0;
    const end = words[at + wanted.length - 1]?.end ?? 0;
    if (places.every((place) => start >= place.end)) places.push({ start, end });
  }
  return places;
}

/** A term and, where an acronym is written out instead, its full names. */
function formsOf({ readers }: Library, term: string): readonly string[] {
  return [term, ...(readers.acronyms?.expansions.get(phraseKey(term)) ?? []).map(({ words }) => words)];
}

/** Whether no word of a term stands in any document: then it is mentioned nowhere, in whatever words. */
function standsNowhere(library: Library, term: string): boolean {
  return analyse(term).every(({ stop, term: each }) => stop || !library.inDocuments(each));
}

/** Whether a passage can mention a term at all, by the index, which leaves stop words out: looking at every text takes long. */
function mayMention(library: Library, term: string): (passage: Passage) => boolean {
  const wanted = analyse(term).filter(({ kind, term: each }) => kind === "word" && !isStemOfStopWord(each));
  return ({ id }) => wanted.every((word) => holds(library.index, library.positions.get(id) ?? -1, word.term));
}

/**
 * Every passage that mentions a term, or its full name where only that is used, in document order, counted per document; a
 * refusal when only other documents than the named one do or its words stand nowhere, otherwise nothing when none does.
 */
export function answerMentions(
  library: Library,
  id: string,
  question: Question,
  term: string,
): Mentions | Refused | undefined {
  const kind = mentioningKind(question.text);
  for (const form of formsOf(library, term)) {
    const mentions = mentionsOf(library, id, question, form, kind);
    if (mentions !== undefined) return mentions;
  }
  if (kind !== undefined) return undefined;
  if (standsNowhere(library, term)) return refuse(library, id, question, [], undefined, "quote-absent");
  const elsewhere =
    question.scope.strict &&
    mentionsOf(library, id, { ...question, scope: { ...question.scope, strict: false } }, term) !== undefined;
  return elsewhere ? refuse(library, id, question, [], undefined, "not-in-this-document") : undefined;
}

function mentionsOf(
  library: Library,
  id: string,
  question: Question,
  term: string,
  kind?: Passage["kind"],
): Mentions | undefined {
  const { documents, strict } = question.scope;
  const counted = (passage: Passage): boolean =>
    (!strict || documents.includes(passage.document)) && (kind === undefined || passage.kind === kind);
  const citations = library.corpus.passages
    .filter(mayMention(library, term))
    .filter(counted)
    .flatMap((passage): Citation[] => {
      const facts = placesOf(textFrom(library, passage.id), term);
      return facts.length === 0 ? [] : [cite(library, passage, { facts })];
    });
  const [first, ...rest] = citations;
  if (first === undefined) return undefined;
  const counts = library.corpus.documents.flatMap((document) => {
    const own = citations.filter((citation) => citation.document.id === document.id);
    return own.length === 0 && strict
      ? []
      : [{ document, passages: own.length, times: own.reduce((sum, { facts }) => sum + facts.length, 0) }];
  });
  return {
    ...commonOf(id, question, []),
    kind: "mentions",
    term,
    ...(kind === undefined ? {} : { among: kind }),
    counts,
    citations: [first, ...rest],
  };
}
