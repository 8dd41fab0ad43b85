import type { PassageId } from "../corpus/passage.ts";
import { fingerprintOf } from "../words/fingerprint.ts";
import type { Library } from "./library.ts";

const KEY_LENGTH = 8;

function keyOf(id: PassageId): string {
  return fingerprintOf([id]).slice(0, KEY_LENGTH);
}

/** Keys of eight hexadecimal digits for passages: they stay the same while the passage keeps its id, whatever else is built. */
export function passageKeys(library: Library): {
  readonly keyOf: (id: PassageId) => string;
  readonly passageOf: (key: string) => PassageId | undefined;
} {
  const byKey = new Map(library.corpus.passages.map(({ id }) => [keyOf(id), id]));
  return { keyOf, passageOf: (key) => byKey.get(key) };
}
