import type { DocumentFacts, DocumentId } from "../../corpus/document.ts";
import { remember } from "../remember.ts";

/** Documents that a question names. `strict`: only they may answer; otherwise they are merely preferred. */
export type Scope = {
  readonly documents: readonly DocumentId[];
  readonly strict: boolean;
  /** The question without the words that name the documents, for searching. */
  readonly rest: string;
};

type Naming = { readonly document: DocumentId; readonly start: number; readonly end: number; readonly strict: boolean };

/** Words before or after a name that make it a source to be searched, not just a thing that is talked about. */
const SOURCE_BEFORE =
  /(?:\b(?:in|according to|per|from|within|by|going by|based on|of|under|see|open|only|vs\.?|versus|and|does|do|did|has|compare|between|than|as|to|what(?:'s| is) in|on)\s+(?:the|its|this|that|their)?\s*(?:\w+['’]s\s+)?(?:own |first |eu |original |official )?|^(?:the |this |that )?|[:,;(–—-]\s*(?:the )?)$/iu;
const SOURCE_AFTER =
  /^(?:['’]s\b|\s*[:,;?)–—-]|\s*$|\s+(?:say|says|said|state|states|list|lists|listed|mention|mentions|describe|describes|put|puts|promise|promised|promises|have|has|had|make|makes|think|want|wants|wanted|urge|urges|urged|call|calls|called|only|announce|announced|give|gives|claim|claims|ask|asks|asked|report|reports|see|sees|go|goes|went|talk|talks|flag|flags|expect|plan|planned|see|note|notes|conclude|concludes|define|defines|on|about|vs|versus|and|annex|table|page|chapter|part|section)\b)/iu;
const SPEAKS = /^(?:'s)?\s+(?:say|says|said|state|states|stated|list|lists|listed|mention|mentions|describe|describes|put|puts|tell|tells|call|calls|name|names|give|gives|report|reports|note|notes)\b/u;
/** Names that are also ordinary words: a source only in these forms. */
const ORDINARY: ReadonlyMap<string, RegExp> = new Map([
  ["council", /\b(?:according to|per|did|does|what did|what does|the)\s+(?:the\s+)?council(?:['’]s)?(?:\s+(?:say|said|says|want|wants|wanted|call|calls|called|think|thought|ask|asked|adopted|itself|in 2010|plan|planned|propose|proposed|expect|version|own)\b|\s*[,?]|\s*$)|\baccording to the council\b/iu],
  ["the report", /\b(?:in|by|according to|per|of|as of|does|did|has)\s+the report\b/iu],
  ["the communication", /\b(?:in|of|does|did|from|per|by|according to|what|how) the communication\b(?! on| of| from)/iu],
  ["booklet", /\bbooklet\b/iu],
]);

/** "The second report" is another document, of which only the summary page tells. */
const OTHER_REPORT = /\b(?:second|third|last|final|next|mid-term|2013|2014)\s+$/u;

function foldQuotes(text: string): string {
  return text.toLowerCase().replace(/[’‘]/gu, "'");
}

function namesOf(facts: DocumentFacts): readonly string[] {
  const names = [...facts.aliases, facts.reference, facts.reference.replace(/ final$/u, ""), facts.title];
  return [...new Set(names.map(foldQuotes))];
}

function escapeForPattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/ /gu, "[ -]?\\s*");
}

function isStrict(name: string, text: string, start: number, end: number): boolean {
  return SOURCE_BEFORE.test(text.slice(0, start)) || SOURCE_AFTER.test(text.slice(end)) || /^com ?\(?\d{4}/u.test(name);
}

type Name = { readonly document: DocumentId; readonly name: string; readonly firstWord: string; readonly pattern: RegExp };

/** The names of a catalogue as patterns, longest first; made once per catalogue. */
const patternsOf = remember((documents: readonly DocumentFacts[]): readonly Name[] =>
  documents
    .flatMap((facts) => namesOf(facts).map((name) => ({ document: facts.id, name, firstWord: /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? "", pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escapeForPattern(name)}(?![\\p{L}\\p{N}])`, "gu") })))
    .toSorted((a, b) => b.name.length - a.name.length),
);

/** Every name of a document in a question, longest first, none inside another. */
export function namingsIn(question: string, documents: readonly DocumentFacts[]): readonly Naming[] {
  const text = foldQuotes(question);
  const found: Naming[] = [];
  for (const { document, name, firstWord, pattern } of patternsOf(documents)) {
    // Most names are not there: looking for a first word costs less than trying a pattern.
    if (!text.includes(firstWord)) continue;
    const ordinary = ORDINARY.get(name);
    if (ordinary !== undefined && !ordinary.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((naming) => start < naming.end && end > naming.start) || OTHER_REPORT.test(text.slice(0, start))) continue;
      found.push({ document, start, end, strict: ordinary !== undefined || isStrict(name, text, start, end) });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Which documents a question is about, and whether only they may answer. */
export function scopeOf(question: string, documents: readonly DocumentFacts[]): Scope {
  const namings = namingsIn(question, documents);
  const sources = namings.filter((naming) => naming.strict);
  const folded = foldQuotes(question);
  const speaking = sources.filter(({ start, end }) => SPEAKS.test(folded.slice(end)) || /\baccording to (?:the )?$/u.test(folded.slice(0, start)));
  // "Where does the summary say that the report ...": the one that speaks is the source, the other is spoken of.
  const strict = speaking.length > 0 ? speaking : sources;
  const chosen = strict.length > 0 ? strict : namings;
  let rest = question;
  for (const naming of chosen.toReversed()) rest = `${rest.slice(0, naming.start)} ${rest.slice(naming.end)}`;
  return { documents: [...new Set(chosen.map(({ document }) => document))], strict: strict.length > 0, rest: rest.replace(/\s+/gu, " ").trim() };
}
