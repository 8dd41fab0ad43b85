import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AnnexRow } from "../../src/corpus/passage.ts";
import { quote } from "../../src/corpus/quote.ts";
import { withDocument, catalogueText } from "../../src/desk/documents/catalogue-text.ts";
import { readCatalogue } from "../../src/corpus/catalogue.ts";
import { detectFormat } from "../../src/desk/documents/detect-format.ts";
import { proposeDocument } from "../../src/desk/documents/proposal.ts";
import { readOriginal } from "../../src/desk/documents/read-original.ts";
import { buildInMemory } from "../../src/desk/load-build.ts";
import { outcomeOf } from "../../src/desk/outcome.ts";
import { smallSeeds } from "./support/small-project.ts";

const FIXTURE = "test/desk/fixtures/made-up-communication.txt";

describe("a third communication of the Commission", async () => {
  const seeds = smallSeeds();
  const proposal = proposeDocument(await readOriginal(FIXTURE), {}, seeds, "2026-11-21");
  const { parsed, text, facts } = proposal;

  it("is recognised by its layout and needs no new parser", () => {
    expect(facts).toMatchObject({
      id: "made-up-communication",
      format: "commission-communication",
      issuer: "European Commission",
      title: "The EU Lighthouse Strategy in Action: Three steps towards safer coasts",
      reference: "COM(2012) 999 final",
      issued: "2012-03-14",
      date: "14 March 2012",
    });
    expect(proposal.doubts).toEqual([]);
  });

  it("has the rows of its own table of actions", () => {
    const rows = parsed.passages.filter((passage): passage is AnnexRow => passage.kind === "row");
    expect(
      rows.map(({ objective, action, row, parties, years, ongoing, measure }) => [
        objective,
        action,
        row,
        quote(text, measure),
        parties,
        ongoing ? "ongoing" : years,
      ]),
    ).toEqual([
      [1, 1, 1, "Proposal on the repair of towers older than one hundred years", ["COM"], [2013]],
      [1, 1, 2, "List of towers in need of repair", ["COM", "MS"], [2013, 2014]],
      [1, 2, 1, "School for keepers of lighthouses", ["CEPOL", "MS"], "ongoing"],
      [2, 1, 1, "Night flights over the coasts", ["Frontex"], [2014]],
      [2, 1, 2, "Joint customs operations against wreckers", ["MS", "COM", "Europol"], "ongoing"],
      [3, 1, 1, "Shelters on twelve rocks", ["COM"], [2015]],
    ]);
  });

  it("has its notes, tied to where their marks were lost", () => {
    const notes = parsed.passages.flatMap((passage) =>
      passage.kind === "footnote" ? [[passage.number, passage.mark?.passage]] : [],
    );
    expect(notes).toEqual([
      [1, "made-up-communication/section-1/paragraph-1"],
      [2, "made-up-communication/section-1/paragraph-2"],
      [3, "made-up-communication/objective-1/action-1/paragraph-1"],
    ]);
  });

  it("answers questions once it is added", () => {
    const documents = withDocument(readCatalogue(seeds.get("catalogue.json") ?? ""), facts);
    const { engine } = buildInMemory(
      new Map([...seeds, ["catalogue.json", catalogueText(documents)], [`${facts.id}.txt`, text]]),
    );
    const firstOf = (question: string): string | undefined => outcomeOf(engine.ask(question)).shown[0];
    expect(firstOf("wreckers with false lamps")).toMatch(/^made-up-communication\/objective-2\//u);
    expect(firstOf("shelters on twelve rocks")).toMatch(/^made-up-communication\/(?:annex\/)?objective-3\/action-1\//u);
    expect(firstOf("What must Frontex do?")).toBe("made-up-communication/annex/objective-2/action-1/row-1");
  });

  it.each([
    ["seeds/iss-in-action.txt", "commission-communication"],
    ["seeds/annual-report-2011.txt", "commission-communication"],
    ["seeds/eurlex-summary.txt", "plain-text"],
    ["seeds/press-release.txt", "plain-text"],
    ["seeds/iss-2010.txt", "plain-text"],
  ])("is told apart from other documents: %s is proposed as %s", (path, format) => {
    expect(detectFormat(readFileSync(path, "utf8")).format).toBe(format);
  });
});
