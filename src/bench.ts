import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createEngine } from "./answer/create-engine.ts";
import { searchDocuments } from "./answer/search-documents.ts";
import { readCollection } from "./desk/bench/collection.ts";
import { answersTable, compareAnswers, slowestAnswer } from "./desk/bench/compare-answers.ts";
import { readHostileInputs } from "./desk/bench/hostile-inputs.ts";
import { collectionTable, runCollection } from "./desk/bench/run-collection.ts";
import { runScale, scaleTable } from "./desk/bench/run-scale.ts";
import { readGold } from "./desk/gold/gold-question.ts";
import { loadLibrary } from "./load-library.ts";
import { projectRoot } from "./project.ts";
import { Misuse, runProgram } from "./run-program.ts";
import { bareMiniSearch } from "./search/bare-mini-search.ts";

const USAGE = "use `npm run bench`, `npm run bench -- collection DIR` or `npm run bench -- scale [PASSAGES ...]`";
const SCALES = [10_000, 100_000];

const clock = (): number => performance.now();
const say = (lines: readonly string[]): unknown => process.stdout.write(`${lines.join("\n")}\n`);

/** Bytes in use after a garbage collection, which Node offers only when asked. */
function memory(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function collection(folder: string | undefined): void {
  if (folder === undefined) throw new Misuse(`Cannot bench a collection: no folder is named; ${USAGE}`);
  const read = (name: string): string => {
    const path = join(folder, name);
    if (!existsSync(path))
      throw new Misuse(
        `Cannot bench ${folder}: it holds no ${name}; give a folder with corpus.jsonl, queries.jsonl and qrels.tsv`,
      );
    return readFileSync(path, "utf8");
  };
  const files = { corpus: read("corpus.jsonl"), queries: read("queries.jsonl"), qrels: read("qrels.tsv") };
  const parsed = readCollection(files);
  say(collectionTable(parsed, runCollection(parsed, clock)));
}

function answers(): void {
  const root = projectRoot();
  const test = (path: string): string => readFileSync(join(root, "test", path), "utf8");
  const questions = readGold(test("gold/dev.jsonl"));
  const { corpus, seeds } = loadLibrary(root);
  const { documents } = searchDocuments(corpus, seeds, []);
  const measured = compareAnswers(
    [
      {
        name: "MiniSearch, stemmed",
        make: () => {
          const search = bareMiniSearch(["text", "place"], documents);
          return ({ question }) => search(question);
        },
      },
      {
        name: "Verbatim, whole answer",
        make: () => {
          const { ask } = createEngine(loadLibrary(root));
          return ({ question, history }) => ask(question, { history });
        },
      },
    ],
    questions,
    { clock, memory },
  );
  const { ask } = createEngine(loadLibrary(root));
  const slowest = slowestAnswer((text) => ask(text), readHostileInputs(test("words/bad-inputs.jsonl")), clock);
  say([
    `${documents.length} passages, ${questions.length} questions`,
    ...answersTable(measured),
    `slowest of the hostile messages: ${slowest.milliseconds.toFixed(1)} ms (${slowest.id}); at most 50`,
  ]);
}

function scale(sizes: readonly string[]): void {
  const counts = sizes.length === 0 ? SCALES : sizes.map(Number);
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 1)) {
    throw new Misuse(`Cannot bench ${sizes.join(" ")} passages: each must be a number such as 10000; ${USAGE}`);
  }
  const root = projectRoot();
  const { corpus, seeds } = loadLibrary(root);
  const { documents } = searchDocuments(corpus, seeds, []);
  const texts = documents.map(({ fields }) => fields["text"] ?? "");
  const questions = readGold(readFileSync(join(root, "test", "gold", "dev.jsonl"), "utf8")).map(
    ({ question }) => question,
  );
  for (const count of counts) say(scaleTable(count, runScale(texts, questions, count, { clock, memory })));
}

await runProgram(() => {
  const [command, ...rest] = process.argv.slice(2);
  if (command === undefined) answers();
  else if (command === "collection") collection(rest[0]);
  else if (command === "scale") scale(rest);
  else throw new Misuse(`Cannot bench "${command}"; ${USAGE}`);
  return 0;
});
