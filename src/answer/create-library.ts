import { passagesById, textOf, type Corpus } from "../corpus/corpus.ts";
import type { SeedFiles } from "../corpus/parse.ts";
import type { PassageId } from "../corpus/passage.ts";
import type { SearchIndex } from "../search/load.ts";
import { idf, isKnown, sequenceOf, termsInField } from "../search/statistics.ts";
import { readWordOdds } from "../search/word-odds.ts";
import { makeNeighbours } from "../words/neighbours.ts";
import type { Readers } from "../words/readers.ts";
import { sentencesOf } from "../words/sentences.ts";
import { spellerOnDemand } from "../words/spelling.ts";
import { termsOf } from "../words/terms.ts";
import { parseThesaurus } from "../words/thesaurus.ts";
import { foldLetters } from "../words/tokens.ts";
import { parseWordList } from "../words/word-list.ts";
import { foldedWords, weighedSentences } from "./align.ts";
import type { BankEntry } from "./bank.ts";
import { readKnownLists } from "./known-lists.ts";
import type { BankTerms, Library } from "./library.ts";
import { createNameFinder, readNamedList } from "./named-list.ts";
import { startingQuestions, suggestionWordsOf, wellPutOf } from "./offered-questions.ts";
import { once } from "./once.ts";
import { readPairs } from "./pairs.ts";
import { titlesOfPart } from "./part-titles.ts";
import { partyNamesIn } from "./party-names.ts";
import { remember, rememberRecent } from "./remember.ts";
import { createRealWordFinder } from "./search-documents.ts";
import { itemListsOf, notesByPassage, partsOf, rowsOf } from "./structure.ts";
import { formsIn, readWant, type Want } from "./understand/wants.ts";

/** What a library is made of. */
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
  const wants = remember((entry: number) => ({ want: readWant(bank[entry]?.question ?? "") }));
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
    partiesIn: rememberRecent(createNameFinder(readNamedList(seeds.get("parties.txt") ?? "", "seeds/parties.txt"))),
    topicsIn: rememberRecent(createNameFinder(readNamedList(seeds.get("topics.txt") ?? "", "seeds/topics.txt"))),
  };
  return library;
}
