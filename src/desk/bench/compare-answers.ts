import { alignRight } from "./table.ts";
import { percentile, timed } from "./timing.ts";
import type { Clock } from "./timing.ts";

/** A question with the conversation before it. */
export type BenchQuestion = { readonly question: string; readonly history: readonly string[] };

/** What is measured: made once, asked many times. */
export type Contestant = { readonly name: string; readonly make: () => (question: BenchQuestion) => unknown };

export type Measured = {
  readonly name: string;
  /** Milliseconds to be ready, and of the answers in the middle and at the slow end. */
  readonly ready: number;
  readonly median: number;
  readonly slow: number;
  /** Bytes that being ready takes. */
  readonly memory: number;
};

/** What the entry point lends: milliseconds, and bytes in use after a clean-up. */
export type Instruments = { readonly clock: Clock; readonly memory: () => number };

/** Rounds over all questions: the first warms up and does not count. */
const ROUNDS = 4;

/** Measures each contestant on the same questions, question by question in turn, so that a busy machine troubles all alike. */
export function compareAnswers(
  contestants: readonly Contestant[],
  questions: readonly BenchQuestion[],
  { clock, memory }: Instruments,
): Measured[] {
  const made = contestants.map(({ name, make }) => {
    const before = memory();
    const { value: ask, milliseconds } = timed(clock, make);
    return { name, ask, ready: milliseconds, memory: memory() - before, times: [] as number[] };
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions) {
      for (const { ask, times } of made) {
        const { milliseconds } = timed(clock, () => ask(question));
        if (round > 0) times.push(milliseconds);
      }
    }
  }
  return made.map(({ name, ready, memory: bytes, times }) => ({
    name,
    ready,
    median: percentile(times, 0.5),
    slow: percentile(times, 0.99),
    memory: bytes,
  }));
}

/** The measurements as a table; ratios are to the first. */
export function answersTable(measured: readonly Measured[]): string[] {
  const first = measured[0];
  return alignRight([
    ["", "ready ms", "memory MB", "p50 ms", "", "p99 ms", ""],
    ...measured.map(({ name, ready, memory, median, slow }) => [
      name,
      ready.toFixed(0),
      (memory / 1e6).toFixed(1),
      median.toFixed(2),
      ratio(median, first?.median),
      slow.toFixed(2),
      ratio(slow, first?.slow),
    ]),
  ]);
}

function ratio(value: number, base: number | undefined): string {
  return base === undefined || base === 0 ? "" : `${(value / base).toFixed(1)}x`;
}

/** Times that each hostile message is asked; the fastest counts, so that a busy machine is not taken for a slow answer. */
const TRIES = 3;

/** The slowest of many messages. */
export function slowestAnswer(
  ask: (text: string) => unknown,
  messages: readonly { readonly id: string; readonly text: string }[],
  clock: Clock,
): { readonly id: string; readonly milliseconds: number } {
  let slowest = { id: "", milliseconds: 0 };
  for (const { id, text } of messages) {
    const tries = Array.from({ length: TRIES }, () => timed(clock, () => ask(text)).milliseconds);
    const milliseconds = Math.min(...tries);
    if (milliseconds > slowest.milliseconds) slowest = { id, milliseconds };
  }
  return slowest;
}
