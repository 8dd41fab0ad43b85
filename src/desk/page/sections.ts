import type { GapGroup } from "../gaps/group-gaps.ts";
import type { Nearest } from "../gaps/gap-report.ts";
import type { KindScore } from "../gold/summary.ts";
import type { RatingsOfDay } from "../../store/ratings.ts";
import type { Report } from "../../store/reports.ts";
import { shortened } from "../show/block.ts";
import { markup, picture, section, table, type Html } from "./html.ts";

const WIDTH = 960;
const TEXT = 220;
const percent = (share: number): string => (Number.isNaN(share) ? "–" : `${Math.round(share * 100)} %`);

/** How well each kind of gold question is answered. */
export function coverageSection(kinds: readonly KindScore[], overall: number): Html {
  const empty = markup`<p>There are no gold questions in test/gold/.</p>`;
  if (kinds.length === 0) return section("coverage", "Gold questions answered", empty);
  const line = 24;
  const bars = kinds.map(({ kind, score }, index) => {
    const y = index * line;
    return markup`<text x="0" y="${y + 16}">${kind}</text><rect class="rest" x="200" y="${y + 4}" width="680" height="${line - 8}"/><rect class="bar" x="200" y="${y + 4}" width="${Math.round(680 * score)}" height="${line - 8}"/><text x="890" y="${y + 16}">${percent(score)}</text>\n`;
  });
  const said = kinds.map(({ kind, score }) => `${kind} ${percent(score)}`).join(", ");
  return section(
    "coverage",
    "Gold questions answered",
    markup`<p>Of all gold questions, ${percent(overall)} are answered as they should be.</p>`,
    picture(
      "coverage",
      WIDTH,
      kinds.length * line + 4,
      "Share of gold questions answered rightly, by kind",
      said,
      bars,
    ),
    table(
      "Gold questions by kind",
      ["Kind", "Questions", "Score", "Right passage among the first three", "Answered"],
      kinds.map(({ kind, questions, score, hit3, answered }) => [
        kind,
        String(questions),
        percent(score),
        percent(hit3),
        percent(answered),
      ]),
    ),
  );
}

/** Passages that people reported as wrong. */
export function reportsSection(reports: readonly Report[]): Html {
  const rows = reports.map(({ question, passage, times, lastReportedAt }) => [
    shortened(question, TEXT),
    passage,
    String(times),
    new Date(lastReportedAt).toISOString().slice(0, 10),
  ]);
  const body =
    rows.length === 0
      ? markup`<p>No passage was reported as wrong.</p>`
      : table("Reports, those of most people first", ["Question", "Passage", "Reports", "Last"], rows);
  return section("reports", "Reported as the wrong passage", body);
}

/** Questions that were not answered well. */
export function gapsSection(
  groups: readonly (GapGroup & { readonly nearest: readonly Nearest[] })[],
  total: number,
): Html {
  const rows = groups.map(({ question, times, days, lastDay, reasons, nearest }) => [
    shortened(question, TEXT),
    String(times),
    String(days),
    lastDay,
    reasons.join(", "),
    nearest.map(({ passage }) => passage).join(", ") || "–",
  ]);
  const body =
    rows.length === 0
      ? markup`<p>No question is logged as unanswered.</p>`
      : table(
          `${groups.length} of ${total} groups of questions`,
          ["Question", "Times", "Days", "Last", "Why", "Nearest passages"],
          rows,
        );
  return section("gaps", "Not answered well", body);
}

/** A passage with how often it was shown as an answer. */
export type CitedPassage = {
  readonly locator: string;
  readonly document: string;
  readonly text: string;
  readonly times: number;
};

/** The passages that were shown as answers most often. */
export function citedSection(cited: readonly CitedPassage[]): Html {
  const rows = cited.map(({ locator, document, text, times }) => [
    `${document}, ${locator}`,
    shortened(text, TEXT),
    String(times),
  ]);
  const body =
    rows.length === 0
      ? markup`<p>No answer was given yet.</p>`
      : table("Passages by how often they were an answer", ["Passage", "Beginning", "Times"], rows);
  return section("cited", "Most cited passages", body);
}

/** Days that are drawn; older ones stand in the table only. */
const DAYS_DRAWN = 60;

function swatch(kind: "yes" | "no"): Html {
  return markup`<svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${kind}" width="10" height="10"/></svg>`;
}

function ratingsDrawing(days: readonly RatingsOfDay[]): Html {
  const height = 160;
  const drawn = days.slice(-DAYS_DRAWN);
  const most = Math.max(...drawn.map(({ yes, no }) => yes + no));
  const step = WIDTH / Math.max(drawn.length, 12);
  const tall = (count: number): number => Math.round((count / most) * (height - 30));
  const bars = drawn.map(({ yes, no }, index) => {
    const x = index * step;
    const base = height - 20;
    return markup`<rect class="yes" x="${x + 1}" y="${base - tall(yes)}" width="${step - 2}" height="${tall(yes)}"/><rect class="no" x="${x + 1}" y="${base - tall(yes) - tall(no)}" width="${step - 2}" height="${tall(no)}"/>\n`;
  });
  const ends = markup`<text x="0" y="${height - 4}">${drawn[0]?.day ?? ""}</text><text x="${Math.max(drawn.length * step, 160)}" y="${height - 4}" text-anchor="end">${drawn.length > 1 ? (drawn.at(-1)?.day ?? "") : ""}</text>`;
  const [yes, no] = [days.reduce((sum, day) => sum + day.yes, 0), days.reduce((sum, day) => sum + day.no, 0)];
  const legend = markup`<figcaption>${swatch("yes")} useful, below; ${swatch("no")} not useful, above</figcaption>`;
  return picture(
    "ratings",
    WIDTH,
    height,
    "Ratings by day",
    `${yes} useful and ${no} not useful; on each day the useful ones stand below the others. The table has the figures.`,
    [...bars, ends],
    legend,
  );
}

/** Ratings over time. */
export function ratingsSection(days: readonly RatingsOfDay[]): Html {
  if (days.length === 0)
    return section("ratings-heading", "Ratings over time", markup`<p>No answer was rated yet.</p>`);
  const rows = days.toReversed().map(({ day, yes, no }) => [day, String(yes), String(no)]);
  const list = table("Ratings by day, the newest first", ["Day", "Useful", "Not useful"], rows);
  return section(
    "ratings-heading",
    "Ratings over time",
    ratingsDrawing(days),
    markup`<details><summary>The figures by day</summary>${list}</details>`,
  );
}
