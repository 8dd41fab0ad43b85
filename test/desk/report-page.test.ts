import { describe, expect, it } from "vitest";
import { reportPage } from "../../src/desk/page/report-page.ts";
import { projectRoot, readSeeds } from "../../src/project.ts";
import { emptyPageInput, pageInput } from "./support/page-input.ts";
import { smallSeeds } from "./support/small-project.ts";

describe("the report page", () => {
  const page = reportPage(pageInput(smallSeeds()));

  it("asks nothing of anybody: no script, no address, no file", () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(
      /<(?:script|link|iframe|img|object|embed|base|form)\b|<[^>]*\s(?:src|href|action|on\w+)=|url\(|@import|https?:\/\//iu,
    );
  });

  it("shows what people typed as text", () => {
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;lamps&quot; &lt;/table&gt;");
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });

  it("has a part for each thing that a maintainer looks for, reports first", () => {
    const titles = [...page.matchAll(/<h2[^>]*>([^<]+)<\/h2>/gu)].map(([, title]) => title);
    expect(titles).toEqual([
      "Reported as the wrong passage",
      "Not answered well",
      "Gold questions answered",
      "Most cited passages",
      "Ratings over time",
    ]);
  });

  it("says so where nothing was asked yet", () => {
    const empty = reportPage(emptyPageInput(smallSeeds()));
    for (const sentence of [
      "No passage was reported as wrong.",
      "No question is logged as unanswered.",
      "No answer was given yet.",
      "No answer was rated yet.",
    ])
      expect(empty).toContain(sentence);
  });

  it("draws all 41 actions of the strategy by year and objective, in its own words", () => {
    const full = reportPage(emptyPageInput(readSeeds(projectRoot())));
    expect(full).toContain("The 41 actions by year and objective");
    expect(full.match(/<rect class="(?:bar|open)" x="[\d.]+" y="[\d.]+" width="[\d.]+" height="14"/gu)).toHaveLength(
      41,
    );
    expect(full.match(/<text class="group"/gu)).toHaveLength(5);
    expect(full).toContain("Proposal on the use of EU Passenger Name Records");
    expect(full).not.toContain("NaN");
  });
});
