/** The name of a seed file without its ending, such as `iss-in-action`. */
export type DocumentId = string;

/** How a document is laid out; each has a parser of its own. */
export type Format = "commission-communication" | "web-page" | "brochure" | "plain-text";

/** What the catalogue (`seeds/catalogue.json`) states about a document. */
export type DocumentFacts = {
  readonly id: DocumentId;
  readonly title: string;
  /** What people call it, for source lines: "Internal Security Strategy in Action". */
  readonly shortName: string;
  /** Official number, such as `COM(2010) 673 final`. */
  readonly reference: string;
  readonly issuer: string;
  /** As printed for people: "22 November 2010". */
  readonly date: string;
  /** ISO date or month by which documents are put in order of time, such as `2010-11-22`. */
  readonly issued: string;
  readonly format: Format;
  /** The official page; left out where none is confirmed. */
  readonly url?: string | undefined;
  /** Other names by which people ask for it, in lower case: "{press,news} release" stands for two; see expandBraces. */
  readonly aliases: readonly string[];
  /** The same, for names that are ordinary words as well ("report"): they mean it only where a text is spoken of. */
  readonly ordinary?: readonly string[] | undefined;
  /** Who speaks in it ("council"), in lower case: named alone where no other document is theirs, else with its year. */
  readonly authors?: readonly string[] | undefined;
  /** Passages, of any document, that state when it was issued, by whom and under what number, the plainest first. */
  readonly stated?: readonly string[] | undefined;
  /** Passages, of other documents too, that say what the document as a whole is about: its own words are its only summary. */
  readonly gist?: readonly string[] | undefined;
  /** `plan` says what is to be done, `report` what was done: "what became of ...?" compares the two. */
  readonly role?: DocumentRole | undefined;
};

export type DocumentRole = "plan" | "report";

/** The document of a catalogue that plans or reports; nothing where there is none. */
export function documentOfRole(documents: readonly DocumentFacts[], role: DocumentRole): DocumentId | undefined {
  return documents.find((facts) => facts.role === role)?.id;
}
