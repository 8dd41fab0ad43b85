import type { PassageId } from "../../corpus/passage.ts";

/** A passage as two builds are compared by it. */
export type PassageText = { readonly id: PassageId; readonly text: string };

export type PassageChange =
  | { readonly change: "added" | "removed"; readonly id: PassageId; readonly text: string }
  | { readonly change: "changed"; readonly id: PassageId; readonly before: string; readonly after: string }
  /** The same text under another id: every paragraph below one that came or went. */
  | { readonly change: "moved"; readonly id: PassageId; readonly to: PassageId; readonly text: string };

function grouped(passages: readonly PassageText[]): Map<string, PassageText[]> {
  const byText = new Map<string, PassageText[]>();
  for (const passage of passages) byText.set(passage.text, [...(byText.get(passage.text) ?? []), passage]);
  return byText;
}

/**
 * What became of each passage between two builds, by id and text: the same text under another id has moved, another
 * text under the same id has changed. In the order of the new build, removed ones last.
 */
export function passageChanges(
  before: readonly PassageText[],
  after: readonly PassageText[],
): readonly PassageChange[] {
  const old = new Map(before.map((passage) => [passage.id, passage]));
  const same = new Set(after.filter(({ id, text }) => old.get(id)?.text === text).map(({ id }) => id));
  const homeless = grouped(before.filter(({ id }) => !same.has(id)));
  const gone = new Set(before.map(({ id }) => id).filter((id) => !same.has(id)));
  const changes = new Map<PassageId, PassageChange>();
  const rest = after.filter(({ id }) => !same.has(id));
  for (const { id, text } of rest) {
    const source = homeless.get(text)?.shift();
    if (source === undefined) continue;
    gone.delete(source.id);
    changes.set(id, { change: "moved", id: source.id, to: id, text });
  }
  for (const { id, text } of rest) {
    const earlier = old.get(id);
    if (changes.has(id)) continue;
    if (earlier !== undefined && gone.delete(id))
      changes.set(id, { change: "changed", id, before: earlier.text, after: text });
    else changes.set(id, { change: "added", id, text });
  }
  const kept = after.flatMap(({ id }) => changes.get(id) ?? []);
  const removed = before
    .filter(({ id }) => gone.has(id))
    .map(({ id, text }): PassageChange => ({ change: "removed", id, text }));
  return [...kept, ...removed];
}
