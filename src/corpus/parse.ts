import { parseBrochure } from "./brochure/brochure.ts";
import { parseLayout } from "./brochure/layout.ts";
import { parseCommunication } from "./communication/communication.ts";
import { readReviewedMarks } from "./communication/marks.ts";
import type { DocumentFacts, Format } from "./document.ts";
import type { ParsedDocument } from "./passage.ts";
import { parsePlainText } from "./plain-text/plain-text.ts";
import { parseWebPage } from "./web-page.ts";

/** Files of `seeds/` by their path there, such as `marks.txt` or `layout/iss-2010.txt`. */
export type SeedFiles = ReadonlyMap<string, string>;

type Parser = (facts: DocumentFacts, text: string, seeds: SeedFiles) => ParsedDocument;

const PARSERS: Readonly<Record<Format, Parser>> = {
  "commission-communication": (facts, text, seeds) =>
    parseCommunication(facts, text, readReviewedMarks(seeds.get("marks.txt") ?? "")),
  "web-page": (facts, text) => parseWebPage(facts, text),
  brochure: (facts, text, seeds) =>
    parseBrochure({ id: facts.id, text }, parseLayout(seeds.get(`layout/${facts.id}.txt`) ?? "")),
  "plain-text": (facts, text) => parsePlainText(facts, text),
};

/**
 * Reads a document by its format.
 *
 * @throws Error when its text or a file about it (`layout/`, `marks.txt`) is missing or cannot be read
 */
export function parseDocument(facts: DocumentFacts, seeds: SeedFiles): ParsedDocument {
  const text = seeds.get(`${facts.id}.txt`);
  if (text === undefined)
    throw new Error(
      `seeds/${facts.id}.txt is missing: put the text of "${facts.title}" there, or take it out of seeds/catalogue.json`,
    );
  return PARSERS[facts.format](facts, text, seeds);
}
