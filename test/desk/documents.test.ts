import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/corpus/catalogue.ts";
import { quote } from "../../src/corpus/quote.ts";
import { buildIndexFiles } from "../../src/desk/build-index.ts";
import { addDocument } from "../../src/desk/documents/add-document.ts";
import { LARGEST_FILE } from "../../src/desk/documents/extracted.ts";
import { previewLines } from "../../src/desk/documents/preview.ts";
import { proposeDocument, type Proposal } from "../../src/desk/documents/proposal.ts";
import { readOriginal, type Original } from "../../src/desk/documents/read-original.ts";
import { planRemoval, removeDocument } from "../../src/desk/documents/remove-document.ts";
import { projectRoot, readSeeds } from "../../src/project.ts";
import { makeDocx, makeEncryptedPdf, makePdf, makeScan, MARKDOWN, PAGE } from "./support/original-files.ts";
import { makeProject, smallSeeds, temporaryFolder } from "./support/small-project.ts";

const TODAY = "2026-11-21";

async function proposed(
  name: string,
  contents: string | Uint8Array,
): Promise<{ readonly original: Original; readonly proposal: Proposal }> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, contents);
  const original = await readOriginal(path);
  return { original, proposal: proposeDocument(original, {}, smallSeeds(), TODAY) };
}

function passages({ parsed, text }: Proposal): readonly string[] {
  return parsed.passages.map(({ kind, locator, spans }) => `${kind} | ${locator} | ${quote(text, spans)}`);
}

describe("adding a document", () => {
  it("takes a web page without its furniture", async () => {
    const { proposal } = await proposed("fog-signals.html", PAGE);
    expect(proposal.facts).toMatchObject({
      id: "fog-signals",
      title: "Fog signals on the northern coast",
      issued: "2013-06-03",
      date: "3 June 2013",
      format: "plain-text",
    });
    expect(passages(proposal)).toEqual([
      "title | Title 1 | Fog signals on the northern coast",
      "paragraph | Paragraph 1 | A horn sounds twice a minute whenever the far buoy cannot be seen.",
      "heading | “Who sounds it” | Who sounds it",
      "bullet | “Who sounds it”, item 1 | the keeper by day",
      "bullet | “Who sounds it”, item 2 | his deputy by night",
      "paragraph | “Who sounds it”, paragraph 1 | Place | Signal",
      "paragraph | “Who sounds it”, paragraph 2 | North rock | horn",
    ]);
  });

  it("takes Markdown without its marks", async () => {
    const { proposal } = await proposed("boats.md", MARKDOWN);
    expect(proposal.facts).toMatchObject({ id: "boats", title: "Rules for boats", issued: "2014-02-01" });
    expect(passages(proposal)).toEqual([
      "title | Title 1 | Rules for boats",
      "paragraph | Paragraph 1 | Every boat carries two lamps and a bell.",
      "heading | “Lamps” | Lamps",
      "bullet | “Lamps”, item 1 | red on the left",
      "bullet | “Lamps”, item 2 | green on the right",
    ]);
  });

  it("takes a Word file with its headings, lists and tables", async () => {
    const { proposal } = await proposed("Keepers 2015.docx", await makeDocx());
    expect(proposal.facts).toMatchObject({ id: "keepers-2015", title: "Rules for keepers of lighthouses" });
    expect(passages(proposal)).toEqual([
      "title | Title 1 | Rules for keepers of lighthouses",
      "heading | “Duties” | Duties",
      "paragraph | “Duties”, paragraph 1 | The keeper lights the lamp at dusk and puts it out at dawn.",
      "bullet | “Duties”, item 1 | clean the lens every morning",
      "bullet | “Duties”, item 2 | wind the clockwork of the fog bell",
      "heading | “Pay” | Pay",
      "paragraph | “Pay”, paragraph 1 | Grade | Pay in euro",
      "paragraph | “Pay”, paragraph 2 | Head keeper | 2 400",
    ]);
    expect(proposal.doubts.join(" ")).toContain("No date was found");
  });

  it("takes a PDF page by page, lines joined to paragraphs", async () => {
    const pdf = await makePdf(
      [
        [
          { text: "Watch over the coast", size: 18 },
          { text: "Decided on 9 May 2012", gap: 3 },
          { text: "The watch", size: 14, gap: 3 },
          { text: "The harbour office keeps watch over the coast by day and by night, in", gap: 2 },
          { text: "every season of the year. It counts the ships that come and the ships" },
          { text: "that go." },
          { text: "A ship that is overdue is looked for from the air as soon as the wind", gap: 2.5 },
          { text: "allows, and at sea by whoever is nearest to the place where it was last" },
        ],
        [{ text: "seen, whatever flag it flies and whoever owns the cargo that it carries." }],
      ],
      "Watch over the coast",
    );
    const { proposal } = await proposed("watch.pdf", pdf);
    expect(proposal.facts).toMatchObject({
      id: "watch",
      title: "Watch over the coast",
      issued: "2012-05-09",
      date: "9 May 2012",
    });
    expect(passages(proposal)).toEqual([
      "title | Page 1, title 1 | Watch over the coast",
      "paragraph | Page 1, paragraph 1 | Decided on 9 May 2012",
      "heading | Page 1, “The watch” | The watch",
      "paragraph | Page 1, “The watch”, paragraph 1 | The harbour office keeps watch over the coast by day and by night, in every season of the year. It counts the ships that come and the ships that go.",
      "paragraph | Page 1, “The watch”, paragraph 2 | A ship that is overdue is looked for from the air as soon as the wind allows, and at sea by whoever is nearest to the place where it was last seen, whatever flag it flies and whoever owns the cargo that it carries.",
    ]);
    expect(proposal.parsed.leftOvers.filter(({ reason }) => reason === "page number")).toHaveLength(2);
  });

  it("names the page of a PDF of one page, too", async () => {
    const { proposal } = await proposed("note.pdf", await makePdf([[{ text: "The bell is rung in fog." }]]));
    expect(passages(proposal)).toEqual(["paragraph | Page 1, paragraph 1 | The bell is rung in fog."]);
  });

  it.each<[string, string, string | Uint8Array | (() => Uint8Array | Promise<Uint8Array>), RegExp]>([
    ["a scan", "scan.pdf", makeScan, /scan\.pdf holds no text, only pictures of pages \(a scan\)/u],
    ["an encrypted PDF", "secret.pdf", makeEncryptedPdf, /secret\.pdf is encrypted: save it without a password/u],
    ["a damaged PDF", "torn.pdf", "%PDF-1.7 and then nothing", /torn\.pdf is not a PDF that can be read/u],
    [
      "an old Word file",
      "old.docx",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
      /old\.docx is encrypted or an old Word file/u,
    ],
    ["something else called .docx", "fake.docx", "hello", /fake\.docx is not a Word file/u],
    ["a torn Word file", "torn.docx", "PK\u0003\u0004 torn", /torn\.docx is a damaged Word file/u],
    ["an empty file", "empty.txt", "", /empty\.txt is empty/u],
    ["a file of spaces", "spaces.txt", " \n\n \t", /spaces\.txt holds no text/u],
    ["a page without text", "bare.html", "<html><body><img src=x></body></html>", /bare\.html holds no text/u],
    ["another encoding", "latin.txt", Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), /latin\.txt is not UTF-8 text/u],
    ["a program", "tool.txt", "MZ\u0000\u0001\u0002", /tool\.txt is not a text file/u],
    ["a picture", "photo.png", "x", /photo\.png cannot be read: documents are added from \.txt/u],
  ])("refuses %s in one sentence", async (_, name, contents, sentence) => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, typeof contents === "function" ? await contents() : contents);
    const refused = readOriginal(path);
    await expect(refused).rejects.toThrow(sentence);
    await expect(refused).rejects.toMatchObject({
      name: "UnreadableDocument",
      message: expect.not.stringContaining("\n"),
    });
  });

  it("refuses a huge file by its size, and one that is not there", async () => {
    const path = join(temporaryFolder(), "huge.txt");
    writeFileSync(path, "x");
    truncateSync(path, LARGEST_FILE + 1);
    await expect(readOriginal(path)).rejects.toThrow(/huge\.txt has 21 MB, more than 20 MB/u);
    await expect(readOriginal("nowhere.txt")).rejects.toThrow(/nowhere\.txt cannot be found/u);
  });

  it("writes text, original and entry, so that quotes can be checked; and removes all of it again", async () => {
    const root = makeProject();
    const before = readSeeds(root);
    const { original, proposal } = await proposed("fog-signals.html", PAGE);
    expect(addDocument(root, proposal, original, before)).toEqual([
      "seeds/fog-signals.txt",
      "seeds/originals/fog-signals.html",
      "seeds/catalogue.json",
    ]);
    expect(readFileSync(join(root, "seeds/originals/fog-signals.html"), "utf8")).toBe(PAGE);
    const seeds = readSeeds(root);
    expect(readCatalogue(seeds.get("catalogue.json") ?? "").map(({ id }) => id)).toEqual([
      "press-release",
      "fog-signals",
      "eurlex-summary",
    ]);
    const { corpus } = buildIndexFiles(seeds);
    expect(corpus.passages.filter(({ document }) => document === "fog-signals")).toHaveLength(7);

    removeDocument(root, planRemoval(root, "fog-signals", seeds), seeds);
    expect(readSeeds(root)).toEqual(before);
    expect(existsSync(join(root, "seeds/originals/fog-signals.html"))).toBe(false);
  });

  it("refuses what is there already, by its text and by its name", async () => {
    const seeds = smallSeeds();
    const path = join(temporaryFolder(), "again.txt");
    writeFileSync(path, seeds.get("press-release") ?? seeds.get("press-release.txt") ?? "");
    const original = await readOriginal(path);
    expect(() => proposeDocument(original, {}, seeds, TODAY)).toThrow(
      "again.txt is in the catalogue already, as press-release",
    );
    const other = await proposed("new.txt", "A text that nobody has.\n");
    expect(() => proposeDocument(other.original, { id: "press-release" }, seeds, TODAY)).toThrow(
      'The id "press-release" is taken',
    );
  });
});

describe("removing a document", () => {
  it("takes its questions, layout, reviewed marks and pairs with it", () => {
    const seeds = readSeeds(projectRoot());
    const { files, shortened } = planRemoval(projectRoot(), "iss-2010", seeds);
    expect(files).toEqual(["seeds/iss-2010.txt", "seeds/questions/iss-2010.txt", "seeds/layout/iss-2010.txt"]);
    expect(shortened).toEqual(["seeds/catalogue.json", "seeds/classes.txt", "seeds/lists.txt", "seeds/pairs.txt"]);
    expect(planRemoval(projectRoot(), "annual-report-2011", seeds).shortened).toEqual([
      "seeds/catalogue.json",
      "seeds/classes.txt",
      "seeds/lists.txt",
      "seeds/marks.txt",
      "seeds/pairs.txt",
    ]);
  });

  it.each(["iss-in-action", "annual-report-2011", "iss-2010"])(
    "leaves a project without %s that can be built",
    (id) => {
      const root = makeProject(readSeeds(projectRoot()));
      const seeds = readSeeds(root);
      removeDocument(root, planRemoval(root, id, seeds), seeds);
      const left = readSeeds(root);
      expect([...left.values()].some((text) => text.includes(`${id}/`))).toBe(false);
      expect(buildIndexFiles(left).corpus.documents).toHaveLength(4);
    },
  );

  it("refuses an unknown document, and the last one", () => {
    const root = makeProject();
    const seeds = readSeeds(root);
    expect(() => planRemoval(root, "nowhere", seeds)).toThrow(
      'There is no document "nowhere"; there are press-release, eurlex-summary',
    );
    removeDocument(root, planRemoval(root, "press-release", seeds), seeds);
    expect(() => planRemoval(root, "eurlex-summary", readSeeds(root))).toThrow("eurlex-summary is the last document");
  });
});

describe("the preview", () => {
  it("shows every line beside what it gives", async () => {
    const { proposal } = await proposed(
      "boats.txt",
      "Lamps and bells\n\n- red on the left\n- green on the\n  right side\n",
    );
    expect(previewLines(proposal.text, proposal.parsed).map(({ number, owners }) => [number, ...owners])).toEqual([
      [1, "title-1 [title]"],
      [2],
      [3, "left over: list mark", "bullet-1 [bullet]"],
      [4, "left over: list mark", "bullet-2 [bullet]"],
      [5, "… bullet-2 [bullet]"],
    ]);
  });
});
