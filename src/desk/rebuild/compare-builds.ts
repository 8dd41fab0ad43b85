import type { BankEntry } from "../../answer/bank.ts";
import type { Engine } from "../../answer/engine.ts";
import { passagesById, textOf, type Corpus } from "../../corpus/corpus.ts";
import type { SeedFiles } from "../../corpus/parse.ts";
import { bankRecall, judgeEntry, type BankRecall } from "../bank-recall.ts";
import type { Manifest } from "../build-index.ts";
import type { GoldQuestion } from "../gold/gold-question.ts";
import { runGold, type GoldResult } from "../gold/run-gold.ts";
import { answerChanges, outcomesOf, type AnswerChange, type Probe } from "./answer-changes.ts";
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
  readonly probes: { readonly gold: number; readonly bank: number };
  readonly recallBefore: Recall | undefined;
  readonly recall: Recall;
};

function textsOf(corpus: Corpus): readonly PassageText[] {
  return corpus.passages.map((passage) => ({ id: passage.id, text: textOf(corpus, passage) }));
}

function probesOf(gold: readonly GoldQuestion[], bank: readonly BankEntry[]): readonly Probe[] {
  return [
    ...gold.map(({ id, question, history }): Probe => ({ id, from: "gold", question, history })),
    ...bank.map(({ passage, question }): Probe => ({ id: passage, from: "bank", question })),
  ];
}

function recallOf({ engine, seeds, bank, corpus }: Build, gold: readonly GoldQuestion[], outcomes: readonly ReturnType<typeof outcomesOf>[number][]): Recall {
  const byId = passagesById(corpus);
  const verdicts = bank.map((entry, index) => judgeEntry(entry, outcomes[index] ?? { kind: "", shown: [] }, byId));
  return { gold: runGold(engine, gold, seeds), bank: bankRecall(verdicts) };
}

/**
 * Compares a build with the one that is published, by documents, passages and answers.
 *
 * @param before the published build; left out where there is none or its texts are nowhere
 * @param hashesBefore hashes of the published build's seeds, which are known even then
 */
export function compareBuilds(before: Build | undefined, after: Build, gold: readonly GoldQuestion[], hashesBefore: Manifest["seeds"] = {}): Comparison {
  const documents = new Set([...(before?.corpus.documents ?? []), ...after.corpus.documents].map(({ id }) => id));
  const probes = probesOf(gold, after.bank);
  const outcomes = outcomesOf(after.engine, probes);
  const outcomesBefore = before === undefined ? undefined : outcomesOf(before.engine, probes);
  const oldBank = before === undefined ? [] : outcomesOf(before.engine, probesOf([], before.bank));
  return {
    before: before?.manifest.build,
    after: after.manifest.build,
    documents: documentChanges(before?.manifest.seeds ?? hashesBefore, after.manifest.seeds, (id) => documents.has(id)),
    passages: before === undefined ? [] : passageChanges(textsOf(before.corpus), textsOf(after.corpus)),
    passageCount: after.corpus.passages.length,
    answers: outcomesBefore === undefined ? [] : answerChanges(probes, outcomesBefore, outcomes),
    probes: { gold: gold.length, bank: after.bank.length },
    recallBefore: before === undefined ? undefined : recallOf(before, gold, oldBank),
    recall: recallOf(after, gold, outcomes.slice(gold.length)),
  };
}
