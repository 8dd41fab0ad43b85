import { buildTerms } from "./build.ts";
import { assemble } from "./load.ts";
import type { SearchDocument } from "./index-data.ts";
import type { SearchIndex } from "./load.ts";

/**
 * An index without MiniSearch: candidates come from the packed postings too. For the bench, to say how far they carry
 * where MiniSearch does not.
 */
export function packedIndex(fields: readonly string[], documents: readonly SearchDocument[]): SearchIndex {
  const index = assemble(buildTerms({ fields, documents }), () => []);
  return { ...index, candidates: (terms) => candidatesOf(index, terms) };
}

/** Positions of the documents that hold at least one of the terms, in document order. */
function candidatesOf({ numbers, postings }: SearchIndex, terms: readonly string[]): number[] {
  const holds = new Uint8Array(postings.documentCount);
  for (const term of terms) {
    const number = numbers.get(term) ?? -1;
    const end = postings.starts[number + 1] ?? 0;
    for (let posting = postings.starts[number] ?? end; posting < end; posting++)
      holds[postings.documents[posting] ?? 0] = 1;
  }
  const candidates: number[] = [];
  for (const [document, held] of holds.entries()) if (held === 1) candidates.push(document);
  return candidates;
}
