import { listLines } from "../words/list-lines.ts";

/** One line of a file such as `seeds/parties.txt`: a name and what else people call it. */
export type NamedList = readonly { readonly name: string; readonly others: readonly string[] }[];

/**
 * Reads lines of the form `NAME = other, other`; `#` begins a comment.
 *
 * @throws Error naming the file and line that cannot be read
 */
export function readNamedList(text: string, file: string): NamedList {
  return listLines(text).map(({ bare, number }) => {
    const [name = "", others] = bare.split("=").map((side) => side.trim());
    if (others === undefined || name === "") {
      throw new Error(`Cannot read line ${number} of ${file}: expected NAME = other, other, found "${bare}"`);
    }
    return {
      name,
      others: others
        .split(",")
        .map((other) => other.trim())
        .filter((other) => other !== ""),
    };
  });
}

/** A place in a text where one of the names stands; `start` and `end` are UTF-16 offsets into the text. */
export type NameHit = { readonly name: string; readonly start: number; readonly end: number };

/** "COM", "MS" and "HR" are parties only in capitals. */
const CAPITALS_ONLY = /^\p{Lu}{2,3}$/u;
/** The number of an objective or action is its name, but "3 years" speak of none. */
const NUMBER = /^[\d.]+$/u;
const JOINTS = /[ '’-]/gu;

function sourceOf(spelling: string): string {
  return spelling
    .replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
    .replace(/['’]/gu, "['’]?")
    .replace(/[ -]/gu, "[ -]?");
}

/** One pattern for many spellings, the longest first, so that "cyber attacks" is not read as "cyber". */
function patternOf(spellings: readonly string[], flags: string): RegExp {
  const alternatives = spellings.toSorted((a, b) => b.length - a.length).map(sourceOf);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, flags);
}

/** A text or spelling in lower case without its joints: what can stand in a text is in it in this form, too. */
function joined(text: string): string {
  return text.toLowerCase().replace(JOINTS, "");
}

/** Patterns kept, then all are forgotten: which names stand together in a text has no end. */
const REMEMBERED = 200;

/** Finds names in texts; where spellings overlap, the first and longest counts. */
export function createNameFinder(list: NamedList): (text: string) => readonly NameHit[] {
  const names = new Map<string, string>();
  for (const { name, others } of list) for (const spelling of [...others, name]) names.set(joined(spelling), name);
  const spellings = list
    .flatMap(({ name, others }) => [name, ...others])
    .filter((spelling) => !NUMBER.test(spelling))
    .map((spelling) => ({ spelling, bare: joined(spelling), flags: CAPITALS_ONLY.test(spelling) ? "gu" : "giu" }));
  const patterns = new Map<string, RegExp>();
  const patternFor = (those: readonly string[], flags: string): RegExp => {
    const key = those.join("|");
    const pattern = patterns.get(key) ?? patternOf(those, flags);
    if (patterns.size >= REMEMBERED) patterns.clear();
    patterns.set(key, pattern);
    return pattern;
  };
  return (text) => {
    const hits: NameHit[] = [];
    const bareText = joined(text);
    // One pattern of all names takes longer to make than to look which names there can be.
    const possible = spellings.filter(({ bare }) => bareText.includes(bare));
    for (const flags of ["giu", "gu"]) {
      const those = possible.filter((each) => each.flags === flags).map(({ spelling }) => spelling);
      if (those.length === 0) continue;
      for (const match of text.matchAll(patternFor(those, flags))) {
        const start = match.index;
        const end = start + match[0].length;
        const name = names.get(joined(match[0]));
        if (name !== undefined && !hits.some((hit) => start < hit.end && end > hit.start))
          hits.push({ name, start, end });
      }
    }
    return hits.toSorted((a, b) => a.start - b.start);
  };
}
