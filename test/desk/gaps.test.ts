import { describe, expect, it } from "vitest";
import { answeredNow } from "../../src/desk/gaps/answered-now.ts";
import { gapReport } from "../../src/desk/gaps/gap-report.ts";
import { groupGaps } from "../../src/desk/gaps/group-gaps.ts";
import { buildInMemory } from "../../src/desk/load-build.ts";
import { terminalText } from "../../src/desk/show/terminal.ts";
import type { Gap } from "../../src/store/gaps.ts";
import { NOT_USEFUL } from "../../src/store/ratings.ts";
import { smallSeeds } from "./support/small-project.ts";

function gap(question: string, rest: Partial<Gap> = {}): Gap {
  return { question, reason: "not-in-documents", build: "0000000000", day: "2026-11-20", times: 1, ...rest };
}

describe("grouping what was asked", () => {
  it("counts a question that was asked on several days in several wordings once", () => {
    const groups = groupGaps([
      gap("who pays for the coast guard", { times: 3 }),
      gap("who pays for the coast guards?", { day: "2026-11-21" }),
      gap("paying the coast guard", { day: "2026-11-21", reason: "weak" }),
      gap("zebra farming"),
    ]);
    expect(groups).toEqual([
      {
        question: "who pays for the coast guard",
        times: 5,
        days: 2,
        lastDay: "2026-11-21",
        reasons: ["not-in-documents", "weak"],
        wordings: [
          { question: "who pays for the coast guard", times: 3 },
          { question: "paying the coast guard", times: 1 },
          { question: "who pays for the coast guards?", times: 1 },
        ],
      },
      {
        question: "zebra farming",
        times: 1,
        days: 1,
        lastDay: "2026-11-20",
        reasons: ["not-in-documents"],
        wordings: [{ question: "zebra farming", times: 1 }],
      },
    ]);
  });

  it("puts what came up on more days before what was asked more often", () => {
    const groups = groupGaps([
      gap("lamp oil", { times: 9 }),
      gap("fog horns", { day: "2026-11-18" }),
      gap("fog horns", { day: "2026-11-19" }),
    ]);
    expect(groups.map(({ question }) => question)).toEqual(["fog horns", "lamp oil"]);
  });

  it("keeps questions apart that share little, and those of little words only", () => {
    expect(groupGaps([gap("lamp oil prices"), gap("lamp colours"), gap("who is who"), gap("what is it")])).toHaveLength(
      4,
    );
  });

  it("groups ten thousand questions, losing none", () => {
    const subjects = ["lamps", "bells", "rocks", "storms", "wrecks", "ships", "keepers", "charts", "buoys", "tides"];
    const gaps = Array.from({ length: 10_000 }, (_, index) =>
      gap(
        `${["who pays for", "where are", "what about", "cost of"][index % 4] ?? ""} ${subjects[index % 10] ?? ""} in port ${index % 977}`,
        { day: `2026-11-${String(1 + (index % 20)).padStart(2, "0")}` },
      ),
    );
    const groups = groupGaps(gaps);
    expect(groups.reduce((sum, { times }) => sum + times, 0)).toBe(10_000);
    expect(groups.length).toBeLessThan(9_000);
  });
});

describe("closing what a new build answers", () => {
  const { engine } = buildInMemory(smallSeeds());
  const ANSWERED = "what does the programme adopted today comprise";

  it.each<[string, readonly Gap[], readonly string[]]>([
    ["logged under an older build", [gap(ANSWERED)], [ANSWERED]],
    ["still not answered", [gap("who lights the lamps of the harbour at zebra farms")], []],
    ["logged under this very build", [gap(ANSWERED, { build: engine.build })], []],
    ["rated as not useful: that it is answered is no news", [gap(ANSWERED, { reason: NOT_USEFUL })], []],
  ])("%s", (_, gaps, closed) => {
    expect(answeredNow(engine, gaps)).toEqual(closed);
  });

  it("is reported below wrong passages and gaps, with the nearest passages", () => {
    const blocks = gapReport({
      engine,
      groups: groupGaps([gap("zebra \u001b[31mfarming", { times: 2 })]),
      closed: [ANSWERED],
      limit: 10,
      reports: [
        {
          answer: "a1b2",
          passage: "press-release/paragraph-1",
          question: "what is new",
          build: "0000000000",
          times: 2,
          lastReportedAt: 0,
        },
      ],
    });
    const text = terminalText(blocks, { width: 100, colours: false });
    const order = [
      "Reported as the wrong passage",
      "press-release/paragraph-1 (2 reports, answer a1b2)",
      "Not answered well",
      "2 times on 1 day",
      "Closed: this build answers them",
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).not.toContain("\u001b");
  });
});
