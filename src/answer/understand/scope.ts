import type { DocumentFacts, DocumentId } from "../../corpus/document.ts";
import { analyse } from "../../words/terms.ts";
import { namingsIn, withoutSpeakers } from "./document-names.ts";
import { AUXILIARY } from "./opening.ts";
import { closesQuestion, isSpeaking, opensQuestion } from "./name-reading.ts";

/** Documents that a question names. `strict`: only they may answer; otherwise they are merely preferred. */
export type Scope = {
  readonly documents: readonly DocumentId[];
  readonly strict: boolean;
  /** The question without the words that name the documents, for searching. */
  readonly rest: string;
};

/** Words that have to be left of a question for a name that is no source to be taken out. */
const LEAST_LEFT = 3;

/** Which documents a question is about, and whether only they may answer. */
export function scopeOf(question: string, documents: readonly DocumentFacts[]): Scope {
  const namings = namingsIn(question, documents).filter(({ kind, strict }) => kind === "name" || strict);
  const sources = namings.filter(({ strict }) => strict);
  const speaking = sources.filter((naming) => isSpeaking(question, naming));
  const opening = sources.filter((naming) => opensQuestion(question, naming) || closesQuestion(question, naming));
  // "On the web page, what does the report ...", "where does the summary say that the report ...": the one that opens the
  // question or speaks is the source, the other is spoken of.
  const strict = opening.length > 0 ? opening : speaking.length > 0 ? speaking : sources;
  const chosen = strict.length > 0 ? strict : namings;
  const bare = withoutSpeakers(question, chosen);
  // "When was the ISS in Action adopted?" asks about the document itself: without its name nothing is left.
  const rest = strict.length > 0 || analyse(bare).filter(({ stop }) => !stop).length >= LEAST_LEFT ? bare : question;
  return {
    documents: [...new Set(chosen.map(({ document }) => document))],
    strict: strict.length > 0,
    rest: rest.replace(/\s+/gu, " ").trim(),
  };
}

/** "What does it say on borders?" asks the document that was named before, and no other. */
const ASKS_IT =
  /\b(?:does|did|do) (?:it|that) (?:also |then |further )?(?:say|state|mention|tell|conclude|name|call for|recommend|cover|expect|find|stress|want|propose|plan|promise|ask|suggest)\b/i;

/** "And on borders?", "what about corruption": the same question of another topic, to the same document. */
const ASKS_ON = new RegExp(
  String.raw`^(?:and|what about|how about)(?: (?:on|about|for|of|regarding|concerning))?(?: (?!(?:it|that|this|they|them|those|these|${AUXILIARY}|may|who|what|when|where|why|how|which|by|in|on|from|since|until|after|before|then|else|later|so|report|the)\b)[\w-]+){1,4}\W*$`,
  "i",
);

/** Whether a message asks the document that was spoken of before, and no other. */
export function asksSameDocument(text: string): boolean {
  return ASKS_IT.test(text) || ASKS_ON.test(text);
}

type Scoped = { readonly text: string; readonly scope: Scope };

/** The documents that a message is about: those it names, else those that the question before it was about. */
export function scopeInConversation({ text, scope }: Scoped, { scope: before }: Scoped): Scope {
  if (scope.documents.length > 0 || before.documents.length === 0) return scope;
  return { ...before, strict: before.strict && asksSameDocument(text), rest: scope.rest };
}
