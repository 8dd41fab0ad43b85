import MiniSearch from "minisearch";
import { termsOf } from "../words/terms.ts";
import type { SearchDocument } from "./index-data.ts";

/**
 * MiniSearch as it ships, with stemmed words and nothing else: what the bench compares with.
 *
 * @returns the ids that it finds for a question, best first
 */
export function bareMiniSearch(
  fields: readonly string[],
  documents: readonly SearchDocument[],
): (question: string) => string[] {
  const index = new MiniSearch<{ id: string }>({
    fields: [...fields],
    tokenize: (text) => termsOf(text, "keep"),
    processTerm: (term) => term,
  });
  index.addAll(documents.map(({ id, fields: texts }) => ({ id, ...texts })));
  return (question) => index.search(question).map((hit) => String(hit.id));
}
