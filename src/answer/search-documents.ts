import { passagesById, textOf, type Corpus } from "../corpus/corpus.ts";
import type { SeedFiles } from "../corpus/parse.ts";
import type { SearchDocument } from "../search/index-data.ts";
import type { BankEntry } from "./bank.ts";
import { readNamedList } from "./named-list.ts";

/** Fields of the index: a passage's own words, the headings above it, and the questions that it answers. */
const SEARCH_FIELDS = ["text", "place", "bank"] as const;

/** Finds words that the extraction glued or broke, and gives the real ones by which the text must be found. */
export function createRealWordFinder(seeds: SeedFiles): (text: string) => readonly string[] {
  const real = readNamedList(seeds.get("real-words.txt") ?? "", "seeds/real-words.txt").map(
    ({ name, others }) => [name.toLowerCase(), others.join(" ")] as const,
  );
  return (text) => {
    const lower = text.toLowerCase();
    return real.flatMap(([printed, words]) => (lower.includes(printed) ? [words] : []));
  };
}

/** What of a corpus is indexed: every passage, headings too, since a heading stands for the part below it. */
export function searchDocuments(
  corpus: Corpus,
  seeds: SeedFiles,
  bank: readonly BankEntry[],
): { readonly fields: readonly string[]; readonly documents: readonly SearchDocument[] } {
  const byId = passagesById(corpus);
  const realWordsIn = createRealWordFinder(seeds);
  const questions = new Map<string, string[]>();
  for (const { passage, question } of bank) questions.set(passage, [...(questions.get(passage) ?? []), question]);
  const documents = corpus.passages.map((passage): SearchDocument => {
    const place = passage.place.flatMap((id) => {
      const heading = byId.get(id);
      return heading === undefined ? [] : [textOf(corpus, heading)];
    });
    const text = textOf(corpus, passage);
    return {
      id: passage.id,
      fields: {
        text: [text, ...realWordsIn(text)].join(" "),
        place: place.join(" / "),
        bank: (questions.get(passage.id) ?? []).join(" / "),
      },
    };
  });
  return { fields: SEARCH_FIELDS, documents };
}
