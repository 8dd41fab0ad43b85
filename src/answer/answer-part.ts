import type { Passage } from "../corpus/passage.ts";
import type { Citation, Part } from "./answer.ts";
import { commonOf } from "./answer-common.ts";
import { cite } from "./cite.ts";
import { citeFound } from "./cite-found.ts";
import { factsOf, textFrom, type Library } from "./library.ts";
import type { Question } from "./question.ts";
import type { DocumentPart } from "./structure.ts";

function partShowing(
  id: string,
  question: Question,
  label: string,
  [first, ...rest]: readonly Citation[],
): Part | undefined {
  if (first === undefined) return undefined;
  return { ...commonOf(id, question, [first, ...rest]), kind: "part", label, citations: [first, ...rest] };
}

function partOf(
  library: Library,
  id: string,
  question: Question,
  label: string,
  passages: readonly Passage[],
): Part | undefined {
  return partShowing(
    id,
    question,
    label,
    passages.map((passage) => cite(library, passage)),
  );
}

/** A part with more passages than this is a whole chapter: of it what stands before its own parts is shown. */
const CHAPTER = 20;

/** Passages of a part that are its text: captions are pictures' and stay out, and of a chapter the chapters in it. */
function textOfPart(part: DocumentPart): readonly Passage[] {
  const text = part.passages.filter(({ kind }) => kind !== "caption");
  const own = text.filter(({ place }) => place.at(-1) === part.heading.id);
  return text.length > CHAPTER && own.length > 0 ? own : text;
}

/** Named parts, whole and in document order. */
export function answerParts(
  library: Library,
  id: string,
  question: Question,
  parts: readonly DocumentPart[],
): Part | undefined {
  const passages = parts.flatMap((part) => textOfPart(part));
  const label = parts
    .map(({ heading }) => `${factsOf(library, heading.document).shortName}, ${heading.locator}`)
    .join("; ");
  return partOf(library, id, question, label, passages);
}

/** The items of a list, complete; `opening` is the sentence or heading that opens it. */
export function answerList(
  library: Library,
  id: string,
  question: Question,
  opening: Passage,
  items: readonly Passage[],
): Part | undefined {
  const label = opening.kind === "heading" ? textFrom(library, opening.id) : opening.locator;
  return partOf(library, id, question, `${factsOf(library, opening.document).shortName}, ${label}`, items);
}

/** Footnotes of one number, of every document that has it. */
export function answerNotes(
  library: Library,
  id: string,
  question: Question,
  notes: readonly Passage[],
): Part | undefined {
  return partOf(
    library,
    id,
    question,
    notes.map((note) => `${factsOf(library, note.document).shortName}, ${note.locator}`).join("; "),
    notes,
  );
}

/** All passages of one kind, such as titles or captions, where these are asked for themselves; `name` says of which kind. */
export function answerKind(
  library: Library,
  id: string,
  question: Question,
  name: string,
  passages: readonly Passage[],
): Part | undefined {
  const documents = [...new Set(passages.map(({ document }) => document))];
  return partOf(
    library,
    id,
    question,
    documents.map((document) => `${factsOf(library, document).shortName}, ${name}`).join("; "),
    passages,
  );
}

/** Passages that name what a question asks for by its class, each with the sentence that does; `name` says what it is. */
export function answerClass(
  library: Library,
  id: string,
  question: Question,
  name: string,
  passages: readonly Passage[],
): Part | undefined {
  const documents = [...new Set(passages.map(({ document }) => factsOf(library, document).shortName))];
  const label = `${name.slice(0, 1).toUpperCase()}${name.slice(1)} in ${documents.join(", ")}`;
  return partShowing(
    id,
    question,
    label,
    passages.map((passage) => citeFound(library, question.read.query, passage).citation),
  );
}
