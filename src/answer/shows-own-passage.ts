import { ask } from "./ask.ts";
import type { Answer } from "./answer.ts";
import type { Library } from "./library.ts";
import { shownCitations } from "./shown-citations.ts";

/** The passages that an answer gives as the answer: of single answers the first, with those folded into it. */
function givenBy(answer: Answer): readonly string[] {
  const shown = shownCitations(answer);
  const [first] = shown;
  if (first === undefined || !(answer.kind === "found" || answer.kind === "quote-check"))
    return shown.map(({ passage }) => passage);
  return [first.passage, ...first.alsoIn.map(({ passage }) => passage)];
}

/** The same library without offers: what an answer offers must not be asked for while judging what to offer. */
function withoutOffers(library: Library): Library {
  return { ...library, isAnswered: () => false, startingQuestions: () => [] };
}

/** Judges questions of the bank: whether asking one gives a passage that it was written for, or something of the part that it stands for. */
export function showsOwnPassage(library: Library): (question: string) => boolean {
  const quiet = withoutOffers(library);
  return (question) => {
    const given = givenBy(ask(quiet, question).answer);
    return library.bank.some(
      (entry) =>
        entry.question === question &&
        given.some((id) => id === entry.passage || library.byId.get(id)?.place.includes(entry.passage) === true),
    );
  };
}
