import type { Corpus } from "../corpus/corpus.ts";
import type { DocumentFacts, DocumentId } from "../corpus/document.ts";
import type { AnnexRow, Footnote, Passage, PassageId } from "../corpus/passage.ts";
import type { Verbatim } from "../corpus/quote.ts";
import type { SearchIndex } from "../search/load.ts";
import type { Readers } from "../words/readers.ts";
import type { weighedSentences } from "./align.ts";
import type { TextRange } from "./answer.ts";
import type { BankEntry } from "./bank.ts";
import type { KnownList } from "./known-lists.ts";
import type { NameHit } from "./named-list.ts";
import type { Pair } from "./pairs.ts";
import type { DocumentPart, ItemList } from "./structure.ts";
import type { Want } from "./understand/wants.ts";

/** A question of the bank: its terms, what they are worth together by their rarity, and which sentence of its passage answers. */
export type BankTerms = {
  readonly sentence?: number | undefined;
  readonly terms: ReadonlySet<string>;
  readonly worth: number;
};

/** Everything that answering needs, made once when an index is loaded. */
export type Library = {
  readonly build: string;
  readonly corpus: Corpus;
  readonly documents: ReadonlyMap<DocumentId, DocumentFacts>;
  readonly byId: ReadonlyMap<PassageId, Passage>;
  /** Position of a passage in the corpus, which is its position in the index. */
  readonly positions: ReadonlyMap<PassageId, number>;
  readonly texts: ReadonlyMap<PassageId, Verbatim>;
  readonly parts: ReadonlyMap<PassageId, DocumentPart>;
  readonly lists: readonly ItemList[];
  /** Lists with what people call them. */
  readonly knownLists: readonly KnownList[];
  /** Classes of things with the passages that name one: operations, conferences, sums. */
  readonly classes: readonly KnownList[];
  readonly notes: ReadonlyMap<PassageId, readonly Footnote[]>;
  readonly rows: readonly AnnexRow[];
  readonly index: SearchIndex;
  readonly bank: readonly BankEntry[];
  readonly readers: Readers;
  readonly pairs: readonly Pair[];
  /** Whether a question of the bank finds its own passage; each is offered to people only then. */
  readonly isAnswered: (question: string) => boolean;
  /** Terms of a passage's text, stop words left out. */
  readonly termsIn: (id: PassageId) => ReadonlySet<string>;
  /** The sentences of a passage with their terms, stop words too. */
  readonly sentencesIn: (id: PassageId) => readonly (TextRange & { readonly terms: ReadonlySet<string> })[];
  /** Each sentence of a passage's text with what its words are worth, for comparing it with what was pasted. */
  readonly weighedSentences: (text: string) => ReturnType<typeof weighedSentences>;
  /** The letters of a passage's text alone, for finding what was pasted word for word. */
  readonly foldedWords: (id: PassageId) => string;
  /** Whether a term stands in the text of any passage; others are only asked with. */
  readonly inDocuments: (term: string) => boolean;
  /** The titles by which a part may be named, as terms. */
  readonly titlesOf: (part: DocumentPart) => readonly ReadonlySet<string>[];
  /** The questions of the bank that a passage answers. */
  readonly entriesOf: (id: PassageId) => readonly BankTerms[];
  /** What a question of the bank wants, by its place in the bank. */
  readonly wantOfEntry: (entry: number) => Want | undefined;
  /** Whether a passage's text names a party of `seeds/parties.txt`. */
  readonly namesParty: (id: PassageId) => boolean;
  /** Where a wanted thing (a date, a sum) stands in a passage's text. */
  readonly formsIn: (id: PassageId, want: Want) => readonly TextRange[];
  /** Of each question of the bank: its terms, and its words behind spaces, for completing what is typed. */
  readonly suggestionWords: () => readonly { readonly terms: readonly string[]; readonly beginnings: string }[];
  /** Questions to begin with; the same seed gives the same choice. */
  readonly startingQuestions: (count: number, seed: number) => readonly string[];
  /** How much a question is worded like those that the documents do not answer; 0 says nothing either way. */
  readonly wordOdds: (question: string) => number;
  /** The full name of a party as the key to the abbreviations gives it; nothing where it gives none (Europol, Frontex ...). */
  readonly fullNameOf: (party: string) => Verbatim | undefined;
  readonly partiesIn: (text: string) => readonly NameHit[];
  readonly topicsIn: (text: string) => readonly NameHit[];
};

/** The quoted text of a passage. @throws Error when the library has no such passage */
export function textFrom(library: Library, id: PassageId): Verbatim {
  const text = library.texts.get(id);
  if (text === undefined) throw new Error(`The library has no passage "${id}"`);
  return text;
}

/** A passage by its id. @throws Error when the library has no such passage */
export function passageFrom(library: Library, id: PassageId): Passage {
  const passage = library.byId.get(id);
  if (passage === undefined) throw new Error(`The library has no passage "${id}"`);
  return passage;
}

/** What is known of a document. @throws Error when the library has no such document */
export function factsOf(library: Library, document: DocumentId): DocumentFacts {
  const facts = library.documents.get(document);
  if (facts === undefined) throw new Error(`The library has no document "${document}"`);
  return facts;
}
