import { passageOpened, type BankEntry } from "../../answer/bank.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { SeedFiles } from "../../corpus/parse.ts";
import type { PassageId } from "../../corpus/passage.ts";
import { essentialTerms } from "../../words/query.ts";
import type { Probe } from "../rebuild/answer-changes.ts";

/** Questions that share fewer words with the new entry are hardly moved by it. */
const SHARED = 2;
/** Most questions that are asked again, those that share most words first. */
const ASKED = 400;

/** The file of the bank in which a passage's questions stand. */
export function bankPath(entry: BankEntry): string {
  return `questions/${entry.passage.slice(0, entry.passage.indexOf("/"))}.txt`;
}

/** An entry as it is written. */
export function entryLine({ question, sentence }: BankEntry): string {
  return `${sentence === undefined ? "" : `[${sentence}] `}${question}`;
}

/** Blocks stand in document order: a new one goes before the first block of a later passage. */
function placeOfBlock(lines: readonly string[], passage: PassageId, corpus: Corpus): number {
  const positions = new Map(corpus.passages.map(({ id }, position) => [id, position]));
  const own = positions.get(passage) ?? Infinity;
  const later = lines.findIndex((line) => (positions.get(passageOpened(line) ?? "") ?? -1) > own);
  return later < 0 ? lines.length : later;
}

/** A file of the bank with one more entry, at the end of its passage's block. */
export function withEntry(text: string, entry: BankEntry, corpus: Corpus): string {
  const lines = text.replace(/\n*$/u, "").split("\n");
  const block = lines.findIndex((line) => passageOpened(line) === entry.passage);
  if (block < 0) {
    const at = placeOfBlock(lines, entry.passage, corpus);
    const made = [`== ${entry.passage}`, entryLine(entry)];
    const before = at > 0 && lines[at - 1]?.trim() !== "" ? [""] : [];
    const added = at === lines.length ? [...before, ...made] : [...before, ...made, ""];
    return `${lines
      .toSpliced(at, 0, ...added)
      .join("\n")
      .replace(/^\n+/u, "")}\n`;
  }
  let end = block + 1;
  for (let at = end; at < lines.length && passageOpened(lines[at] ?? "") === undefined; at += 1)
    if (lines[at]?.trim() !== "") end = at + 1;
  return `${lines.toSpliced(end, 0, entryLine(entry)).join("\n")}\n`;
}

/** `seeds/` with one more entry of the bank. */
export function withBankEntry(seeds: SeedFiles, entry: BankEntry, corpus: Corpus): SeedFiles {
  const path = bankPath(entry);
  return new Map([...seeds, [path, withEntry(seeds.get(path) ?? "", entry, corpus)]]);
}

/** Questions whose answer a new entry may change: those that share words with it, most of them first. */
export function nearQuestions(entry: BankEntry, probes: readonly Probe[]): readonly Probe[] {
  const terms = new Set(essentialTerms(entry.question));
  const least = Math.min(SHARED, terms.size);
  const near = probes.map((probe) => ({
    probe,
    shared: essentialTerms(probe.question).filter((term) => terms.has(term)).length,
  }));
  return near
    .filter(({ shared }) => shared > 0 && shared >= least)
    .toSorted((one, other) => other.shared - one.shared)
    .slice(0, ASKED)
    .map(({ probe }) => probe);
}

const bare = (question: string): string =>
  question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Shorter questions may stand in both sets by chance. */
const LONG_QUESTION = 5;

/** Why an entry may not be kept, in one sentence; nothing when it may. The bank stays independent of the gold questions. */
export function entryProblem(
  entry: BankEntry,
  corpus: Corpus,
  bank: readonly BankEntry[],
  gold: readonly { readonly question: string }[],
): string | undefined {
  if (!corpus.passages.some(({ id }) => id === entry.passage))
    return `There is no passage "${entry.passage}": \`npm run passages\` lists them`;
  const words = bare(entry.question);
  const twin = bank.find(({ question }) => bare(question) === words);
  if (twin !== undefined) return `The bank holds this question already, for ${twin.passage}`;
  if (words.split(" ").length >= LONG_QUESTION && gold.some(({ question }) => bare(question) === words))
    return "This is a gold question: the bank is written without them; word it otherwise";
  return undefined;
}
