import { excerpt, type Verbatim } from "../corpus/quote.ts";
import type { Library } from "./library.ts";

const KEY = /key to abbreviations/i;
const KEY_START = /^.*?key to abbreviations:?\s*/i;
/** "Full name (abbreviation)". */
const NAMED = /([^(),]+?)\s*\(([^)]+)\)/gu;

/** Full names of parties by their abbreviation in lower case, as the footnote gives them that is the key to those of the annex. */
export function partyNamesIn({ corpus, texts }: Pick<Library, "corpus" | "texts">): ReadonlyMap<string, Verbatim> {
  const key = corpus.passages.find(({ id, kind }) => kind === "footnote" && KEY.test(texts.get(id) ?? ""));
  const text = key === undefined ? undefined : texts.get(key.id);
  const names = new Map<string, Verbatim>();
  if (text === undefined) return names;
  const begin = KEY_START.exec(text)?.[0].length ?? 0;
  for (const match of text.slice(begin).matchAll(NAMED)) {
    const [whole, name = "", abbreviation = ""] = match;
    const start = begin + match.index + whole.indexOf(name.trimStart());
    const known = names.get(abbreviation.toLowerCase());
    names.set(abbreviation.toLowerCase(), known ?? excerpt(text, start, start + name.trim().length));
  }
  return names;
}
