import type { Engine } from "../../../src/answer/engine.ts";
import type { DocumentFacts } from "../../../src/corpus/document.ts";
import { LIMITS } from "../limits.ts";

/**
 * What was typed where choices are offered: people may send text that is none of them, so it is always free text. A
 * choice's value has at most 100 characters; a longer question was cut there and is completed here.
 */
export function wholeQuestion(engine: Engine, typed: string): string {
  if (typed.length !== LIMITS.autocompleteText) return typed;
  const [first] = engine.suggest(typed, 1);
  return first !== undefined && first.question.startsWith(typed) ? first.question : typed;
}

/** A document by its id, or by a name that people call it, in any case. */
export function findDocument(engine: Engine, typed: string): DocumentFacts | undefined {
  const name = typed.trim().toLowerCase();
  return engine.documents.find(({ id, shortName, title, reference, aliases }) =>
    [id, shortName, title, reference, ...aliases].some((known) => known.toLowerCase() === name),
  );
}

/** A party of the annex by its id or full name, in any case. */
export function findParty(engine: Engine, typed: string): { readonly id: string } | undefined {
  const name = typed.trim().toLowerCase();
  return engine.parties.find(({ id, fullName }) => id.toLowerCase() === name || fullName?.toLowerCase() === name);
}
