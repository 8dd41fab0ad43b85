import { createEngine } from "./answer/create-engine.ts";
import type { Engine } from "./answer/engine.ts";
import { loadLibrary } from "./load-library.ts";

/**
 * The engine over the committed index.
 *
 * @param root the project's folder
 * @throws UnusableIndex with one sentence when the index is stale, damaged or missing
 */
export function openEngine(root: string): Engine {
  return createEngine(loadLibrary(root));
}
