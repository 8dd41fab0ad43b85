/** Milliseconds from any beginning, given by the entry point: nothing below it looks at the clock. */
export type Clock = () => number;

/** Does something and says how long it took. */
export function timed<Value>(
  clock: Clock,
  work: () => Value,
): { readonly value: Value; readonly milliseconds: number } {
  const start = clock();
  const value = work();
  return { value, milliseconds: clock() - start };
}

/** The value below which the given share (0 to 1) of the values lies; nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
