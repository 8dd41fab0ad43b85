import * as z from "zod";
import type { SearchDocument } from "../../search/index-data.ts";
import type { Judgments } from "./measures.ts";

type CollectionQuery = { readonly id: string; readonly text: string; readonly judgments: Judgments };

/** Documents, questions, and which document answers which question, as others publish them. */
export type Collection = {
  readonly documents: readonly SearchDocument[];
  readonly queries: readonly CollectionQuery[];
};

/** The three files of a collection, as text. */
export type CollectionFiles = { readonly corpus: string; readonly queries: string; readonly qrels: string };

const document = z.object({ id: z.string(), title: z.string().default(""), text: z.string() });
const query = z.object({ id: z.string(), text: z.string() });
const judgment = z.tuple([z.string().min(1), z.string().min(1), z.coerce.number()]);

/**
 * Reads a collection; queries without a judgment are left out.
 *
 * @param files `corpus.jsonl` {id,title,text}, `queries.jsonl` {id,text}, `qrels.tsv` (query, document, grade, with a header)
 * @throws SyntaxError with file and line when one cannot be read
 */
export function readCollection(files: CollectionFiles): Collection {
  const documents = jsonLines("corpus.jsonl", files.corpus, document);
  const judgments = new Map<string, Map<string, number>>();
  for (const [position, line] of linesOf(files.qrels).slice(1).entries()) {
    const read = judgment.safeParse(line.split("\t"));
    if (!read.success)
      throw new SyntaxError(
        `qrels.tsv:${position + 2}: "${line}" cannot be read: write query, document and grade with tabs between`,
      );
    const [queryId, documentId, grade] = read.data;
    judgments.set(queryId, (judgments.get(queryId) ?? new Map<string, number>()).set(documentId, grade));
  }
  return {
    documents: documents.map(({ id, title, text }) => ({ id, fields: { title, text } })),
    queries: jsonLines("queries.jsonl", files.queries, query).flatMap(({ id, text }) => {
      const own = judgments.get(id);
      return own ? [{ id, text, judgments: own }] : [];
    }),
  };
}

function jsonLines<Value>(name: string, text: string, schema: z.ZodType<Value>): Value[] {
  return linesOf(text).map((line, position) => {
    const read = schema.safeParse(parsed(line));
    if (!read.success)
      throw new SyntaxError(`${name}:${position + 1}: the line cannot be read: ${read.error.issues[0]?.message ?? ""}`);
    return read.data;
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/u).filter((line) => line !== "");
}
