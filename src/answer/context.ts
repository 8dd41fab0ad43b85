import type { PassageId } from "../corpus/passage.ts";
import { cite } from "./cite.ts";
import type { Context } from "./engine.ts";
import { textFrom, type Library } from "./library.ts";

const AROUND = 2;

/** A passage with the two before and after it in its document, under its headings. */
export function contextOf(library: Library, id: PassageId): Context | undefined {
  const passage = library.byId.get(id);
  if (passage === undefined) return undefined;
  const text = library.corpus.passages.filter(
    (other) => other.document === passage.document && (other.kind !== "heading" || other === passage),
  );
  const at = text.indexOf(passage);
  return {
    trail: passage.place.map((heading) => textFrom(library, heading)),
    before: text.slice(Math.max(0, at - AROUND), at).map((other) => cite(library, other)),
    citation: cite(library, passage),
    after: text.slice(at + 1, at + 1 + AROUND).map((other) => cite(library, other)),
  };
}
