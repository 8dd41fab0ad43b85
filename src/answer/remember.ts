/** A function that works out each key once; for what is asked again and again about the same passages. */
export function remember<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}

/** Keys that {@link rememberRecent} keeps. */
const RECENT = 50;

/** The same for what is typed, which has no end: one answer looks at the same text several times, then it is forgotten. */
export function rememberRecent<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    const value = work(text);
    if (known.size >= RECENT) known.clear();
    known.set(text, { value });
    return value;
  };
}
