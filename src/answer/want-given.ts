import { termsOf } from "../words/terms.ts";
import type { Query } from "../words/query.ts";
import { leadOf } from "./lead.ts";
import { textFrom, type Library } from "./library.ts";
import type { Ranked } from "./rank.ts";
import { formsIn, type Want } from "./understand/wants.ts";

/** From this resemblance on, a question of the bank that wants the same thing shows that the passage gives it. */
const SAME_QUESTION = 0.4;

/** Characters and words behind a number in which stands what it counts: "16 out of the 18 Member States located at". */
const COUNTED_WITHIN = 60;
const COUNTED_WORDS = 4;

/**
 * Whether the sentences of a passage that answer hold the wanted thing, or the bank knows the passage to give it: a function
 * of the passage, with the nearest question of the bank, and of whether the whole passage is about what is asked.
 *
 * @param asked the question, corrected
 */
export function wantGivenFor(
  library: Library,
  query: Query,
  want: Want,
  asked: string,
): (ranked: Pick<Ranked, "passage" | "question">, isAbout: boolean) => boolean {
  const said = want === "person" ? asked.toLowerCase() : "";
  const counted = want === "count" ? countedTerms(asked) : [];
  return ({ passage, question }, isAbout) => {
    if (
      question !== undefined &&
      question.similarity >= SAME_QUESTION &&
      library.wantOfEntry(question.question) === want
    )
      return true;
    // How often something comes is said once in a passage, seldom in the sentence that names it; so is all else in a passage about nothing else.
    const text =
      want === "frequency" || isAbout ? textFrom(library, passage.id) : leadOf(library, passage, query, { want }).text;
    const forms = formsIn(text, want).filter(
      ({ start, end }) => said === "" || !said.includes(lastWord(text.slice(start, end)).toLowerCase()),
    );
    if (counted.length === 0) return forms.length > 0;
    return forms.some(({ end }) =>
      termsOf(text.slice(end, end + COUNTED_WITHIN))
        .slice(0, COUNTED_WORDS)
        .some((term) => counted.includes(term)),
    );
  };
}

/** Of a person's name the one by which people call him. */
function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

/** "How many had a centre by 2011?" counts what was named before. */
const COUNTED =
  /\bhow many\s+(?!(?:have|has|had|are|is|were|was|did|do|does|can|could|will|would|must|should|of)\b)((?:[\p{L}-]+\s*){1,4})/iu;

/** What whoever asks for the first may find counted as: people come as migrants, countries as Member States. */
const COUNTED_AS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    {
      asked: "people persons men individuals",
      found: "people persons citizens migrants suspects offenders perpetrators victims travellers officers officials",
    },
    { asked: "countries states nations governments", found: "countries states nations governments" },
  ].flatMap(({ asked, found }) => termsOf(asked).map((term) => [term, termsOf(found)] as const)),
);

/** What "how many ..." counts: the first words behind it, and what these may be counted as. */
function countedTerms(asked: string): readonly string[] {
  const terms = termsOf(COUNTED.exec(asked)?.[1] ?? "").slice(0, 3);
  return [...terms, ...terms.flatMap((term) => COUNTED_AS.get(term) ?? [])];
}
