import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../../answer/engine.ts";
import type { SeedFiles } from "../../corpus/parse.ts";
import { compareWithFloors, raiseFloors, readFloors, type Floors, type Move } from "./floors.ts";
import { readGold } from "./gold-question.ts";
import { runGold, type GoldResult } from "./run-gold.ts";
import type { MEASURES } from "./summary.ts";

/** Fresh questions of one round, scored: hands that had not seen the question bank wrote them. */
export type RoundResult = {
  readonly name: string;
  readonly result: GoldResult;
  readonly fallen: readonly Move[];
  readonly risen: readonly Move[];
};

const NO_FLOORS: Floors = {
  measures: {
    hit1: 0,
    hit3: 0,
    mrr: 0,
    lead: 0,
    short: 0,
    listF1: 0,
    listRecall: 0,
    listPrecision: 0,
    answered: 0,
    abstained: 0,
    chat: 0,
    overall: 0,
  },
  kinds: {},
};

function folderOf(root: string): string {
  return join(root, "test", "gold", "rounds");
}

function floorsPath(root: string, name: string): string {
  return join(folderOf(root), `${name}.floors.json`);
}

function floorsOf(root: string, name: string): Floors {
  const path = floorsPath(root, name);
  return existsSync(path) ? readFloors(readFileSync(path, "utf8")) : NO_FLOORS;
}

/** Scores every round of fresh questions (`test/gold/rounds/*.jsonl`) against its floors. */
export function runRounds(root: string, engine: Engine, seeds: SeedFiles): readonly RoundResult[] {
  const folder = folderOf(root);
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".jsonl"))
        .toSorted()
    : [];
  return files.map((file) => {
    const name = file.replace(/\.jsonl$/u, "");
    const result = runGold(engine, readGold(readFileSync(join(folder, file), "utf8")), seeds);
    return { name, result, ...compareWithFloors(floorsOf(root, name), result.measures, result.kinds) };
  });
}

/** Writes the floors of the rounds at what is reached now, never lower than before. */
export function raiseRounds(root: string, rounds: readonly RoundResult[]): void {
  for (const { name, result } of rounds) {
    const raised = raiseFloors(floorsOf(root, name), result.measures, result.kinds);
    writeFileSync(floorsPath(root, name), `${JSON.stringify(raised, undefined, 2)}\n`);
  }
}

const SHOWN = [
  "hit1",
  "hit3",
  "listF1",
  "answered",
  "abstained",
  "overall",
] as const satisfies readonly (typeof MEASURES)[number][];

/** One line per round. */
export function roundLines(rounds: readonly RoundResult[]): readonly string[] {
  return rounds.map(({ name, result }) => {
    const shown = SHOWN.filter((measure) => !Number.isNaN(result.measures[measure])).map(
      (measure) => `${measure} ${result.measures[measure].toFixed(3)}`,
    );
    return `${name} (${result.scores.length} questions): ${shown.join(", ")}`;
  });
}
