import type { Engine } from "../../answer/engine.ts";
import type { Cited } from "../../store/cited.ts";
import type { RatingsOfDay } from "../../store/ratings.ts";
import type { Report } from "../../store/reports.ts";
import { nearestTo } from "../gaps/gap-report.ts";
import type { GapGroup } from "../gaps/group-gaps.ts";
import type { GoldResult } from "../gold/run-gold.ts";
import { markup, type Html } from "./html.ts";
import {
  citedSection,
  coverageSection,
  gapsSection,
  ratingsSection,
  reportsSection,
  type CitedPassage,
} from "./sections.ts";
import { STYLE } from "./style.ts";
import { timelineSection, type TimelineRow } from "./timeline.ts";

/** What the page shows. `now` is in milliseconds. */
export type PageInput = {
  readonly engine: Engine;
  readonly gold: GoldResult;
  readonly groups: readonly GapGroup[];
  readonly reports: readonly Report[];
  readonly cited: readonly Cited[];
  readonly ratings: readonly RatingsOfDay[];
  readonly now: number;
};

const GROUPS = 25;
const PASSAGES = 20;
const OBJECTIVE = /^objective \d+/i;

function timelineRows(engine: Engine): readonly TimelineRow[] {
  const answer = engine.rows({});
  if (answer.kind !== "rows") return [];
  return answer.rows.flatMap((citation) => {
    const { row } = citation;
    if (row === undefined) return [];
    const heading = engine.context(citation.passage)?.trail.find((title) => OBJECTIVE.test(title));
    return [{ citation, row, objective: heading ?? `Objective ${row.objective}` }];
  });
}

function citedPassages(engine: Engine, cited: readonly Cited[]): readonly CitedPassage[] {
  const times = new Map<string, number>();
  for (const one of cited) times.set(one.passage, (times.get(one.passage) ?? 0) + one.times);
  return [...times]
    .toSorted((one, other) => other[1] - one[1])
    .flatMap(([passage, count]) => {
      const citation = engine.citation(passage);
      return citation === undefined
        ? []
        : [{ locator: citation.locator, document: citation.document.shortName, text: citation.text, times: count }];
    })
    .slice(0, PASSAGES);
}

function bodyOf({ engine, gold, groups, reports, cited, ratings, now }: PageInput): Html {
  const made = new Date(now).toISOString();
  const shown = groups.slice(0, GROUPS).map((group) => ({ ...group, nearest: nearestTo(engine, group.question) }));
  return markup`<header><h1>Verbatim: what was asked, and how it was answered</h1>
<p class="quiet">Index build ${engine.build}, ${engine.documents.length} documents. Made on <time datetime="${made}">${made.slice(0, 10)}</time>. Nothing here names a person: questions are logged without who asked them.</p></header>
<main>
${reportsSection(reports)}
${gapsSection(shown, groups.length)}
${coverageSection(gold.kinds, gold.measures.overall)}
${citedSection(citedPassages(engine, cited))}
${ratingsSection(ratings)}
${timelineSection(timelineRows(engine))}
</main>
<footer><p>Made by <code>npm run report</code> from the store and the index; this page loads nothing from anywhere.</p></footer>`;
}

/** The report as one self-contained HTML page: no script, no request, light and dark. */
export function reportPage(input: PageInput): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Verbatim report, build ${input.engine.build}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
${bodyOf(input)}
</body>
</html>
`.html;
}
