import { describe, expect, it } from "vitest";
import { readBank } from "../../src/answer/bank.ts";
import { askEach } from "../../src/desk/ask-probes.ts";
import { lintBank } from "../../src/desk/bank/lint-bank.ts";
import { lintReport } from "../../src/desk/bank/lint-report.ts";
import { entryProblem, nearQuestions, withBankEntry, withEntry } from "../../src/desk/bank/try-entry.ts";
import { readBanks } from "../../src/desk/build-index.ts";
import { buildInMemory } from "../../src/desk/load-build.ts";
import { allProbes } from "../../src/desk/rebuild/compare-builds.ts";
import { tryBoth } from "../../src/desk/try-report.ts";
import { terminalText } from "../../src/desk/show/terminal.ts";
import { isKnownLine, readWordLine, touchedBy, unheldTerms, withWordLine } from "../../src/desk/words/try-words.ts";
import { createEngine } from "../../src/answer/create-engine.ts";
import { loadIndex } from "../../src/search/load.ts";
import { buildIndexFiles } from "../../src/desk/build-index.ts";
import { projectRoot, readSeeds } from "../../src/project.ts";
import { smallSeeds } from "./support/small-project.ts";

const BANK = `# Questions for the press release.

== press-release/paragraph-1
[1] what did brussels announce about keeping people safe
how many measures are in the package

== press-release/paragraph-3
who must find the money
`;

const seeds = new Map([...smallSeeds(), ["questions/press-release.txt", BANK]]);
const built = buildInMemory(seeds);

describe("the lint of the bank", () => {
  it("finds what dangles, what is doubled, what strays and what nobody asks about", () => {
    const bank = readBank(
      `${BANK}measures in the package: how many\n== press-release/paragraph-99\nwhere did it go\n== press-release/paragraph-4\nwho lights the zebra lamps\n`,
      "bank",
    );
    const outcomes = bank.map(({ passage, question }) => {
      if (question.startsWith("who lights")) return { kind: "refused: not-in-documents", shown: [] };
      return {
        kind: "found",
        shown: question.startsWith("measures") ? ["press-release/paragraph-1", passage] : [passage],
      };
    });
    const lint = lintBank(built.corpus, bank, outcomes);
    expect(lint.dangling.map(({ passage }) => passage)).toEqual(["press-release/paragraph-99"]);
    expect(lint.duplicates.map((same) => same.map(({ passage }) => passage))).toEqual([
      ["press-release/paragraph-1", "press-release/paragraph-3"],
    ]);
    expect(lint.strays.map(({ entry, shown }) => [entry.question, shown])).toEqual([
      ["who lights the zebra lamps", false],
      ["measures in the package: how many", true],
    ]);
    expect(lint.unasked).toContain("press-release/paragraph-2");
    expect(lint.unasked).not.toContain("press-release/paragraph-1");
    const text = terminalText(lintReport(lint), { width: 80, colours: false });
    expect(text).toContain("1 point to a passage that is not there");
    expect(text.split("\n").length).toBeLessThan(50);
  });

  it("looks over what needs no asking, fast", () => {
    const lint = lintBank(built.corpus, built.bank);
    expect(lint).toMatchObject({ asked: false, strays: [], dangling: [] });
    expect(terminalText(lintReport(lint), { width: 80, colours: false })).toContain(
      "looked over without asking the index",
    );
  });

  it("counts a passage below the heading that an entry points to as its own", () => {
    const heading = built.corpus.passages.find(({ kind }) => kind === "heading");
    const below = built.corpus.passages.find(({ place }) => place.includes(heading?.id ?? ""));
    const bank = [{ passage: heading?.id ?? "", question: "all about it" }];
    expect(lintBank(built.corpus, bank, [{ kind: "part", shown: [below?.id ?? ""] }]).strays).toEqual([]);
  });
});

describe("trying a question", () => {
  it.each<[string, string, string]>([
    [
      "at the end of its passage's block",
      "press-release/paragraph-1",
      "how many measures are in the package\nis it safe\n\n== press-release/paragraph-3",
    ],
    [
      "in a block of its own, in document order",
      "press-release/paragraph-2",
      "package\n\n== press-release/paragraph-2\nis it safe\n\n== press-release/paragraph-3",
    ],
    [
      "in a block at the end",
      "press-release/paragraph-4",
      "who must find the money\n\n== press-release/paragraph-4\nis it safe\n",
    ],
  ])("puts it %s", (_, passage, expected) => {
    const text = withEntry(BANK, { passage, question: "is it safe" }, built.corpus);
    expect(text).toContain(expected);
    expect(readBank(text, "bank")).toHaveLength(4);
    expect(text.startsWith("# Questions for the press release.\n")).toBe(true);
  });

  it("begins a file where a document has none, and keeps the sentence", () => {
    const changed = withBankEntry(
      seeds,
      { passage: "eurlex-summary/paragraph-1", question: "what is it about", sentence: 2 },
      built.corpus,
    );
    expect(changed.get("questions/eurlex-summary.txt")).toBe("== eurlex-summary/paragraph-1\n[2] what is it about\n");
  });

  it("shows which answers would change", () => {
    const entry = {
      passage: "press-release/paragraph-3",
      question: "what did brussels announce about keeping folk safe",
    };
    const after = buildInMemory(withBankEntry(seeds, entry, built.corpus));
    const probes = nearQuestions(entry, allProbes([], built.bank));
    expect(probes.map(({ question }) => question)).toEqual(["what did brussels announce about keeping people safe"]);
    const trial = tryBoth(built, after, [...probes, { id: "own", from: "bank", question: entry.question }], askEach);
    expect(trial.changes.map(({ probe, after: now }) => [probe.id, now.first?.passage])).toContainEqual([
      "own",
      entry.passage,
    ]);
  });

  it.each<[string, string, string, RegExp]>([
    [
      "a passage that is not there",
      "press-release/paragraph-99",
      "is it safe",
      /There is no passage "press-release\/paragraph-99"/u,
    ],
    [
      "a question that is there",
      "press-release/paragraph-3",
      "How many measures are in the package?",
      /holds this question already, for press-release\/paragraph-1/u,
    ],
    ["a gold question", "press-release/paragraph-3", "Who tends the lamps at night?", /This is a gold question/u],
    ["a new question", "press-release/paragraph-3", "Who tends the lamps by day?", /^may be kept$/u],
  ])("judges %s", (_, passage, question, problem) => {
    const said = entryProblem({ passage, question }, built.corpus, built.bank, [
      { question: "who tends the lamps at night" },
    ]);
    expect(said ?? "may be kept").toMatch(problem);
  });

  it("reads every bank of the project as it was written, whatever is added", () => {
    const real = readSeeds(projectRoot());
    const { corpus } = buildIndexFiles(real);
    for (const passage of [
      "iss-2010/introduction",
      "iss-in-action/note-37",
      "eurlex-summary/paragraph-1",
      "press-release/title-1",
    ]) {
      const changed = withBankEntry(real, { passage, question: "zebra lamps of the harbour" }, corpus);
      expect(readBanks(changed)).toHaveLength(readBanks(real).length + 1);
    }
  });
});

describe("trying a word", () => {
  it("is read as the list would be", () => {
    expect(() => readWordLine("lamps lights")).toThrow(/cannot be read/u);
    expect(() => readWordLine("lamps = lamps")).toThrow(/adds nothing/u);
    const tried = readWordLine("coppers, bobbies = police");
    expect(tried.expansions.size).toBe(2);
    expect(isKnownLine(withWordLine(seeds, "thesaurus", "coppers, bobbies = police"), "thesaurus", tried)).toBe(true);
    expect(withWordLine(new Map([["thesaurus.txt", "a = b"]]), "thesaurus", "c = d").get("thesaurus.txt")).toBe(
      "a = b\nc = d\n",
    );
  });

  it("touches only questions that hold all of its words, in either direction where it goes both ways", () => {
    const probes = allProbes(
      [],
      [
        { passage: "x/1", question: "Do the water bobbies swim?" },
        { passage: "x/2", question: "is water wet" },
      ],
    );
    expect(touchedBy(readWordLine("water bobby = coast guard"), probes).map(({ id }) => id)).toEqual(["x/1"]);
    expect(touchedBy(readWordLine("coast guard <=> water"), probes).map(({ id }) => id)).toEqual(["x/1", "x/2"]);
  });

  it("names words that no document holds", () => {
    expect(unheldTerms(readWordLine("coppers = security, zebra farm"), built.corpus)).toEqual(["zebra farm"]);
  });

  it("shows which answers would change", () => {
    const files = buildIndexFiles(seeds);
    const library = {
      seeds,
      corpus: files.corpus,
      bank: files.bank,
      build: files.manifest.build,
      index: loadIndex(JSON.parse(files.files.get(files.manifest.files.search) ?? "")),
    };
    const line = "zebra stripes = cyberspace (1)";
    const after = {
      manifest: files.manifest,
      engine: createEngine({ ...library, seeds: withWordLine(seeds, "thesaurus", line) }),
    };
    const probes = touchedBy(
      readWordLine(line),
      allProbes([], [{ passage: "own", question: "What about zebra stripes?" }]),
    );
    const { changes } = tryBoth({ manifest: files.manifest, engine: createEngine(library) }, after, probes, askEach);
    expect(
      changes.map(({ before, after: now }) => [before.kind, now.first?.text.toLowerCase().includes("cyber")]),
    ).toEqual([["refused: not-in-documents", true]]);
  });
});
