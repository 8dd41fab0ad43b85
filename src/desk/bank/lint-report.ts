import { firstOf, heading, item, line, shortened, type Block } from "../show/block.ts";
import { outcomeText } from "../rebuild/rebuild-report.ts";
import type { BankLint } from "./lint-bank.ts";

/** Lines per finding, so that all of them fit on one screen. */
const SHOWN = 5;
const QUESTION_SHOWN = 70;

const percent = (part: number, whole: number): string => (whole === 0 ? "100" : ((100 * part) / whole).toFixed(1));

/** The lint on one screen; `--json` gives all of it. */
export function lintReport(
  { entries, asked, dangling, duplicates, strays, unasked }: BankLint,
  shown = SHOWN,
): readonly Block[] {
  const missed = strays.filter((stray) => !stray.shown).length;
  const reached = entries - dangling.length - missed;
  return [
    heading(
      asked
        ? `${entries} entries: ${percent(entries - dangling.length - strays.length, entries)} % find their passage first, ${percent(reached, entries)} % on the first screen`
        : `${entries} entries, looked over without asking the index`,
    ),
    heading(`${dangling.length} point to a passage that is not there`),
    ...firstOf(dangling, shown, ({ passage, question }) =>
      item(`${passage}: “${shortened(question, QUESTION_SHOWN)}”`, "bad"),
    ),
    heading(`${duplicates.length} times the same words twice`),
    ...firstOf(duplicates, shown, (same) =>
      item(`“${shortened(same[0]?.question ?? "", QUESTION_SHOWN)}”: ${same.map(({ passage }) => passage).join(", ")}`),
    ),
    ...(asked
      ? [heading(`${missed} not answered by their passage at all, ${strays.length - missed} not by it first`)]
      : []),
    ...firstOf(strays, shown, ({ entry, got }) => ({
      kind: "change",
      label: `“${shortened(entry.question, QUESTION_SHOWN)}”`,
      before: `meant: ${entry.passage}`,
      after: `got: ${outcomeText(got)}`,
    })),
    heading(`${unasked.length} passages without an entry`),
    ...firstOf(unasked, shown, (id) => item(id)),
    ...(entries === 0 ? [line("The bank is empty: seeds/questions/ has no entries.", "bad")] : []),
  ];
}
