import { sourceOf } from "../corpus/corpus.ts";
import type { AnnexRow, Passage } from "../corpus/passage.ts";
import { quote, type Verbatim } from "../corpus/quote.ts";
import type { Citation, CitedNote, CitedParty, CitedRow, TextRange } from "./answer.ts";
import { factsOf, textFrom, type Library } from "./library.ts";

export type CiteOptions = {
  readonly mark?: TextRange | undefined;
  readonly facts?: readonly TextRange[];
  /** Near-duplicates to be named below. */
  readonly alsoIn?: readonly Passage[];
};

function notesOf(library: Library, passage: Passage): readonly CitedNote[] {
  return (library.notes.get(passage.id) ?? []).map((note) => ({
    passage: note.id,
    number: note.number,
    offset: note.mark?.offset ?? 0,
    text: textFrom(library, note.id),
  }));
}

function partyOf(library: Library, name: string): CitedParty {
  const fullName = library.fullNameOf(name);
  return fullName === undefined ? { name } : { name, fullName };
}

function rowOf(library: Library, row: AnnexRow): CitedRow {
  const source = sourceOf(library.corpus, row.document);
  const cell = (spans: AnnexRow["measure"]): Verbatim => quote(source, spans);
  return {
    objective: row.objective,
    action: row.action,
    measure: cell(row.measure),
    responsible: cell(row.responsible),
    timing: cell(row.timing),
    parties: row.parties.map((name) => partyOf(library, name)),
    years: row.years,
    ongoing: row.ongoing,
  };
}

/** A passage as a source: whole, with where it stands and the footnotes that belong to it. */
export function cite(library: Library, passage: Passage, options: CiteOptions = {}): Citation {
  return {
    passage: passage.id,
    document: factsOf(library, passage.document),
    kind: passage.kind,
    locator: passage.locator,
    text: textFrom(library, passage.id),
    spans: passage.spans,
    ...(options.mark === undefined ? {} : { mark: options.mark }),
    facts: options.facts ?? [],
    notes: notesOf(library, passage),
    alsoIn: (options.alsoIn ?? []).map((other) => ({
      passage: other.id,
      document: factsOf(library, other.document),
      locator: other.locator,
    })),
    ...(passage.kind === "row" ? { row: rowOf(library, passage) } : {}),
  };
}
