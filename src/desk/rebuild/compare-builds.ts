import type { BankEntry } from "../../answer/bank.ts";
import type { Engine } from "../../answer/engine.ts";
import { passagesById, textOf, type Corpus } from "../../corpus/corpus.ts";
import type { SeedFiles } from "../../corpus/parse.ts";
import type { PassageId } from "../../corpus/passage.ts";
import { askEach, type AskProbes } from "../ask-probes.ts";
import { bankRecall, judgeEntry, type BankRecall } from "../bank-recall.ts";
import type { Manifest } from "../build-index.ts";
import type { GoldQuestion } from "../gold/gold-question.ts";
import { scoreRecords, type GoldResult } from "../gold/run-gold.ts";
import { plainText } from "../../chat/plain-text.ts";
import { answerRecord } from "../answer-record.ts";
import { outcomeOf, type Outcome } from "../outcome.ts";
import { answerChanges, type AnswerChange, type Probe } from "./answer-changes.ts";
import { documentChanges, type DocumentChanges } from "./document-changes.ts";
import { passageChanges, type PassageChange, type PassageText } from "./passage-changes.ts";

/** A build that can be asked. */
export type Build = {
  readonly manifest: Manifest;
  readonly seeds: SeedFiles;
  readonly corpus: Corpus;
  readonly bank: readonly BankEntry[];
  readonly engine: Engine;
};

/** How well a build answers: the gold set, and the bank by the build's own entries. */
export type Recall = { readonly gold: GoldResult; readonly bank: BankRecall };

/** What a build would change, at three levels. Without an earlier build that can be asked, only what is. */
export type Comparison = {
  readonly before: string | undefined;
  readonly after: string;
  readonly documents: DocumentChanges;
  readonly passages: readonly PassageChange[];
  readonly passageCount: number;
  readonly answers: readonly AnswerChange[];
  /** Questions that were asked. */
  readonly probes: { readonly gold: number; readonly bank: number };
  readonly bankEntries: number;
  readonly recallBefore: Recall | undefined;
  readonly recall: Recall;
};

function textsOf(corpus: Corpus): readonly PassageText[] {
  return corpus.passages.map((passage) => ({ id: passage.id, text: textOf(corpus, passage) }));
}

type AskedGold = { readonly result: GoldResult; readonly outcomes: readonly Outcome[] };

/** Asks the gold questions once, for their scores and for what they show first. */
function askGold({ engine, seeds }: Build, gold: readonly GoldQuestion[]): AskedGold {
  const answers = gold.map(({ question, history }) => engine.ask(question, { history }));
  const records = answers.map((answer, index) => answerRecord(answer, gold[index]?.id ?? "", plainText(answer)));
  return { result: scoreRecords(gold, records, seeds), outcomes: answers.map(outcomeOf) };
}

/** So many entries of a bank, spread evenly over it, and all that point to one of `always`. */
function sampledBank(bank: readonly BankEntry[], most: number, always: ReadonlySet<PassageId>): readonly BankEntry[] {
  const step = Math.max(1, bank.length / most);
  const picked = new Set(Array.from({ length: Math.min(most, bank.length) }, (_, index) => Math.floor(index * step)));
  return bank.filter(({ passage }, index) => picked.has(index) || always.has(passage));
}

function bankProbes(bank: readonly BankEntry[]): readonly Probe[] {
  return bank.map(({ passage, question }): Probe => ({ id: passage, from: "bank", question }));
}

function goldProbes(gold: readonly GoldQuestion[]): readonly Probe[] {
  return gold.map(({ id, question, history }): Probe => ({ id, from: "gold", question, history }));
}

/** Every question with a known answer: of the gold set, then of the bank. */
export function allProbes(gold: readonly GoldQuestion[], bank: readonly BankEntry[]): readonly Probe[] {
  return [...goldProbes(gold), ...bankProbes(bank)];
}

function bankRecallOf({ corpus }: Build, bank: readonly BankEntry[], outcomes: readonly Outcome[]): BankRecall {
  const byId = passagesById(corpus);
  return bankRecall(bank.map((entry, index) => judgeEntry(entry, outcomes[index] ?? { kind: "", shown: [] }, byId)));
}

export type CompareOptions = {
  readonly gold: readonly GoldQuestion[];
  /** Hashes of the published build's seeds, which are known even where its texts are nowhere. */
  readonly hashesBefore?: Manifest["seeds"];
  /** Most questions of the bank that are asked, besides those of changed passages; all when left out. */
  readonly bankSample?: number;
  readonly ask?: AskProbes;
};

type Asked = { readonly gold: AskedGold; readonly bank: readonly Outcome[]; readonly recall: Recall };

function askBuild(
  build: Build,
  gold: readonly GoldQuestion[],
  asked: readonly BankEntry[],
  own: readonly BankEntry[],
  ask: AskProbes,
): Asked {
  const outcomes = ask(build, bankProbes([...asked, ...own]));
  const answered = askGold(build, gold);
  const recall = { gold: answered.result, bank: bankRecallOf(build, own, outcomes.slice(asked.length)) };
  return { gold: answered, bank: outcomes.slice(0, asked.length), recall };
}

function changedPassages(changes: readonly PassageChange[]): ReadonlySet<PassageId> {
  return new Set(changes.flatMap((change) => (change.change === "moved" ? [] : [change.id])));
}

/**
 * Compares a build with the one that is published, by documents, passages and answers.
 *
 * @param before the published build; left out where there is none or its texts are nowhere
 */
export function compareBuilds(before: Build | undefined, after: Build, options: CompareOptions): Comparison {
  const { gold, hashesBefore = {}, bankSample = Infinity, ask = askEach } = options;
  const documents = new Set([...(before?.corpus.documents ?? []), ...after.corpus.documents].map(({ id }) => id));
  const passages = before === undefined ? [] : passageChanges(textsOf(before.corpus), textsOf(after.corpus));
  const changed = changedPassages(passages);
  const asked = sampledBank(after.bank, bankSample, changed);
  const now = askBuild(after, gold, asked, asked, ask);
  // Each build is measured by its own bank: entries that went are part of what the old one was worth.
  const then =
    before === undefined
      ? undefined
      : askBuild(before, gold, asked, sampledBank(before.bank, bankSample, changed), ask);
  return {
    before: before?.manifest.build,
    after: after.manifest.build,
    documents: documentChanges(before?.manifest.seeds ?? hashesBefore, after.manifest.seeds, (id) => documents.has(id)),
    passages,
    passageCount: after.corpus.passages.length,
    answers:
      then === undefined
        ? []
        : [
            ...answerChanges(goldProbes(gold), then.gold.outcomes, now.gold.outcomes),
            ...answerChanges(bankProbes(asked), then.bank, now.bank),
          ],
    probes: { gold: gold.length, bank: asked.length },
    bankEntries: after.bank.length,
    recallBefore: then?.recall,
    recall: now.recall,
  };
}
