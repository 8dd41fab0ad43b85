import { createHash } from "node:crypto";
import { readBank, type BankEntry } from "../answer/bank.ts";
import { readNotAnswered } from "../answer/not-answered.ts";
import { searchDocuments } from "../answer/search-documents.ts";
import { readCatalogue } from "../corpus/catalogue.ts";
import { breachesOf } from "../corpus/checks.ts";
import { textOf, type Corpus } from "../corpus/corpus.ts";
import { parseDocument, type SeedFiles } from "../corpus/parse.ts";
import type { Doubt, LeftOver, Passage } from "../corpus/passage.ts";
import { buildIndex } from "../search/build.ts";
import { RULES } from "../words/rules.ts";
import { sentencesOf } from "../words/sentences.ts";

/** What `index/manifest.json` says. `files` are content-named, so that renaming the manifest publishes all at once. */
export type Manifest = {
  readonly version: number;
  /** Id of this build: ten hexadecimal digits over the files. */
  readonly build: string;
  readonly fingerprint: string;
  readonly counts: Readonly<Record<string, number>>;
  /** sha256 of every file of `seeds/` that shaped the index. */
  readonly seeds: Readonly<Record<string, string>>;
  readonly files: { readonly passages: string; readonly search: string };
};

export type BuiltIndex = {
  readonly manifest: Manifest;
  /** Contents by file name, `manifest.json` included. */
  readonly files: ReadonlyMap<string, string>;
  readonly corpus: Corpus;
  readonly bank: readonly BankEntry[];
  readonly leftOvers: readonly LeftOver[];
  readonly doubts: readonly Doubt[];
};

export const MANIFEST_VERSION = 1;

/** sha256 of all parts together, in hexadecimal digits; of a text its UTF-8 counts. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

/** All questions of the bank, document by document. */
export function readBanks(seeds: SeedFiles): readonly BankEntry[] {
  const files = [...seeds.keys()].filter((path) => path.startsWith("questions/")).toSorted();
  return files.flatMap((path) => readBank(seeds.get(path) ?? "", `seeds/${path}`));
}

/**
 * Reads all documents.
 *
 * @throws Error when a document breaks a law of the corpus: nothing lost, nothing doubled
 */
export function readCorpus(seeds: SeedFiles): {
  readonly corpus: Corpus;
  readonly leftOvers: readonly LeftOver[];
  readonly doubts: readonly Doubt[];
} {
  const documents = readCatalogue(seeds.get("catalogue.json") ?? "");
  const sources = new Map(documents.map(({ id }) => [id, seeds.get(`${id}.txt`) ?? ""]));
  const passages: Passage[] = [];
  const leftOvers: LeftOver[] = [];
  const doubts: Doubt[] = [];
  for (const facts of documents) {
    const parsed = parseDocument(facts, seeds);
    const [breach] = breachesOf(sources.get(facts.id) ?? "", parsed);
    if (breach !== undefined) throw new Error(`seeds/${facts.id}.txt cannot be read without loss: ${breach}`);
    passages.push(...parsed.passages);
    leftOvers.push(...parsed.leftOvers);
    doubts.push(...parsed.doubts);
  }
  return { corpus: { documents, sources, passages }, leftOvers, doubts };
}

/** One line per entry, so that the diff of a committed index can be read. */
function lines(values: readonly unknown[]): string {
  return `[\n${values.map((value) => JSON.stringify(value)).join(",\n")}\n]\n`;
}

/** JSON in ASCII alone: one letter beyond it would double what the text takes in memory and the time to read it. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function sentencesIn(corpus: Corpus): readonly string[] {
  return corpus.passages.flatMap((passage) => {
    const text = textOf(corpus, passage);
    return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  });
}

/** Builds the whole index in memory: the same seeds give the same bytes. */
export function buildIndexFiles(seeds: SeedFiles): BuiltIndex {
  const { corpus, leftOvers, doubts } = readCorpus(seeds);
  const bank = readBanks(seeds);
  const known = new Set(corpus.passages.map(({ id }) => id));
  const questions = bank
    .filter(({ passage }) => known.has(passage))
    .map(({ question, passage }) => ({ text: question, document: passage }));
  const unanswered = readNotAnswered(seeds.get("not-answered.txt") ?? "", "seeds/not-answered.txt");
  const statements = sentencesIn(corpus);
  const search = `${asciiJson(buildIndex({ ...searchDocuments(corpus, seeds, bank), questions, unanswered, statements }))}\n`;
  const passages = lines(corpus.passages);
  const names = {
    passages: `passages-${sha256(passages).slice(0, 10)}.json`,
    search: `search-${sha256(search).slice(0, 10)}.json`,
  };
  const manifest: Manifest = {
    version: MANIFEST_VERSION,
    build: sha256(passages + search).slice(0, 10),
    fingerprint: RULES,
    counts: { documents: corpus.documents.length, passages: corpus.passages.length, questions: questions.length },
    seeds: Object.fromEntries([...seeds.keys()].toSorted().map((path) => [path, sha256(seeds.get(path) ?? "")])),
    files: names,
  };
  const files = new Map([
    ["manifest.json", `${JSON.stringify(manifest, null, 2)}\n`],
    [names.passages, passages],
    [names.search, search],
  ]);
  return { manifest, files, corpus, bank, leftOvers, doubts };
}
