import { phraseKey } from "../words/thesaurus.ts";
import { frequencyIn } from "../search/statistics.ts";
import { termsOf } from "../words/terms.ts";
import type { Library } from "./library.ts";

/** A word with a capital inside a sentence, or of capitals: "the Kosovo mission", "PIPAS - houses searched?" */
const NAME = /(?<![.?!:]\s|^)\b\p{Lu}[\p{L}-]+|\b\p{Lu}{3,}\b/gu;
/** A name in more passages than this does not tell them apart. */
const FEW = 4;

/**
 * Terms of the names in a question that stand in the texts of few passages: one of these is most likely meant. Of an acronym
 * with a full name nothing is said: passages may have that instead.
 */
export function rareNames({ index, readers }: Library, text: string): readonly string[] {
  const names = (text.match(NAME) ?? []).filter((name) => readers.acronyms?.expansions.has(phraseKey(name)) !== true);
  const terms = new Set(names.flatMap((name) => termsOf(name)));
  return [...terms].filter((term) => {
    const held = frequencyIn(index, term, "text");
    return held > 0 && held <= FEW;
  });
}
