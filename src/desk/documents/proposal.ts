import { readCatalogue } from "../../corpus/catalogue.ts";
import { breachesOf } from "../../corpus/checks.ts";
import type { DocumentFacts, Format } from "../../corpus/document.ts";
import { parseDocument, type SeedFiles } from "../../corpus/parse.ts";
import type { ParsedDocument } from "../../corpus/passage.ts";
import { detectFormat } from "./detect-format.ts";
import { UnreadableDocument } from "./extracted.ts";
import { findFacts, freeId, printedDate, shortNameOf, type FoundFacts } from "./find-facts.ts";
import type { Original } from "./read-original.ts";

/** What a maintainer states of a document; everything else is found out or asked for. */
export type StatedFacts = {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly shortName?: string | undefined;
  readonly reference?: string | undefined;
  readonly issuer?: string | undefined;
  readonly date?: string | undefined;
  readonly issued?: string | undefined;
  readonly format?: Format | undefined;
  readonly url?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
};

/** A document as it would be added: nothing is written yet. */
export type Proposal = {
  readonly facts: DocumentFacts;
  readonly text: string;
  readonly parsed: ParsedDocument;
  /** By what the format was recognised. */
  readonly signs: readonly string[];
  /** What a person should look at before saying yes, in sentences. */
  readonly doubts: readonly string[];
};

/** Passages this long are hard to read in chat: paragraphs may have been lost. */
const LONG_PASSAGE = 4_000;

const NO_DATE =
  "No date was found: it stands last in order of time; correct it in seeds/catalogue.json or give --issued.";

function guessed(name: string, value: string): string {
  return `No ${name} was found: "${value}" is entered; correct it in seeds/catalogue.json or give --${name}.`;
}

function textDoubts({ passages, doubts }: ParsedDocument): readonly string[] {
  const long = passages
    .filter(({ spans }) => (spans.at(-1)?.end ?? 0) - spans[0].start > LONG_PASSAGE)
    .map(({ id }) => `${id} is very long: were its paragraphs lost?`);
  const headings = passages.some(({ kind }) => kind === "heading")
    ? []
    : ["No heading was recognised: places are named by paragraph only."];
  const read = doubts.map(({ line, column, reason }) => `Line ${line}, column ${column}: ${reason}.`);
  return [...read, ...long, ...headings];
}

/** @throws UnreadableDocument when the very text is in the catalogue already */
function refuseTwice(original: Original, seeds: SeedFiles, documents: readonly DocumentFacts[]): void {
  const same = documents.find(({ id }) => seeds.get(`${id}.txt`) === original.extracted.text);
  if (same !== undefined) throw new UnreadableDocument(`${original.name} is in the catalogue already, as ${same.id}`);
}

function checkedFacts(facts: DocumentFacts): DocumentFacts {
  try {
    return readCatalogue(JSON.stringify({ documents: [facts] }))[0] ?? facts;
  } catch (cause) {
    const reason = (cause instanceof Error ? cause.message : "").replace(/^.*?documents\.0\./u, "");
    throw new UnreadableDocument(`The catalogue entry cannot be made: ${reason}`, { cause });
  }
}

/** What was neither stated nor found in the file. */
function factDoubts(facts: DocumentFacts, stated: StatedFacts, found: FoundFacts): readonly string[] {
  const guesses = (["title", "reference", "issuer"] as const).filter((name) => !(stated[name] ?? found[name]));
  const undated = (stated.issued ?? found.issued) === undefined;
  return [...guesses.map((name) => guessed(name, facts[name])), ...(undated ? [NO_DATE] : [])];
}

/**
 * Proposes how a file becomes a document: its entry in the catalogue, its format, its passages, and what is doubtful.
 *
 * @param today ISO date, entered where the document states none
 * @throws UnreadableDocument when the text cannot be read without loss, or is in the catalogue already
 */
export function proposeDocument(original: Original, stated: StatedFacts, seeds: SeedFiles, today: string): Proposal {
  const documents = readCatalogue(seeds.get("catalogue.json") ?? "");
  refuseTwice(original, seeds, documents);
  const { extracted } = original;
  const found = findFacts(extracted);
  const bareName = original.name.slice(0, original.name.length - original.ending.length);
  const taken = new Set(documents.map(({ id }) => id));
  if (stated.id !== undefined && taken.has(stated.id))
    throw new UnreadableDocument(`The id "${stated.id}" is taken: give another one with --id`);
  const title = stated.title ?? found.title ?? bareName;
  const reference = stated.reference ?? found.reference ?? bareName;
  const issuer = stated.issuer ?? found.issuer ?? "unknown";
  const issued = stated.issued ?? found.issued ?? today;
  const dated = stated.issued !== undefined || found.issued !== undefined;
  const { format, signs } = detectFormat(extracted.text);
  const facts = checkedFacts({
    id: stated.id ?? freeId(bareName, taken),
    title,
    shortName: stated.shortName ?? shortNameOf(title, issued),
    reference,
    issuer,
    date: stated.date ?? (dated ? printedDate(issued) : "undated"),
    issued,
    format: stated.format ?? format,
    ...(stated.url === undefined ? {} : { url: stated.url }),
    // People ask for a document by its number; everything else that they call it is for a maintainer to say.
    aliases: stated.aliases ?? (found.reference === undefined ? [] : [found.reference.toLowerCase()]),
  });
  const text = extracted.text;
  const parsed = parseDocument(facts, new Map([...seeds, [`${facts.id}.txt`, text]]));
  const [breach] = breachesOf(text, parsed);
  if (breach !== undefined)
    throw new UnreadableDocument(
      `${original.name} cannot be read without loss as ${facts.format}: ${breach}; try --format plain-text`,
    );
  const doubts = [...factDoubts(facts, stated, found), ...extracted.doubts, ...textDoubts(parsed)];
  return { facts, text, parsed, signs, doubts };
}
