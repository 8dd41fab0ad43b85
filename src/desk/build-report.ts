import type { Passage } from "../corpus/passage.ts";
import type { BuiltIndex } from "./build-index.ts";

/** Most doubts shown; the rest are counted. */
const DOUBTS_SHOWN = 12;

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([name, count]) => `${name} ${count}`).join(", ");

/** What a build gave, on one screen: passages and left-overs per document, sizes, doubts with file, line and column. */
export function buildReport({ manifest, files, corpus, leftOvers, doubts }: BuiltIndex): readonly string[] {
  const documents = corpus.documents.map(({ id }) => {
    const own = corpus.passages.filter(({ document }) => document === id);
    const left = leftOvers.filter(({ document }) => document === id).length;
    return `  ${id.padEnd(20)} ${String(own.length).padStart(4)} passages (${listed(countBy(own, kindOf))}); ${left} left-overs`;
  });
  const shown = doubts
    .slice(0, DOUBTS_SHOWN)
    .map(({ document, line, column, reason }) => `  seeds/${document}.txt:${line}:${column} ${reason}`);
  const hidden = doubts.length - shown.length;
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return [
    `Index build ${manifest.build}: ${corpus.passages.length} passages of ${corpus.documents.length} documents, ${manifest.counts["questions"] ?? 0} bank questions, ${Math.round(bytes / 1024)} KiB`,
    ...documents,
    `Left-overs: ${listed(countBy(leftOvers, ({ reason }) => reason))}`,
    doubts.length === 0 ? "Doubts: none" : `Doubts: ${doubts.length}`,
    ...shown,
    ...(hidden > 0 ? [`  and ${hidden} more`] : []),
  ];
}

const kindOf = ({ kind }: Passage): string => kind;
