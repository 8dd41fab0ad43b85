/** One line of a file such as `seeds/parties.txt`: a name and what else people call it. */
export type NamedList = readonly { readonly name: string; readonly others: readonly string[] }[];

/**
 * Reads lines of the form `NAME = other, other`; `#` begins a comment.
 *
 * @throws Error naming the file and line that cannot be read
 */
export function readNamedList(text: string, file: string): NamedList {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    const bare = line.trim();
    if (bare === "" || bare.startsWith("#")) return [];
    const [name = "", others] = bare.split("=").map((side) => side.trim());
    if (others === undefined || name === "") {
      throw new Error(`Cannot read line ${index + 1} of ${file}: expected NAME = other, other, found "${bare}"`);
    }
    return [{ name, others: others.split(",").map((other) => other.trim()).filter((other) => other !== "") }];
  });
}

/** A place in a text where one of the names stands; `start` and `end` are UTF-16 offsets into the text. */
export type NameHit = { readonly name: string; readonly start: number; readonly end: number };

function patternOf(spelling: string): RegExp {
  const escaped = spelling.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/['’]/gu, "['’]?").replace(/[ -]/gu, "[ -]?");
  // "COM", "MS" and "HR" are parties only in capitals.
  const flags = /^\p{Lu}{2,3}$/u.test(spelling) ? "gu" : "giu";
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags);
}

type Spelling = { readonly name: string; readonly pattern: RegExp };

/** Finds names in texts, the longest first, so that "cyber attacks" is not read as "cyber". */
export function createNameFinder(list: NamedList): (text: string) => readonly NameHit[] {
  const spellings: readonly Spelling[] = list
    .flatMap(({ name, others }) => [name, ...others].map((spelling) => ({ name, spelling })))
    .toSorted((a, b) => b.spelling.length - a.spelling.length)
    .map(({ name, spelling }) => ({ name, pattern: patternOf(spelling) }));
  return (text) => {
    const hits: NameHit[] = [];
    for (const { name, pattern } of spellings) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (!hits.some((hit) => start < hit.end && end > hit.start)) hits.push({ name, start, end });
      }
    }
    return hits.toSorted((a, b) => a.start - b.start);
  };
}
