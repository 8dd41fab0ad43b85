import type { PageInput } from "../../../src/desk/page/report-page.ts";
import { groupGaps } from "../../../src/desk/gaps/group-gaps.ts";
import { runGold } from "../../../src/desk/gold/run-gold.ts";
import { readGold } from "../../../src/desk/gold/gold-question.ts";
import { buildInMemory } from "../../../src/desk/load-build.ts";
import type { SeedFiles } from "../../../src/corpus/parse.ts";

const GOLD = `{"id":"g1","kind":"fact","question":"How many actions does the programme comprise?","match":"any","gold":[{"doc":"press-release","quote":"comprises 41 actions"}]}
{"id":"g2","kind":"unanswerable","question":"Who lights the lamps of the harbour?"}`;

/** A page with something in every part of it, and questions that would harm a page that is not careful. */
export function pageInput(seeds: SeedFiles): PageInput {
  const { engine } = buildInMemory(seeds);
  const gap = { reason: "not-in-documents", build: "0000000000", times: 2 };
  const days = Array.from({ length: 14 }, (_, index) => `2026-11-${String(index + 1).padStart(2, "0")}`);
  return {
    engine,
    gold: runGold(engine, readGold(GOLD), seeds),
    groups: groupGaps([
      { ...gap, question: '<script>alert(1)</script> & "lamps" </table>', day: "2026-11-01" },
      { ...gap, question: "who pays for the coast guard", day: "2026-11-02" },
    ]),
    reports: [
      {
        answer: "a1b2c3d4",
        passage: "press-release/paragraph-1",
        question: "<img src=x onerror=alert(1)>",
        build: "0000000000",
        times: 3,
        lastReportedAt: Date.UTC(2026, 10, 20),
      },
    ],
    cited: days.map((day) => ({ passage: "press-release/paragraph-1", day, times: 2 })),
    ratings: days.map((day, index) => ({ day, yes: 3 + (index % 4), no: index % 3 })),
    now: Date.UTC(2026, 10, 21),
  };
}

/** The same with nothing asked, rated or reported yet. */
export function emptyPageInput(seeds: SeedFiles): PageInput {
  return { ...pageInput(seeds), groups: [], reports: [], cited: [], ratings: [] };
}
