/** Order of strings by UTF-16 units, which no locale changes. */
export function byUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
