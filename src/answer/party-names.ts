import { excerpt, type Verbatim } from "../corpus/quote.ts";
import type { Library } from "./library.ts";

const KEY = /key to abbreviations/iu;
const KEY_START = /^.*?key to abbreviations:?\s*/iu;

/** The footnote that spells out the abbreviations of the annex, as pairs "full name (abbreviation)". */
function keyPairs(library: Library): readonly { readonly abbreviation: string; readonly fullName: Verbatim }[] {
  const key = library.corpus.passages.find((passage) => passage.kind === "footnote" && KEY.test(library.texts.get(passage.id) ?? ""));
  const text = key === undefined ? undefined : library.texts.get(key.id);
  if (text === undefined) return [];
  const begin = KEY_START.exec(text)?.[0].length ?? 0;
  return [...text.slice(begin).matchAll(/([^(),]+?)\s*\(([^)]+)\)/gu)].map((match) => {
    const name = match[1] ?? "";
    const start = begin + match.index + match[0].indexOf(name.trimStart());
    return { abbreviation: match[2] ?? "", fullName: excerpt(text, start, start + name.trim().length) };
  });
}

const pairsOf = new WeakMap<Library, ReturnType<typeof keyPairs>>();

/** The full name of a party as the key to the abbreviations gives it; nothing where it gives none (Europol, Frontex ...). */
export function fullNameOf(library: Library, party: string): Verbatim | undefined {
  const pairs = pairsOf.get(library) ?? keyPairs(library);
  pairsOf.set(library, pairs);
  return pairs.find(({ abbreviation }) => abbreviation.toLowerCase() === party.toLowerCase())?.fullName;
}
