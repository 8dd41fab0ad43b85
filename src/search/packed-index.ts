import { buildIndex } from "./build.ts";
import { assemble } from "./load.ts";
import { holdersOf } from "./postings.ts";
import type { SearchDocument } from "./index-data.ts";
import type { SearchIndex } from "./load.ts";

/**
 * An index without MiniSearch: candidates come from the packed postings too. For the bench, to say how far they carry
 * where MiniSearch does not.
 */
export function packedIndex(fields: readonly string[], documents: readonly SearchDocument[]): SearchIndex {
  const index = assemble(buildIndex({ fields, documents }));
  const { numbers, postings } = index;
  return {
    ...index,
    candidates: (terms) =>
      holdersOf(
        postings,
        terms.flatMap((term) => numbers.get(term) ?? []),
      ),
  };
}
