/** A map that holds at most so many entries and drops those that were set longest ago. */
export type Recent<Value> = {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
  readonly size: () => number;
};

/** @param most entries kept, at least 1 */
export function createRecent<Value>(most: number): Recent<Value> {
  const entries = new Map<string, Value>(); // a Map keeps the order in which keys were put in
  return {
    get: (key) => entries.get(key),
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      const oldest = entries.size > most ? entries.keys().next() : undefined;
      if (oldest?.done === false) entries.delete(oldest.value);
    },
    size: () => entries.size,
  };
}
