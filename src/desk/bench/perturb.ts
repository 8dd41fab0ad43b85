/** Share of the words of a copy that are replaced. */
const REPLACED = 0.15;

/**
 * Copies of texts in which some words are replaced by other words of the same texts, as many as asked for: a larger corpus
 * of the same kind. The same texts give the same copies.
 */
export function* perturbedCopies(texts: readonly string[], count: number): Generator<string> {
  const words = texts.join(" ").split(/\s+/u);
  const chance = generator(1);
  for (let copy = 0; copy < count; copy++) {
    const text = texts[copy % texts.length] ?? "";
    yield text.replace(/\S+/gu, (word) =>
      chance() < REPLACED ? (words[Math.floor(chance() * words.length)] ?? word) : word,
    );
  }
}

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
