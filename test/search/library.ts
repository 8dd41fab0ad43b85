import { buildIndex } from "../../src/search/build.ts";
import { loadIndex } from "../../src/search/load.ts";
import type { BankQuestion, SearchData, SearchDocument } from "../../src/search/index-data.ts";
import type { SearchIndex } from "../../src/search/load.ts";

const FIELDS = ["title", "text", "bank"] as const;

/** Documents from texts; ids are the keys. */
export function documentsOf(
  texts: Readonly<Record<string, string | Readonly<Record<string, string>>>>,
): SearchDocument[] {
  return Object.entries(texts).map(([id, text]) => ({ id, fields: typeof text === "string" ? { text } : text }));
}

export function dataOf(documents: readonly SearchDocument[], questions: readonly BankQuestion[] = []): SearchData {
  return buildIndex({ fields: FIELDS, documents, questions, withoutWords: ["bank"] });
}

/** An index as it is after writing and reading it. */
function written(data: SearchData): SearchIndex {
  return loadIndex(JSON.parse(JSON.stringify(data)));
}

export function indexOf(...input: Parameters<typeof dataOf>): SearchIndex {
  return written(dataOf(...input));
}
