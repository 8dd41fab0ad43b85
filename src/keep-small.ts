import { setFlagsFromString } from "node:v8";

/**
 * Keeps the memory of a short run small: V8's young generation does not grow, which saves 30 MB and costs a program that
 * ends within a second no time. Before anything big is loaded.
 */
export function keepSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
