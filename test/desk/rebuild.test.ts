import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/corpus/catalogue.ts";
import { addDocument } from "../../src/desk/documents/add-document.ts";
import { proposeDocument } from "../../src/desk/documents/proposal.ts";
import { readOriginal } from "../../src/desk/documents/read-original.ts";
import { planRemoval, removeDocument } from "../../src/desk/documents/remove-document.ts";
import { passageChanges, type PassageText } from "../../src/desk/rebuild/passage-changes.ts";
import { rebuild, type RebuildOptions, type Rebuilt } from "../../src/desk/rebuild/rebuild.ts";
import { MARKDOWN_LIMITS, TERMINAL_LIMITS } from "../../src/desk/rebuild/rebuild-report.ts";
import { markdownText } from "../../src/desk/show/markdown.ts";
import { terminalText } from "../../src/desk/show/terminal.ts";
import { loadLibrary } from "../../src/load-library.ts";
import { readSeeds } from "../../src/project.ts";
import { changedText, makeProject, smallSeeds, writeSeeds } from "./support/small-project.ts";

const PLAIN: RebuildOptions = { dryRun: false, force: undefined, wholeBank: true };
const DRY = { ...PLAIN, dryRun: true };

function reportOf({ report }: Rebuilt): string {
  return terminalText(report(TERMINAL_LIMITS), { width: 110, colours: false });
}

function build(root: string, options = PLAIN): Rebuilt {
  return rebuild(root, readSeeds(root), options);
}

/** A project whose first build is published. */
function published(): string {
  const root = makeProject();
  expect(build(root).published).toBe(true);
  return root;
}

describe("what becomes of passages", () => {
  const a: PassageText = { id: "d/paragraph-1", text: "Alpha." };
  const b: PassageText = { id: "d/paragraph-2", text: "Beta." };
  const c: PassageText = { id: "d/paragraph-3", text: "Gamma." };

  it.each<[string, readonly PassageText[], readonly PassageText[], readonly string[]]>([
    ["nothing", [a, b], [a, b], []],
    ["a changed text", [a, b], [a, { ...b, text: "Beta, again." }], ["changed d/paragraph-2"]],
    ["a new one at the end", [a], [a, b], ["added d/paragraph-2"]],
    ["a removed one at the end", [a, b], [a], ["removed d/paragraph-2"]],
    [
      "a new one at the beginning moves the rest",
      [a, b],
      [
        { ...a, text: "New." },
        { ...b, text: "Alpha." },
        { ...c, text: "Beta." },
      ],
      ["added d/paragraph-1", "moved d/paragraph-1", "moved d/paragraph-2"],
    ],
    [
      "a removed one at the beginning moves the rest",
      [a, b, c],
      [
        { ...a, text: "Beta." },
        { ...b, text: "Gamma." },
      ],
      ["moved d/paragraph-2", "moved d/paragraph-3", "removed d/paragraph-1"],
    ],
    [
      "of two with one text each moves once",
      [a, { ...b, text: "Alpha." }],
      [
        { id: "d/x", text: "Alpha." },
        { id: "d/y", text: "Alpha." },
      ],
      ["moved d/paragraph-1", "moved d/paragraph-2"],
    ],
  ])("%s", (_, before, after, expected) => {
    const changes = passageChanges(before, after).map(({ change, id }) => `${change} ${id}`);
    expect(changes.toSorted()).toEqual(expected.toSorted());
  });
});

describe("the rebuild report", () => {
  it("says that nothing is to be published where the seeds are the same", () => {
    const root = published();
    const again = build(root);
    expect(again).toMatchObject({ published: false, refused: false });
    expect(reportOf(again)).toContain("nothing to publish");
  });

  it("shows a changed paragraph at all three levels, and a dry run writes nothing", () => {
    const root = published();
    writeSeeds(root, changedText(readSeeds(root), "press-release.txt", "41 actions", "57 actions"));
    const text = reportOf(build(root, DRY));
    expect(text).toContain("changed press-release");
    expect(text).toMatch(/1 changed, 0 removed, 0 added, 0 moved/u);
    expect(text).toMatch(/- .*41 actions/u);
    expect(text).toMatch(/\+ .*57 actions/u);
    expect(text).toMatch(/“what does the programme adopted today comprise” \(bank press-release\/paragraph-1\)/u);
    expect(text).toContain("Dry run: nothing was written");
    expect(() => loadLibrary(root)).toThrow(/stale: seeds\/press-release\.txt was changed/u);
  });

  it("shows a removed document", () => {
    const root = published();
    const seeds = readSeeds(root);
    removeDocument(root, planRemoval(root, "press-release", seeds), seeds);
    const text = reportOf(build(root, { ...PLAIN, force: "withdrawn by its issuer" }));
    expect(text).toContain("removed press-release");
    expect(text).toMatch(/0 changed, 34 removed, 0 added, 0 moved/u);
    expect(loadLibrary(root).corpus.documents.map(({ id }) => id)).toEqual(["eurlex-summary"]);
  });

  it("shows an added document", async () => {
    const root = published();
    const seeds = readSeeds(root);
    const original = await readOriginal("test/desk/fixtures/made-up-communication.txt");
    addDocument(root, proposeDocument(original, {}, seeds, "2026-11-21"), original, seeds);
    const built = build(root);
    expect(reportOf(built)).toContain("added made-up-communication");
    expect(reportOf(built)).toMatch(/0 changed, 0 removed, 52 added, 0 moved/u);
    expect(loadLibrary(root).corpus.documents).toHaveLength(3);
  });

  it("reads as Markdown for a pull request, in full and without a sign that acts", () => {
    const root = published();
    writeSeeds(
      root,
      changedText(readSeeds(root), "press-release.txt", "41 actions", "41 *bold* <b>actions</b> [a](b)"),
    );
    const text = markdownText(build(root, DRY).report(MARKDOWN_LIMITS));
    expect(text).toContain("## Passages");
    expect(text).toContain("  - after: ");
    expect(text).toContain("41 \\*bold\\* &lt;b\\>actions&lt;/b\\>");
    expect(readFileSync(join(root, "data/rebuild-report.md"), "utf8")).toBe(text);
  });

  it("compares by hashes alone where the old texts are nowhere any more", () => {
    const root = published();
    rmSync(join(root, "data"), { recursive: true });
    writeSeeds(root, changedText(readSeeds(root), "press-release.txt", "41 actions", "57 actions"));
    const text = reportOf(build(root, DRY));
    expect(text).toMatch(/is nowhere for seeds\/press-release\.txt, so it cannot be\s+compared/u);
    expect(text).toContain("changed press-release");
  });
});

describe("floors", () => {
  const FLOOR = {
    hit1: 1,
    hit3: 0,
    mrr: 0,
    lead: 0,
    short: 0,
    listF1: 0,
    listRecall: 0,
    listPrecision: 0,
    answered: 0,
    abstained: 0,
    chat: 0,
    overall: 0,
  };

  /** Gold questions beside the seeds, of which one has no answer in these documents. */
  function withGold(root: string): void {
    const gold = [
      {
        id: "g1",
        kind: "fact",
        question: "How many actions does the programme comprise?",
        match: "any",
        gold: [{ doc: "press-release", quote: "comprises 41 actions" }],
      },
      {
        id: "g2",
        kind: "fact",
        question: "who lights the lamps of the harbour",
        match: "any",
        gold: [{ doc: "press-release", quote: "the keeper of the lamps" }],
      },
    ];
    mkdirSync(join(root, "test/gold"), { recursive: true });
    writeFileSync(join(root, "test/gold/dev.jsonl"), gold.map((line) => JSON.stringify(line)).join("\n"));
    writeFileSync(join(root, "test/gold/floors.json"), JSON.stringify({ measures: FLOOR, kinds: {} }));
  }

  it("refuses a build below them, and keeps the old index", () => {
    const root = published();
    withGold(root);
    const before = readdirSync(join(root, "index"));
    writeSeeds(root, changedText(readSeeds(root), "press-release.txt", "41 actions", "57 actions"));
    const refused = build(root);
    expect(refused).toMatchObject({ published: false, refused: true });
    expect(reportOf(refused)).toMatch(/Refused, index\/ is as it was/u);
    expect(reportOf(refused)).toMatch(/hit1 fell below its floor/u);
    expect(readdirSync(join(root, "index"))).toEqual(before);
  });

  it("publishes below them for a reason, which the report keeps", () => {
    const root = published();
    withGold(root);
    writeSeeds(root, changedText(readSeeds(root), "press-release.txt", "41 actions", "57 actions"));
    const forced = build(root, { ...PLAIN, force: "the new figure was confirmed" });
    expect(forced.published).toBe(true);
    expect(reportOf(forced)).toContain("Published below the floors, because: the new figure was confirmed");
    expect(readFileSync(join(root, "data/rebuild-report.md"), "utf8")).toContain("the new figure was confirmed");
    expect(loadLibrary(root).build).not.toBe("");
  });

  it("refuses a build in which the bank points to passages that are gone", () => {
    const root = makeProject(
      new Map([
        ...smallSeeds(),
        ["questions/press-release.txt", "== press-release/paragraph-99\nwho lights the lamps of the harbour\n"],
      ]),
    );
    const refused = build(root);
    expect(refused.refused).toBe(true);
    expect(reportOf(refused)).toContain("bank recall fell below its floor: 0.000");
    expect(reportOf(refused)).toContain("1 questions of the bank point to passages that are not there");
    expect(existsSync(join(root, "index"))).toBe(false);
  });
});

describe("what cannot be built", () => {
  it("is refused before anything is written", () => {
    const root = published();
    const before = readFileSync(join(root, "index/manifest.json"), "utf8");
    const seeds = readSeeds(root);
    rmSync(join(root, "seeds/press-release.txt"));
    expect(() => build(root)).toThrow(/seeds\/press-release\.txt is missing/u);
    expect(readCatalogue(seeds.get("catalogue.json") ?? "")).toHaveLength(2);
    expect(readFileSync(join(root, "index/manifest.json"), "utf8")).toBe(before);
  });
});
