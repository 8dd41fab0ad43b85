import * as z from "zod";
import { MEASURES, type KindScore, type Measures } from "./summary.ts";

const share = z.number().min(0).max(1);

const floors = z.strictObject({
  measures: z.strictObject({
    hit1: share,
    hit3: share,
    mrr: share,
    lead: share,
    short: share,
    listF1: share,
    listRecall: share,
    listPrecision: share,
    answered: share,
    abstained: share,
    chat: share,
    overall: share,
  }),
  kinds: z.record(z.string(), share),
});

/** Below which no measure may fall, and no kind's score. They only ever go up. */
export type Floors = z.infer<typeof floors>;

/** Reads `test/gold/floors.json`. @throws Error with the first problem */
export function readFloors(json: string): Floors {
  const read = floors.safeParse(JSON.parse(json));
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Error(`Cannot read test/gold/floors.json: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

/** A measure that is not at its floor. */
export type Move = { readonly name: string; readonly floor: number; readonly now: number };

/** Three decimals, cut: a floor is never above what was reached. */
const cut = (value: number): number => (Number.isNaN(value) ? 0 : Math.floor(value * 1000 + 1e-9) / 1000);

/** Floors at what is reached now, but never lower than before. */
export function raiseFloors(old: Floors, measures: Measures, kinds: readonly KindScore[]): Floors {
  const raised = Object.fromEntries(MEASURES.map((name) => [name, Math.max(cut(measures[name]), old.measures[name])]));
  const byKind = Object.fromEntries(kinds.map(({ kind, score }) => [kind, Math.max(cut(score), old.kinds[kind] ?? 0)]));
  return floors.parse({ measures: raised, kinds: { ...old.kinds, ...byKind } });
}

/** What fell below its floor, and what rose above it; a kind or measure that is no longer there has fallen. */
export function compareWithFloors(
  old: Floors,
  measures: Measures,
  kinds: readonly KindScore[],
): { readonly fallen: readonly Move[]; readonly risen: readonly Move[] } {
  const now = new Map([
    ...Object.entries(measures).map(([name, value]): [string, number] => [name, cut(value)]),
    ...kinds.map(({ kind, score }): [string, number] => [`kind ${kind}`, cut(score)]),
  ]);
  const wanted = new Map([
    ...Object.entries(old.measures),
    ...Object.entries(old.kinds).map(([kind, floor]): [string, number] => [`kind ${kind}`, floor]),
  ]);
  const moves = [
    ...now,
    ...[...wanted.keys()].filter((name) => !now.has(name)).map((name): [string, number] => [name, 0]),
  ].map(([name, value]): Move => ({ name, floor: wanted.get(name) ?? 0, now: value }));
  return {
    fallen: moves.filter((move) => move.now < move.floor),
    risen: moves.filter((move) => move.now > move.floor),
  };
}
