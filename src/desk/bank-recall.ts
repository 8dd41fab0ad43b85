import type { BankEntry } from "../answer/bank.ts";
import type { Passage, PassageId } from "../corpus/passage.ts";
import type { Outcome } from "./outcome.ts";

/** How an entry of the bank is answered: its own passage first, somewhere on the first screen, or not at all. */
export type EntryVerdict = "first" | "shown" | "missed" | "dangling";

/** Share of entries that found their passage first, and anywhere on the first screen; 0 to 1. */
export type BankRecall = { readonly entries: number; readonly first: number; readonly shown: number };

/** Whether a passage is what an entry points to: the passage itself, or one below the heading that it points to. */
function isMeant(entry: BankEntry, id: PassageId, byId: ReadonlyMap<PassageId, Passage>): boolean {
  return id === entry.passage || (byId.get(id)?.place.includes(entry.passage) ?? false);
}

/** Judges an entry by what its question is answered with. */
export function judgeEntry(entry: BankEntry, outcome: Outcome, byId: ReadonlyMap<PassageId, Passage>): EntryVerdict {
  if (!byId.has(entry.passage)) return "dangling";
  const [first] = outcome.shown;
  if (first !== undefined && isMeant(entry, first, byId)) return "first";
  return outcome.shown.some((id) => isMeant(entry, id, byId)) ? "shown" : "missed";
}

/** Recall of the bank: does each question lead to the passage that it was written for? */
export function bankRecall(verdicts: readonly EntryVerdict[]): BankRecall {
  const share = (...counted: readonly EntryVerdict[]): number =>
    verdicts.length === 0 ? 1 : verdicts.filter((verdict) => counted.includes(verdict)).length / verdicts.length;
  return { entries: verdicts.length, first: share("first"), shown: share("first", "shown") };
}
