import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { SeedFiles } from "../../corpus/parse.ts";
import { writeWhole } from "../write-index.ts";
import { askingKept } from "../ask-probes.ts";
import { buildIndexFiles, type BuiltIndex } from "../build-index.ts";
import { buildReport } from "../build-report.ts";
import { readGoldSet } from "../gold-set.ts";
import { loadBuilt, loadPublished } from "../load-build.ts";
import { publish } from "../publish.ts";
import { heading, item, line, type Block } from "../show/block.ts";
import { markdownText } from "../show/markdown.ts";
import { compareBuilds, type Comparison } from "./compare-builds.ts";
import { missedFloors } from "./gates.ts";
import { MARKDOWN_LIMITS, rebuildReport, type Limits } from "./rebuild-report.ts";

export type RebuildOptions = {
  /** Compare and report, publish nothing. */
  readonly dryRun: boolean;
  /** Why the build is published though it is below the floors. */
  readonly force: string | undefined;
  /** Ask every question of the bank, not a sample of it. */
  readonly wholeBank: boolean;
};

/** Questions of the bank that are asked unless all are wanted: each takes some milliseconds in either build. */
const BANK_SAMPLE = 400;

/** What came of a rebuild. `report` gives it at a length. */
export type Rebuilt = {
  readonly published: boolean;
  readonly refused: boolean;
  readonly report: (limits: Limits) => readonly Block[];
};

/** Where the last report is kept, in full. */
const REPORT = ["data", "rebuild-report.md"] as const;

function verdict(missed: readonly string[], { dryRun, force }: RebuildOptions): readonly Block[] {
  const below = missed.map((sentence) => item(sentence, "bad"));
  if (missed.length === 0)
    return [line(dryRun ? "Dry run: nothing was written. The build is above the floors." : "Published.", "good")];
  if (force !== undefined)
    return [
      line(`${dryRun ? "Would be published" : "Published"} below the floors, because: ${force}`, "bad"),
      ...below,
    ];
  const how = 'make the questions below answered again, or give a reason: `npm run index:build -- --force "REASON"`';
  return [
    line(
      dryRun ? "Dry run: nothing was written. The build would be refused:" : `Refused, index/ is as it was: ${how}`,
      "bad",
    ),
    ...below,
  ];
}

/** One table on what was read: passages per document, left-overs, doubts. */
function readBlocks(built: BuiltIndex): readonly Block[] {
  const [first = "", ...rest] = buildReport(built);
  const known = new Set(built.corpus.passages.map(({ id }) => id));
  const dangling = built.bank.filter(({ passage }) => !known.has(passage));
  const lost = `${dangling.length} questions of the bank point to passages that are not there, such as ${dangling[0]?.passage ?? ""}: see npm run bank:lint -- --quick`;
  return [
    heading(first),
    ...rest.map((text) => (text.startsWith("  ") ? item(text.trim()) : line(text))),
    ...(dangling.length === 0 ? [] : [line(lost, "bad")]),
  ];
}

/**
 * Builds the index, compares it with the published one, and publishes it if it is above the floors (or forced).
 * A report in full is kept in `data/rebuild-report.md`.
 *
 * @throws Error when a document or another file of `seeds/` cannot be read; nothing is written then
 */
export function rebuild(root: string, seeds: SeedFiles, options: RebuildOptions): Rebuilt {
  const built = buildIndexFiles(seeds);
  const { build: before, folder, problem } = loadPublished(root, seeds);
  if (folder !== undefined && [...built.files].every(([name, text]) => folder.files.get(name) === text)) {
    const same = [
      ...readBlocks(built),
      line(`index/ is what the seeds give (build ${built.manifest.build}): nothing to publish.`, "good"),
    ];
    return { published: false, refused: false, report: () => same };
  }
  const { gold, floors } = readGoldSet(root);
  const comparison: Comparison = compareBuilds(before, loadBuilt(built, seeds), {
    gold,
    ask: askingKept(root),
    bankSample: options.wholeBank ? Infinity : BANK_SAMPLE,
    ...(folder === undefined ? {} : { hashesBefore: folder.manifest.seeds }),
  });
  const missed = missedFloors(comparison.recall, comparison.recallBefore, floors);
  const refused = missed.length > 0 && options.force === undefined;
  const published = !options.dryRun && !refused;
  if (published) publish(root, built, seeds);
  const report = (limits: Limits): readonly Block[] => [
    ...readBlocks(built),
    ...(problem === undefined ? [] : [line(problem, "bad")]),
    ...rebuildReport(comparison, limits),
    heading(options.dryRun ? "Not published" : "Result"),
    ...verdict(missed, options),
  ];
  mkdirSync(join(root, "data"), { recursive: true });
  writeWhole(join(root, ...REPORT), markdownText(report(MARKDOWN_LIMITS)));
  return { published, refused, report };
}
