import { passagesById, textOf as quoteOf } from "../../src/corpus/corpus.ts";
import type { AnnexRow, Footnote, Passage } from "../../src/corpus/passage.ts";
import { readCorpus } from "../../src/desk/build-index.ts";
import { projectRoot, readSeeds } from "../../src/project.ts";

/** The real documents, read once per test file. */
export const SEEDS = readSeeds(projectRoot());
export const READ = readCorpus(SEEDS);
export const CORPUS = READ.corpus;

const BY_ID = passagesById(CORPUS);

/** A passage by its id. @throws Error when there is none, so that a test names what it misses */
export function passage(id: string): Passage {
  const found = BY_ID.get(id);
  if (found === undefined) throw new Error(`There is no passage ${id}`);
  return found;
}

/** The quoted text of a passage. */
export const textOf = (id: string): string => quoteOf(CORPUS, passage(id));

/** All passages of a document. */
export const passagesOf = (document: string): readonly Passage[] =>
  CORPUS.passages.filter((each) => each.document === document);

export const ROWS: readonly AnnexRow[] = CORPUS.passages.flatMap((each) => (each.kind === "row" ? [each] : []));

export const notesOf = (document: string): readonly Footnote[] =>
  passagesOf(document).flatMap((each) => (each.kind === "footnote" ? [each] : []));

/** What stands in a passage right before the mark of a note, so that a reader of the test can check it by eye. */
export function wordsBeforeMark(document: string, number: number, length: number): string {
  const note = notesOf(document).find((each) => each.number === number);
  if (note?.mark === undefined) return "";
  return textOf(note.mark.passage).slice(Math.max(0, note.mark.offset - length), note.mark.offset);
}
