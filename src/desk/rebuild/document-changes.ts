import type { DocumentId } from "../../corpus/document.ts";
import type { Manifest } from "../build-index.ts";

type Change = "added" | "removed" | "changed";

/** What became of a document's text or of another file of `seeds/`, told by its sha256. */
type FileChange = { readonly path: string; readonly change: Change };

export type DocumentChanges = {
  readonly documents: readonly { readonly document: DocumentId; readonly change: Change }[];
  /** Files of `seeds/` that are no document's text: questions, words, the catalogue. */
  readonly others: readonly FileChange[];
};

type Hashes = Manifest["seeds"];

const TEXT = /^([^/]+)\.txt$/u;

function changesBetween(before: Hashes, after: Hashes): readonly FileChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return paths.flatMap((path): FileChange[] => {
    if (before[path] === after[path]) return [];
    return [{ path, change: before[path] === undefined ? "added" : after[path] === undefined ? "removed" : "changed" }];
  });
}

/**
 * Documents that came, went or changed between two builds, by the hashes of their texts.
 *
 * @param isDocument whether an id is a document of either build: other text files lie beside them
 */
export function documentChanges(
  before: Hashes,
  after: Hashes,
  isDocument: (id: DocumentId) => boolean,
): DocumentChanges {
  const changes = changesBetween(before, after).map((change) => ({ ...change, id: TEXT.exec(change.path)?.[1] ?? "" }));
  return {
    documents: changes.filter(({ id }) => isDocument(id)).map(({ id, change }) => ({ document: id, change })),
    others: changes.filter(({ id }) => !isDocument(id)).map(({ path, change }) => ({ path, change })),
  };
}
