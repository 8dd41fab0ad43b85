import { passagesById, textOf, type Corpus } from "../corpus/corpus.ts";
import type { DocumentFacts, DocumentId } from "../corpus/document.ts";
import type { SeedFiles } from "../corpus/parse.ts";
import type { AnnexRow, Footnote, Passage, PassageId } from "../corpus/passage.ts";
import type { Verbatim } from "../corpus/quote.ts";
import type { SearchIndex } from "../search/load.ts";
import { idf, isKnown, sequenceOf, termsInField } from "../search/statistics.ts";
import { readWordOdds } from "../search/word-odds.ts";
import type { Readers } from "../words/readers.ts";
import { foldLetters } from "../words/tokens.ts";
import { makeNeighbours } from "../words/neighbours.ts";
import { parseWordList } from "../words/word-list.ts";
import { spellerOnDemand } from "../words/spelling.ts";
import { sentencesOf } from "../words/sentences.ts";
import { parseThesaurus } from "../words/thesaurus.ts";
import { foldedWords, weighedSentences } from "./align.ts";
import type { BankEntry } from "./bank.ts";
import { readKnownLists, type KnownList } from "./known-lists.ts";
import { createNameFinder, readNamedList, type NameHit } from "./named-list.ts";
import { startingQuestions, suggestionWordsOf, wellPutOf } from "./offered-questions.ts";
import type { TextRange } from "./answer.ts";
import { once } from "./once.ts";
import { titlesOfPart } from "./part-titles.ts";
import { partyNamesIn } from "./party-names.ts";
import { remember } from "./remember.ts";
import { createRealWordFinder } from "./search-documents.ts";
import { formsIn, wantOf, type Want } from "./understand/wants.ts";
import { termsOf } from "../words/terms.ts";
import { readPairs, type Pair } from "./pairs.ts";
import { itemListsOf, notesByPassage, partsOf, rowsOf, type DocumentPart, type ItemList } from "./structure.ts";

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

export type LibraryInput = {
  readonly seeds: SeedFiles;
  readonly corpus: Corpus;
  /** In the order in which the index was built; entries of passages that are not there are left out. */
  readonly bank: readonly BankEntry[];
  readonly index: SearchIndex;
  readonly build: string;
};

/** Words of the documents' names ("eurlex") are no typing errors, though no document holds them. */
function wordsOfNames({ corpus }: LibraryInput): readonly string[] {
  return corpus.documents.flatMap(({ aliases, title, shortName }) =>
    [...aliases, title, shortName].flatMap((name) => foldLetters(name).split(/[^a-z0-9]+/u)),
  );
}

function readersOf(input: LibraryInput): Readers {
  const { seeds, index } = input;
  const list = (path: string): string => seeds.get(path) ?? "";
  const neighbours = makeNeighbours(() => [
    ...input.corpus.passages.map((passage) => textOf(input.corpus, passage)),
    ...input.bank.map(({ question }) => question),
  ]);
  return {
    isKnown: (term) => isKnown(index, term),
    neighbours,
    speller: spellerOnDemand(() => ({
      words: index.words(),
      neighbours,
      common: [...parseWordList(list("common-words.txt")), ...wordsOfNames(input)],
    })),
    thesaurus: parseThesaurus(list("thesaurus.txt"), "seeds/thesaurus.txt"),
    acronyms: parseThesaurus(list("acronyms.txt"), "seeds/acronyms.txt"),
  };
}

function groupByPassage(bank: readonly BankEntry[]): ReadonlyMap<PassageId, readonly BankEntry[]> {
  const groups = new Map<PassageId, BankEntry[]>();
  for (const entry of bank) {
    const group = groups.get(entry.passage);
    if (group === undefined) groups.set(entry.passage, [entry]);
    else group.push(entry);
  }
  return groups;
}

function bankTerms(index: SearchIndex, { question, sentence }: BankEntry): BankTerms {
  const terms = new Set(termsOf(question));
  return { sentence, terms, worth: [...terms].reduce((sum, term) => sum + idf(index, term), 0) };
}

function sentencesWithTerms(text: string): ReturnType<Library["sentencesIn"]> {
  return sentencesOf(text).map(({ start, end }) => ({
    start,
    end,
    terms: new Set(termsOf(text.slice(start, end), "keep")),
  }));
}

/** The index has the terms of most texts ready; where it holds real words besides, the text is read again. */
function termsIn(
  { index, positions, texts }: Library,
  id: PassageId,
  realWordsIn: (text: string) => readonly string[],
): ReadonlySet<string> {
  const text = texts.get(id) ?? "";
  if (realWordsIn(text).length > 0) return new Set(termsOf(text));
  return new Set(Array.from(sequenceOf(index, positions.get(id) ?? -1, "text"), (number) => index.terms[number] ?? ""));
}

/**
 * Makes a library of a loaded index and the seeds that it was built from; what only some questions need is made for the first.
 *
 * @param judge judges questions of the bank by what asking them of the library shows
 * @throws Error when a list in `seeds/` cannot be read
 */
export function createLibrary(
  input: LibraryInput,
  judge: (library: Library) => (question: string) => boolean,
): Library {
  const { corpus, seeds } = input;
  const byId = passagesById(corpus);
  const inDocuments = once(() => termsInField(input.index, "text"));
  const wants = remember((entry: number) => ({ want: wantOf(bank[entry]?.question ?? "") }));
  const odds = once(() => readWordOdds(input.index.odds));
  const partyNames = once(() => partyNamesIn(library));
  const isAnswered = once(() => judge(library));
  const wellPut = once(() => wellPutOf(bank));
  const forms = remember((want: Want) => remember((id: PassageId) => formsIn(library.texts.get(id) ?? "", want)));
  const bank = input.bank.filter(({ passage }) => byId.has(passage));
  const byPassage = groupByPassage(bank);
  const realWordsIn = createRealWordFinder(seeds);
  const library: Library = {
    build: input.build,
    corpus,
    documents: new Map(corpus.documents.map((facts) => [facts.id, facts])),
    byId,
    positions: new Map(corpus.passages.map(({ id }, position) => [id, position])),
    texts: new Map(corpus.passages.map((passage) => [passage.id, textOf(corpus, passage)])),
    parts: partsOf(corpus),
    lists: itemListsOf(corpus),
    knownLists: readKnownLists(seeds.get("lists.txt") ?? "").filter(({ passages }) =>
      passages.every((id) => byId.has(id)),
    ),
    classes: readKnownLists(seeds.get("classes.txt") ?? "", "seeds/classes.txt"),
    notes: notesByPassage(corpus),
    rows: rowsOf(corpus),
    index: input.index,
    bank,
    readers: readersOf(input),
    pairs: readPairs(seeds.get("pairs.txt") ?? ""),
    isAnswered: remember((question) => isAnswered()(question)),
    suggestionWords: once(() => suggestionWordsOf(bank)),
    termsIn: remember((id) => termsIn(library, id, realWordsIn)),
    sentencesIn: remember((id) => sentencesWithTerms(library.texts.get(id) ?? "")),
    titlesOf: remember((part) => titlesOfPart(library, part)),
    inDocuments: (term) => inDocuments()(term),
    weighedSentences: remember((text) => weighedSentences(input.index, text)),
    foldedWords: remember((id) => foldedWords(library.texts.get(id) ?? "")),
    entriesOf: remember((id) => (byPassage.get(id) ?? []).map((entry) => bankTerms(input.index, entry))),
    wantOfEntry: (entry) => wants(entry).want,
    namesParty: remember((id) => library.partiesIn(library.texts.get(id) ?? "").length > 0),
    formsIn: (id, want) => forms(want)(id),
    startingQuestions: (count, seed) => startingQuestions(library, wellPut(), count, seed),
    wordOdds: (question) => odds()(question),
    fullNameOf: (party) => partyNames().get(party.toLowerCase()),
    partiesIn: createNameFinder(readNamedList(seeds.get("parties.txt") ?? "", "seeds/parties.txt")),
    topicsIn: createNameFinder(readNamedList(seeds.get("topics.txt") ?? "", "seeds/topics.txt")),
  };
  return library;
}

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
