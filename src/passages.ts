import { once } from "node:events";
import { placeOf } from "./corpus/lines.ts";
import { sourceOf, textOf } from "./corpus/corpus.ts";
import { quote } from "./corpus/quote.ts";
import type { LeftOver, Passage } from "./corpus/passage.ts";
import type { Span } from "./corpus/span.ts";
import { readCorpus } from "./desk/build-index.ts";
import { loadLibrary } from "./load-library.ts";
import { projectRoot } from "./project.ts";
import { runProgram } from "./run-program.ts";

const pair = ({ start, end }: Span): readonly [number, number] => [start, end];

/** What of a row stands beside its text: the table as data. */
function rowFields(passage: Passage, cell: (spans: Passage["spans"]) => string): object {
  if (passage.kind !== "row") return {};
  const { objective, action, row, parties, years, ongoing } = passage;
  return {
    objective,
    action,
    row,
    measure: cell(passage.measure),
    responsible: cell(passage.responsible),
    timing: cell(passage.timing),
    parties,
    years,
    ongoing,
  };
}

function noteFields(passage: Passage): object {
  if (passage.kind !== "footnote") return {};
  return { number: passage.number, ...(passage.mark === undefined ? {} : { mark: passage.mark }) };
}

async function write(value: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, "drain");
}

await runProgram(async () => {
  // The index is checked first: what is printed here is what answers.
  const { seeds } = loadLibrary(projectRoot());
  const { corpus, leftOvers } = readCorpus(seeds);
  for (const passage of corpus.passages) {
    const { id, document, kind, locator, spans, place } = passage;
    const cell = (cells: Passage["spans"]): string => quote(sourceOf(corpus, document), cells);
    const common = { id, document, kind, locator, text: textOf(corpus, passage), spans: spans.map(pair), place };
    await write({ ...common, ...rowFields(passage, cell), ...noteFields(passage) });
  }
  for (const [index, { document, span, reason }] of leftOvers.entries())
    await write(leftOverLine(index, { document, span, reason }, sourceOf(corpus, document)));
  return 0;
});

function leftOverLine(index: number, { document, span, reason }: LeftOver, source: string): object {
  const { line, column } = placeOf(source, span.start);
  return {
    id: `${document}/left-over-${index + 1}`,
    document,
    kind: "left-over",
    locator: `line ${line}, column ${column}`,
    text: source.slice(span.start, span.end),
    spans: [pair(span)],
    reason,
  };
}
