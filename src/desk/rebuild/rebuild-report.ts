import { MEASURE_NAMES } from "../gold/gold-report.ts";
import type { Outcome } from "../outcome.ts";
import { firstOf, heading, item, line, shortened, type Block } from "../show/block.ts";
import type { AnswerChange } from "./answer-changes.ts";
import type { Comparison, Recall } from "./compare-builds.ts";
import type { PassageChange } from "./passage-changes.ts";

/** Changes shown per level: a screen of them on a terminal, more in Markdown. */
export type Limits = { readonly passages: number; readonly answers: number };
export const TERMINAL_LIMITS: Limits = { passages: 12, answers: 12 };
export const MARKDOWN_LIMITS: Limits = { passages: 200, answers: 200 };

/** Characters of a passage that are shown. */
const SHOWN = 160;

const share = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? "-" : value.toFixed(3);
const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function passageBlock(change: PassageChange): Block {
  switch (change.change) {
    case "added":
      return { kind: "change", label: `added ${change.id}`, after: shortened(change.text, SHOWN) };
    case "removed":
      return { kind: "change", label: `removed ${change.id}`, before: shortened(change.text, SHOWN) };
    case "changed":
      return {
        kind: "change",
        label: `changed ${change.id}`,
        before: shortened(change.before, SHOWN),
        after: shortened(change.after, SHOWN),
      };
    case "moved":
      return item(`moved ${change.id} to ${change.to}: ${shortened(change.text, SHOWN / 2)}`);
    default:
      return change satisfies never;
  }
}

/** What of a passage changed stands first: moves are only new numbers. */
const ORDER: readonly PassageChange["change"][] = ["changed", "removed", "added", "moved"];

function documentBlocks({ documents, others }: Comparison["documents"], isFirst: boolean): readonly Block[] {
  if (isFirst) return [line(`The first build, of ${counted(documents.length, "document")}.`)];
  const files = others.map(({ path, change }) => item(`${change} seeds/${path}`, "quiet"));
  if (documents.length === 0) return [line("No document changed."), ...files];
  return [...documents.map(({ document, change }) => item(`${change} ${document}`)), ...files];
}

function passageBlocks(changes: readonly PassageChange[], total: number, limits: Limits): readonly Block[] {
  const count = (kind: PassageChange["change"]): number => changes.filter(({ change }) => change === kind).length;
  const sorted = ORDER.flatMap((kind) => changes.filter(({ change }) => change === kind));
  const summary = ORDER.map((kind) => `${count(kind)} ${kind}`).join(", ");
  return [line(`${total} passages: ${summary}.`), ...firstOf(sorted, limits.passages, passageBlock)];
}

/** What a question was answered with, on one line. */
export function outcomeText({ kind, first }: Outcome): string {
  return first === undefined ? `(${kind})` : `${first.document}, ${first.locator}: ${shortened(first.text, SHOWN)}`;
}

/** A question whose first passage changed, side by side. */
export function answerBlock({ probe, before, after }: AnswerChange): Block {
  const origin = probe.from === "gold" ? `gold ${probe.id}` : `bank ${probe.id}`;
  return {
    kind: "change",
    label: `“${shortened(probe.question, SHOWN)}” (${origin})`,
    before: outcomeText(before),
    after: outcomeText(after),
  };
}

function answerBlocks({ answers, probes, bankEntries }: Comparison, limits: Limits): readonly Block[] {
  const gold = answers.filter(({ probe }) => probe.from === "gold");
  const bank = answers.filter(({ probe }) => probe.from === "bank");
  const asked = `${counted(probes.gold, "gold question")} and ${counted(probes.bank, "bank question")}${probes.bank < bankEntries ? ` (a sample of ${bankEntries})` : ""}`;
  if (answers.length === 0) return [line(`Of ${asked} none gets another first passage.`)];
  return [
    line(`Of ${asked}, ${gold.length} and ${bank.length} get another first passage.`),
    ...firstOf(gold, limits.answers, answerBlock),
    ...firstOf(bank, limits.answers, answerBlock),
  ];
}

/** Recall before and after, one measure to a row. */
function recallTable(before: Recall | undefined, after: Recall): Block {
  const then = new Map<string, number>(Object.entries(before?.gold.measures ?? {}));
  const now = new Map<string, number>(Object.entries(after.gold.measures));
  const gold = Object.entries(MEASURE_NAMES).map(([name, words]) => [
    `gold: ${words}`,
    share(then.get(name)),
    share(now.get(name)),
  ]);
  const bank = (["first", "shown"] as const).map((name) => [
    name === "first" ? "bank: its own passage first" : "bank: its own passage on the first screen",
    share(before?.bank[name]),
    share(after.bank[name]),
  ]);
  return { kind: "table", head: ["measure", "before", "after"], rows: [...gold, ...bank] };
}

/** The report of a build at three levels: documents, passages, answers. */
export function rebuildReport(comparison: Comparison, limits: Limits): readonly Block[] {
  const known = comparison.before !== undefined;
  return [
    heading(known ? `Build ${comparison.before} becomes ${comparison.after}` : `Build ${comparison.after}`),
    heading("Documents"),
    ...documentBlocks(
      comparison.documents,
      !known && comparison.documents.documents.every(({ change }) => change === "added"),
    ),
    heading("Passages"),
    ...(known
      ? passageBlocks(comparison.passages, comparison.passageCount, limits)
      : [line(`${comparison.passageCount} passages; there is no earlier build to compare them with.`)]),
    heading("Answers"),
    ...(known ? answerBlocks(comparison, limits) : [line("There is no earlier build to compare answers with.")]),
    recallTable(comparison.recallBefore, comparison.recall),
  ];
}
