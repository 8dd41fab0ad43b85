import { pathOf } from "../../corpus/outline.ts";
import { linesOf } from "../../corpus/lines.ts";
import type { Extracted } from "./extracted.ts";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const REFERENCES: readonly RegExp[] = [
  /\b(?:COM|SEC|SWD|JOIN)\s?\(\d{4}\)\s?\d{1,4}(?:\s?final)?(?:\/\d)?/u,
  /\b(?:Regulation|Directive|Decision) \((?:EU|EC)\) (?:No )?\d{1,4}\/\d{2,4}/u,
  /\bISBN[ :]*[\d-]{10,17}\b/u,
  /\bC(?:ELEX)?:?\s?[35]\d{4}[A-Z]{1,2}\d{4}\b/u,
];
const DATE = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS.join("|")}) (\\d{4})\\b`, "i");
const NUMERIC_DATE = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/u;
const ISO_DATE = /\b(\d{4})-(\d{2})-(\d{2})\b/u;
/** What a document says of itself stands at its beginning or its end, not in the middle of its argument. */
const HEAD_LENGTH = 3_000;
const TITLE_LENGTH = 200;
const SHORT_NAME_LENGTH = 60;

/** What was found out about a document, and what was not. `date` is as printed for people. */
export type FoundFacts = {
  readonly title: string | undefined;
  readonly reference: string | undefined;
  readonly issuer: string | undefined;
  readonly issued: string | undefined;
};

function madeDate(year: string | undefined, month: number, day: string | undefined): string | undefined {
  return month < 1 || month > 12 || Number(day) > 31
    ? undefined
    : `${year}-${String(month).padStart(2, "0")}-${day?.padStart(2, "0")}`;
}

function isoOf(text: string): string | undefined {
  const iso = ISO_DATE.exec(text);
  const words = DATE.exec(text);
  const figures = NUMERIC_DATE.exec(text);
  const found = [
    words === null
      ? undefined
      : { at: words.index, date: madeDate(words[3], MONTHS.indexOf((words[2] ?? "").toLowerCase()) + 1, words[1]) },
    figures === null ? undefined : { at: figures.index, date: madeDate(figures[3], Number(figures[2]), figures[1]) },
    iso === null ? undefined : { at: iso.index, date: madeDate(iso[1], Number(iso[2]), iso[3]) },
  ].filter((hit) => hit?.date !== undefined);
  return found.toSorted((one, other) => (one?.at ?? 0) - (other?.at ?? 0))[0]?.date;
}

const ISSUERS: readonly (readonly [RegExp, string])[] = [
  [/\bCOM\s?\(\d{4}\)|COMMUNICATION FROM THE COMMISSION|\bEuropean Commission\b/i, "European Commission"],
  [
    /\bCouncil of the European Union\b|\bCouncil (?:conclusions|decision|recommendation)\b/i,
    "Council of the European Union",
  ],
  [/\bEuropean Parliament\b/i, "European Parliament"],
];

function titleOf(text: string): string | undefined {
  const lines = linesOf(text)
    .map((line) => line.text.replace(/^\s*#{1,6}\s+/u, "").trim())
    .filter((line) => /\p{L}{3}/u.test(line));
  const likely = lines
    .slice(0, 6)
    .filter((line) => line.length <= TITLE_LENGTH && /^\p{Lu}/u.test(line) && !/[.;:,]$/u.test(line));
  // Capitals throughout say of which kind a document is ("COMMUNICATION FROM THE COMMISSION"), rarely what it is called.
  return likely.find((line) => line !== line.toUpperCase()) ?? likely[0];
}

/** Looks in a text, and in what its file says of itself, for what the catalogue states about a document. */
export function findFacts(extracted: Extracted): FoundFacts {
  const head = extracted.text.slice(0, HEAD_LENGTH);
  return {
    title: extracted.title ?? titleOf(extracted.text),
    reference: REFERENCES.map((pattern) => pattern.exec(head)?.[0]).find((found) => found !== undefined),
    issuer: ISSUERS.find(([pattern]) => pattern.test(head))?.[1] ?? extracted.author,
    issued: isoOf(head) ?? extracted.issued,
  };
}

/** An ISO date as it is printed for people: "22 November 2010". */
export function printedDate(issued: string): string {
  const [year = "", month, day] = issued.split("-");
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  const printed = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
  return day === undefined ? printed : `${Number(day)} ${printed}`;
}

/** A name for the seed file, of a title or of a file's name: at most five words, and none that is taken. */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  const id = pathOf(name).split("-").slice(0, 5).join("-") || "document";
  for (let number = 1; ; number += 1) {
    const wanted = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(wanted)) return wanted;
  }
}

/** What people call a document: its title, cut at a word, with its year. */
export function shortNameOf(title: string, issued: string): string {
  const year = ` (${issued.slice(0, 4)})`;
  const room = SHORT_NAME_LENGTH - year.length;
  const cut =
    title.length <= room
      ? title
      : title
          .slice(0, room + 1)
          .replace(/\s+\S*$/u, "")
          .slice(0, room);
  return `${cut.replace(/[\s,;:–-]+$/u, "")}${year}`;
}
