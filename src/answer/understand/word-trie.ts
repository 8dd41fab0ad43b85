/** Names by their words, for finding many of them in one pass over a text. */
export type WordTrie<Value> = { readonly next: Map<string, WordTrie<Value>>; readonly ends: Value[] };

/** A name found in a text; offsets are UTF-16, end exclusive. */
export type TrieHit<Value> = { readonly value: Value; readonly start: number; readonly end: number };

/** Letters and digits apart, so that "com2010/673" and "COM(2010) 673" are the same words. */
const WORD = /\p{L}+|\p{N}+/gu;
/** What may stand between the words of a name: spaces, hyphens, brackets, strokes, at most a few. */
const BETWEEN_WORDS = /^[\s'():/_-]{0,3}$/u;

/** A trie that holds no name yet. */
export function emptyTrie<Value>(): WordTrie<Value> {
  return { next: new Map(), ends: [] };
}

/** Adds a name, in lower case. A name without words is never found. */
export function addName<Value>(trie: WordTrie<Value>, name: string, value: Value): void {
  let node = trie;
  for (const word of name.match(WORD) ?? []) {
    const known = node.next.get(word) ?? emptyTrie<Value>();
    node.next.set(word, known);
    node = known;
  }
  if (node !== trie && !node.ends.includes(value)) node.ends.push(value);
}

/** Every place where a name stands in a text in lower case, whole words only; names inside others too. */
export function namesFound<Value>(trie: WordTrie<Value>, text: string): readonly TrieHit<Value>[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  return words.flatMap(({ start }, first) => {
    const hits: TrieHit<Value>[] = [];
    let node: WordTrie<Value> | undefined = trie;
    for (let at = first; node !== undefined; at += 1) {
      const word = words[at];
      const before = words[at - 1];
      if (word === undefined || (at > first && !BETWEEN_WORDS.test(text.slice(before?.end, word.start)))) break;
      node = node.next.get(word.word);
      for (const value of node?.ends ?? []) hits.push({ value, start, end: word.end });
    }
    return hits;
  });
}
